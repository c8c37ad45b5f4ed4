import { Icon, type IconName } from "../parts/icon.tsx";

interface Props<T extends string> {
  readonly title: string;
  readonly choices: readonly T[];
  /** Of each choice its name, and what it means. */
  readonly names: Readonly<Record<T, readonly [string, string]>>;
  readonly chosen: T;
  /** `null` for those who only read it. */
  readonly onChoose: ((choice: T) => void) | null;
  readonly icon?: IconName | false;
}

/** One of a few: the host chooses, the others read it. */
export function Choice<T extends string>({ title, choices, names, chosen, onChoose, icon }: Props<T>) {
  const [name, what] = names[chosen];
  if (!onChoose) {
    return (
      <div class="set ruled">
        <div>
          <b>{title}</b>
          <span class="small">{what}</span>
        </div>
        <span class="access-now">
          {icon && <Icon name={icon} />}
          {name}
        </span>
      </div>
    );
  }
  return (
    <fieldset class="access ruled">
      <legend>
        <b>{title}</b>
        <span class="small">{what}</span>
      </legend>
      {choices.map((choice) => (
        <label key={choice}>
          <input type="radio" name={title} checked={choice === chosen} onChange={() => onChoose(choice)} />
          <span>{names[choice][0]}</span>
        </label>
      ))}
    </fieldset>
  );
}
