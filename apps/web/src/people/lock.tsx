import { Icon } from "../parts/icon.tsx";
import { useIsHost, useRoom, useSession } from "../room/session-context.ts";
import { en } from "../text/en.ts";

/** Whether the room is locked: the host turns the key, the others see it. */
export function Lock() {
  const { send } = useSession();
  const locked = useRoom((room) => room.locked);
  if (!useIsHost()) {
    return locked ? (
      <span class="lock">
        <Icon name="lock" />
        {en.people.locked}
      </span>
    ) : null;
  }
  return (
    <button class="link" type="button" aria-pressed={locked} onClick={() => send("lock", !locked)}>
      <Icon name="lock" />
      {locked ? en.people.unlock : en.people.lock}
    </button>
  );
}
