import { en } from "../text/en.ts";
import { useHeadingFocus } from "../use-heading-focus.ts";
import type { Shot } from "./shots-of.ts";

interface Props {
  readonly prompt: string;
  readonly shots: readonly Shot[];
  /** One's own drawing, if there is one. */
  readonly own?: Shot | undefined;
}

/** What it was, and how it went. */
export function RevealTitles({ prompt, shots, own }: Props) {
  const heading = useHeadingFocus(prompt);
  const recognised = shots.filter(({ time }) => time !== null);
  const [quickest] = recognised;
  const sentences = [
    own?.time === null ? timeUp(own.last?.label, prompt) : "",
    en.reveal.recognised(recognised.length, shots.length),
    quickest && recognised.length > 1 ? en.reveal.quickest(quickest.name) : "",
  ];
  return (
    <div class="titles">
      <h1 ref={heading} tabIndex={-1}>
        {en.reveal.title(prompt)}
      </h1>
      <p class="read read--m">{sentences.filter(Boolean).join(" ")}</p>
    </div>
  );
}

/** What the AI still thought of one's own drawing. */
function timeUp(last: string | undefined, prompt: string): string {
  if (last === undefined) return en.reveal.timeUpBlank;
  return last === prompt ? en.reveal.timeUpNearly : en.reveal.timeUp(last);
}
