import type { GameRecord } from "@inkling/protocol";
import { useEffect, useState } from "preact/hooks";
import { type Answer, loadGame } from "../api.ts";
import { Icon } from "../parts/icon.tsx";
import { Loading } from "../parts/loading.tsx";
import type { DrawingAt } from "../router.ts";
import { Plain } from "../screens/plain.tsx";
import { en } from "../text/en.ts";
import { DrawingPage } from "./drawing-page.tsx";
import { findDrawing, withoutDrawing } from "./game.ts";
import { Overview } from "./overview.tsx";

interface Props {
  readonly id: string;
  readonly drawing: DrawingAt | null;
}

/** A finished game, or one of its drawings. */
export function ReplayPage({ id, drawing: at }: Props) {
  const [answer, setAnswer] = useState<Answer<GameRecord> | null>(null);
  useEffect(() => {
    loadGame(id).then(setAnswer);
  }, [id]);
  if (answer === null) return <Loading />;
  if (!answer.ok) {
    return answer.error === "game/not-found" ? (
      <NoGame says={answer.message} />
    ) : (
      <Trouble says={answer.message} />
    );
  }
  const game = answer.value;
  if (at === null) return <Overview game={game} />;
  const drawing = findDrawing(game, at);
  if (!drawing) return <NoGame says={en.replay.noDrawing} />;
  return (
    <DrawingPage
      key={`${at.round}/${at.seat}/${drawing.deleted}`}
      game={game}
      drawing={drawing}
      onDeleted={() => setAnswer({ ok: true, value: withoutDrawing(game, at) })}
    />
  );
}

function NoGame({ says }: { says: string }) {
  return (
    <Plain title={en.replay.none} says={says}>
      <p>
        <a class="link" href="/">
          {en.lost.newRoom}
          <Icon name="arrow" />
        </a>
      </p>
    </Plain>
  );
}

function Trouble({ says }: { says: string }) {
  return (
    <Plain title={en.lost.waiting} says={says}>
      <button class="btn btn--ink" type="button" onClick={() => location.reload()}>
        {en.lost.tryAgain}
      </button>
    </Plain>
  );
}
