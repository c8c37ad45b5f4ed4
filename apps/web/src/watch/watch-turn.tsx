import { sameFields } from "../same.ts";
import { Letters } from "../versus/letters.tsx";
import { SeenBoard } from "../versus/seen-board.tsx";
import { Talk } from "../versus/talk.tsx";
import { TurnHeader } from "../versus/turn-header.tsx";
import { TurnTable } from "../versus/turn-table.tsx";
import { turnView } from "../versus/turn-view.ts";
import { useTurn } from "../versus/use-turn.ts";
import { ComeIn } from "./come-in.tsx";

/** A turn of versus on the wall: the board, what is said, and how the game stands. */
export function WatchTurn({ class: name }: { class: string }) {
  const view = useTurn((round, room) => turnView(room, round, null), sameFields);
  return (
    <main class={`${name} versus versus--guess`}>
      <TurnHeader />
      <div class="word">{!view.choosing && view.word === null && <Letters />}</div>
      <SeenBoard view={view} />
      <aside>
        <TurnTable />
        <Talk />
        <ComeIn during={false} />
      </aside>
    </main>
  );
}
