import type { Access } from "@inkling/game";
import { Choice } from "../lobby/choice.tsx";
import { useIsHost, useRoom, useSession } from "../room/session-context.ts";
import { en } from "../text/en.ts";

const CHOICES: readonly Access[] = ["private", "public", "locked"];

/** Who may come in. */
export function AccessChoice() {
  const { send } = useSession();
  const access = useRoom((room) => room.access);
  const isHost = useIsHost();
  return (
    <Choice
      title={en.access.title}
      choices={CHOICES}
      names={en.access}
      chosen={access}
      onChoose={isHost ? (choice) => send("access", choice) : null}
      icon={access === "locked" && "lock"}
    />
  );
}
