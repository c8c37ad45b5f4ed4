import { hasIdea } from "@inkling/game";
import { Icon } from "../parts/icon.tsx";
import { Seen } from "../parts/seen.tsx";
import { en } from "../text/en.ts";
import { Copies } from "./copies.tsx";
import { DeleteDrawing } from "./delete-drawing.tsx";
import { mayDelete, nameIn } from "./game.ts";
import { usePlayhead, useReplay } from "./replay-context.ts";
import { fileName, saveText } from "./save.ts";

/** What the network saw at the playhead, and what one can take along. */
export function Facts({ onDeleted }: { onDeleted: () => void }) {
  const { game, drawing, tape, analysis } = useReplay();
  const count = usePlayhead(({ at }) => tape.countAt(at));
  const { receipt, found } = drawing;
  return (
    <div class="facts">
      <Seen strokes={tape.inkAt(count).strokes} />
      <div>
        <h2>{en.replay.saw}</h2>
        <p class="read says">
          <Saw count={count} />
          {count >= (drawing.verdict?.upTo ?? tape.ops.length) && <Without />}
        </p>
        {analysis.status === "failed" && <p class="read">{en.replay.failed}</p>}
        {analysis.label === null && <p class="read">{en.replay.unknownWord}</p>}
        {found.length > 0 && (
          <p class="read">
            {found.map(({ seat, time }) => en.replay.found(nameIn(game, seat), time)).join(" ")}
          </p>
        )}
        <div class="ways">
          {receipt && (
            <button
              class="link"
              type="button"
              onClick={() =>
                saveText(
                  JSON.stringify(receipt, null, 2),
                  "application/json",
                  fileName(`${drawing.prompt} receipt`, "json"),
                )
              }
            >
              <Icon name="seal" />
              {en.replay.proof}
            </button>
          )}
          <Copies game={game} drawing={drawing} />
          {mayDelete(game, drawing) && <DeleteDrawing id={game.id} drawing={drawing} onDeleted={onDeleted} />}
        </div>
      </div>
    </div>
  );
}

/** What the network made of it, as far as it has looked. */
function Saw({ count }: { count: number }) {
  const { looks, status } = useReplay().analysis;
  const thoughts = looks.findLast((look) => look.count <= count)?.thoughts ?? [];
  const [top] = thoughts;
  if (status === "failed") return <span>{en.replay.dotsAlone}</span>;
  return (
    <span>{top && hasIdea(thoughts) ? en.replay.dots(top.probability, top.label) : en.replay.dotsOnly}</span>
  );
}

function Without() {
  const { convincing } = useReplay().analysis;
  return <span>{convincing && en.replay.without(convincing.without)}</span>;
}
