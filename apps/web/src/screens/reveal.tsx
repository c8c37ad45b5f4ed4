import { currentRound } from "@inkling/game";
import { Menu } from "../parts/menu.tsx";
import { StandingsTable } from "../parts/standings.tsx";
import { ReactionBar } from "../people/reaction-bar.tsx";
import { Gallery } from "../reveal/gallery.tsx";
import { RevealHeader } from "../reveal/reveal-header.tsx";
import { RevealTitles } from "../reveal/reveal-titles.tsx";
import { Saw } from "../reveal/saw.tsx";
import { useShots } from "../reveal/use-shots.ts";
import { useOwnSeat, useRoom } from "../room/session-context.ts";
import { en } from "../text/en.ts";
import { useTitle } from "../use-title.ts";
import "../styles/reveal.css";
import "../styles/round.css";
import "../styles/round-small.css";

/** After a round: all drawings, and how the game stands. */
export function RevealScreen() {
  const own = useOwnSeat();
  const prompt = useRoom((room) => currentRound(room)?.prompt ?? "");
  const shots = useShots();
  useTitle(en.reveal.title(prompt));
  return (
    <>
      <RevealHeader>
        <Menu />
      </RevealHeader>
      <main class="reveal">
        <RevealTitles prompt={prompt} shots={shots} own={shots.find(({ seat }) => seat === own)} />
        <Gallery prompt={prompt} shots={shots} />
        <aside>
          <h2 class="panel-title">{en.reveal.standings}</h2>
          <StandingsTable gains="all" />
          <ReactionBar />
          <Saw prompt={prompt} shots={shots} />
        </aside>
      </main>
    </>
  );
}
