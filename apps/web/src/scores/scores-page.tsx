import type { Scores, Span } from "@inkling/protocol";
import { Icon } from "../parts/icon.tsx";
import { Mark } from "../parts/mark.tsx";
import { ThemeButton } from "../parts/theme-button.tsx";
import { scoresPath } from "../router.ts";
import { en } from "../text/en.ts";
import { useHeadingFocus } from "../use-heading-focus.ts";
import { useTitle } from "../use-title.ts";
import { BestBoard, FastestBoard, HardestBoard, RivalBoard } from "./boards.tsx";
import { filledBoards } from "./rows-of.ts";
import { useChangesSaid, useScores } from "./use-scores.ts";
import "../styles/scores.css";

const SPANS: readonly Span[] = ["today", "week", "all"];
/** A board that nobody stands on yet has so many lines. */
const BLANK_LINES = [1, 2, 3, 4, 5];

/** What was best of a span of time, as it changes. */
export function ScoresPage({ span }: { span: Span }) {
  const { scores, live } = useScores(span);
  useChangesSaid(scores);
  useTitle(en.scores.title[span]);
  const heading = useHeadingFocus(span);
  return (
    <>
      <header class="top top--scores">
        <Mark />
        <div class="end">
          <Live live={live} />
          <ThemeButton />
        </div>
      </header>
      <main class="scores" aria-busy={scores === null && live !== false}>
        <div class="scores-head">
          <h1 ref={heading} tabIndex={-1}>
            {en.scores.title[span]}
          </h1>
          <nav class="spans" aria-label={en.scores.spans}>
            {SPANS.map((each) => (
              <a key={each} href={scoresPath(each)} aria-current={each === span ? "page" : undefined}>
                {en.scores.span[each]}
              </a>
            ))}
          </nav>
        </div>
        {scores ? (
          <Boards key={span} scores={scores} />
        ) : (
          live === false && <p class="read read--m">{en.app.offline}</p>
        )}
      </main>
    </>
  );
}

function Boards({ scores }: { scores: Scores }) {
  const { span, best, fastest, hardest, rival } = scores;
  const filled = filledBoards(scores);
  if (filled.size === 0) return <Blank span={span} />;
  return (
    <>
      <div class="score-boards">
        <BestBoard rows={best} filled={filled.has("best")} span={span} />
        <div>
          <RivalBoard rows={rival} filled={filled.has("rival")} />
          <HardestBoard rows={hardest} filled={filled.has("hardest")} />
        </div>
        <FastestBoard rows={fastest} filled={filled.has("fastest")} />
      </div>
      <p class="small">{en.scores.who}</p>
    </>
  );
}

/** Nobody has played: the lines are there to be written on. */
function Blank({ span }: { span: Span }) {
  return (
    <section class="scores-blank">
      <p class="says">{en.scores.nobody[span]}</p>
      <div aria-hidden="true">
        {BLANK_LINES.map((rank) => (
          <p key={rank} class="ruled read">
            {rank}
          </p>
        ))}
      </div>
      <a class="btn btn--ink" href="/">
        {en.scores.play}
      </a>
    </section>
  );
}

/** Whether the boards change by themselves. */
function Live({ live }: { live: boolean | null }) {
  if (live === null) return null;
  return (
    <span class="live read">
      {!live && <Icon name="lost" />}
      {live ? en.scores.live : en.scores.lost}
    </span>
  );
}
