import { en } from "../text/en.ts";

interface Props {
  readonly label: string;
  readonly time: number;
  readonly points: number;
}

/** The verdict on the own board. */
export function Stamp({ label, time, points }: Props) {
  return (
    <span class="stamp" style={{ "--n": label.length }}>
      <span>{label}</span>
      <small>{en.scrap.stamped(time, points)}</small>
    </span>
  );
}

/** The verdict on a small board: only the time. */
export function MiniStamp({ time }: { time: number }) {
  return (
    <span class="stamp stamp--mini">
      <span>{en.scrap.time(time)}</span>
    </span>
  );
}
