import { useIsHost, useRoom, useSession } from "../room/session-context.ts";
import { en } from "../text/en.ts";

/** Whether rude words stay out: the host turns the filter on and off, the others read it. */
export function FilterSwitch() {
  const { send } = useSession();
  const filter = useRoom((room) => room.filter);
  const now = filter ? en.filter.isOn : en.filter.isOff;
  return (
    <div class="set ruled">
      <div>
        <b>{en.filter.title}</b>
        <span class="small">{filter ? en.filter.on : en.filter.off}</span>
      </div>
      {useIsHost() ? (
        <button
          class="btn"
          type="button"
          role="switch"
          aria-checked={filter}
          aria-label={en.filter.title}
          onClick={() => send("filter", !filter)}
        >
          {now}
        </button>
      ) : (
        <span class="access-now">{now}</span>
      )}
    </div>
  );
}
