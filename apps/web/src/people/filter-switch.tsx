import { Switch } from "../lobby/switch.tsx";
import { useIsHost, useRoom, useSession } from "../room/session-context.ts";
import { en } from "../text/en.ts";

/** Whether rude words stay out. */
export function FilterSwitch() {
  const { send } = useSession();
  const filter = useRoom((room) => room.filter);
  const isHost = useIsHost();
  return (
    <Switch
      title={en.filter.title}
      what={filter ? en.filter.on : en.filter.off}
      on={filter}
      onChange={isHost ? (on) => send("filter", on) : null}
    />
  );
}
