import { currentRound } from "@inkling/game";
import { StandingsTable } from "../parts/standings.tsx";
import { Gallery } from "../reveal/gallery.tsx";
import { RevealHeader } from "../reveal/reveal-header.tsx";
import { RevealTitles } from "../reveal/reveal-titles.tsx";
import { useShots } from "../reveal/use-shots.ts";
import { useRoom } from "../room/session-context.ts";
import { en } from "../text/en.ts";
import { ComeIn } from "./come-in.tsx";

/** A reveal on the wall. */
export function WatchReveal({ class: name }: { class: string }) {
  const prompt = useRoom((room) => currentRound(room)?.prompt ?? "");
  const shots = useShots();
  return (
    <main class={name}>
      <RevealHeader />
      <div class="watch-main">
        <RevealTitles prompt={prompt} shots={shots} />
        <Gallery prompt={prompt} shots={shots} />
      </div>
      <aside>
        <h2 class="panel-title">{en.reveal.standings}</h2>
        <StandingsTable gains="all" />
        <ComeIn during />
      </aside>
    </main>
  );
}
