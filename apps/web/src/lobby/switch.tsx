import { en } from "../text/en.ts";

interface Props {
  readonly title: string;
  readonly what: string;
  readonly on: boolean;
  /** `null` for those who only read it. */
  readonly onChange: ((on: boolean) => void) | null;
}

/** On or off: the host changes it, the others read it. */
export function Switch({ title, what, on, onChange }: Props) {
  const now = on ? en.lobby.on : en.lobby.off;
  return (
    <div class="set ruled">
      <div>
        <b>{title}</b>
        <span class="small">{what}</span>
      </div>
      {onChange ? (
        <button
          class="btn"
          type="button"
          role="switch"
          aria-checked={on}
          aria-label={title}
          onClick={() => onChange(!on)}
        >
          {now}
        </button>
      ) : (
        <span class="access-now">{now}</span>
      )}
    </div>
  );
}
