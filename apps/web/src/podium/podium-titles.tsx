import { en } from "../text/en.ts";
import { useHeadingFocus } from "../use-heading-focus.ts";
import type { Podium } from "./podium-of.ts";

/** Who has won. */
export function PodiumTitles({ podium }: { podium: Podium }) {
  const heading = useHeadingFocus("podium");
  const [title, ...sentences] = sayings(podium);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p class="read read--m">{sentences.join(" ")}</p>
    </>
  );
}

function sayings({ rows, winners, lead, recognised, drawings, versus, guessed }: Podium): readonly string[] {
  const score = rows[0]?.score ?? 0;
  const say = versus ? en.versus.aiHad : en.podium.understood;
  const understood = guessed ? say(recognised, drawings) : "";
  if (rows.length === 1) return [en.podium.alone(recognised, drawings), en.podium.aloneWith(score)];
  if (score === 0) return [en.podium.nobodyWins, en.podium.nobodyWinsWhy];
  const title = en.podium.wins(winners.map(({ name }) => name));
  if (winners.length > 1) return [title, en.podium.each(score), understood];
  return [title, ...(lead === null ? [] : [en.podium.by(lead)]), understood];
}
