import { AI } from "@inkling/game";
import type { GameRecord } from "@inkling/protocol";
import { Marked } from "../parts/marked.tsx";
import { en } from "../text/en.ts";
import { useHeadingFocus } from "../use-heading-focus.ts";
import { useTitle } from "../use-title.ts";
import { Copies } from "./copies.tsx";
import { ReplayHeader } from "./replay-header.tsx";
import { outcomeOf, sheetsOf } from "./sheets.ts";
import { Thumb } from "./thumb.tsx";
import "../styles/board.css";
import "../styles/replay.css";

const MANY = 7;

/** A finished game: who won, and all that was drawn. */
export function Overview({ game }: { game: GameRecord }) {
  const size = en.replay.size(game.players.length, game.startedAt);
  useTitle(size);
  const heading = useHeadingFocus(game.id);
  const [title, said] = sayings(game);
  return (
    <div class="replay-page">
      <ReplayHeader game={game} overview />
      <main class="all-drawings">
        <div class="head">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          <p class="read read--m">{said}</p>
        </div>
        <div class="sheets">
          {sheetsOf(game).map(({ round, prompt, by, drawings }) => (
            <section key={round}>
              <h2>
                {prompt}
                <span class="small">{by ?? round}</span>
              </h2>
              <div
                class="mini"
                style={{ "--columns": Math.min(drawings.length, drawings.length > 6 ? 4 : 3) }}
              >
                {drawings.map((drawing) => (
                  <Thumb key={drawing.seat} game={game} drawing={drawing} large={drawings.length === 1} />
                ))}
              </div>
            </section>
          ))}
        </div>
        <aside>
          <h2 class="panel-title">{en.podium.finalScore}</h2>
          <Rows game={game} />
          <Copies game={game} />
        </aside>
      </main>
    </div>
  );
}

function Rows({ game: { standings, you } }: { game: GameRecord }) {
  return (
    <table class={standings.length >= MANY ? "table table--many" : "table"}>
      <tbody>
        {standings.map(({ seat, name, score, rank }) => (
          <tr key={seat} class={seat === you?.seat ? "me" : ""}>
            <td class="rank">{rank}</td>
            <td class="name">
              {seat === AI ? <Marked probability={0.5}>{name}</Marked> : name}
              {seat === you?.seat && <span class="tag">{en.people.you}</span>}
            </td>
            <td class="pts">{score}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function sayings(game: GameRecord): readonly [title: string, said: string] {
  const { winners, lead } = outcomeOf(game);
  const { drawings, settings, standings } = game;
  const guessed = settings.mode === "race" || settings.strength !== "off";
  const recognised = drawings.filter(({ verdict }) => verdict !== null).length;
  const say = settings.mode === "versus" ? en.versus.aiHad : en.podium.understood;
  const understood = guessed ? say(recognised, drawings.length) : "";
  if (standings.length === 1)
    return [en.podium.alone(recognised, drawings.length), en.podium.aloneWith(standings[0]?.score ?? 0)];
  if (winners.length === 0) return [en.podium.nobodyWins, understood];
  const by =
    winners.length > 1 ? en.podium.each(standings[0]?.score ?? 0) : lead === null ? "" : en.podium.by(lead);
  return [en.replay.won(winners), [by, understood].filter(Boolean).join(" ")];
}
