import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { Mark } from "../parts/mark.tsx";
import { StandingsTable } from "../parts/standings.tsx";
import { useRoom } from "../room/session-context.ts";
import { en } from "../text/en.ts";
import { Book } from "./book.tsx";
import { podiumOf } from "./podium-of.ts";
import { PodiumTitles } from "./podium-titles.tsx";
import { Steps } from "./steps.tsx";
import "../styles/podium.css";

interface Props {
  readonly wall?: boolean;
  /** The right end of the header. */
  readonly end?: ComponentChildren;
  /** What stands under the final score. */
  readonly children: ComponentChildren;
}

/** The end of a game: steps, final score, all drawings. */
export function PodiumSheet({ wall = false, end, children }: Props) {
  const room = useRoom((room) => room);
  const podium = useMemo(() => podiumOf(room), [room]);
  return (
    <>
      <header class="top top--line">
        <Mark />
        <span class="read meta wide">{en.podium.size(podium.rounds, podium.people)}</span>
        <div class="end">{end}</div>
      </header>
      <main class={wall ? "podium-page podium-page--wall" : "podium-page"}>
        <section>
          <PodiumTitles podium={podium} />
          <Steps podium={podium} />
        </section>
        <aside>
          <h2 class="panel-title">{en.podium.finalScore}</h2>
          <StandingsTable />
          {children}
        </aside>
        <Book sheets={podium.book} />
      </main>
    </>
  );
}
