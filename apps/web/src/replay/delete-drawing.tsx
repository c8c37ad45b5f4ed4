import { useEffect, useRef, useState } from "preact/hooks";
import { announce } from "../announce.tsx";
import { deleteDrawing } from "../api.ts";
import { Icon } from "../parts/icon.tsx";
import { Wrong } from "../parts/wrong.tsx";
import type { DrawingAt } from "../router.ts";
import { en } from "../text/en.ts";

interface Props {
  readonly id: string;
  readonly drawing: DrawingAt;
  readonly onDeleted: () => void;
}

/** Deletes a drawing for good, when asked twice. */
export function DeleteDrawing({ id, drawing, onDeleted }: Props) {
  const [asking, setAsking] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const sure = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking) sure.current?.focus();
  }, [asking]);

  const erase = async () => {
    const answer = await deleteDrawing(id, drawing);
    if (!answer.ok) return setWrong(answer.message);
    announce(en.replay.deleted);
    onDeleted();
  };
  if (!asking) {
    return (
      <button class="link" type="button" onClick={() => setAsking(true)}>
        <Icon name="clear" />
        {en.replay.delete}
      </button>
    );
  }
  return (
    <div class="sure">
      <p class="read">{en.replay.deleteWhat}</p>
      <button class="btn" type="button" ref={sure} onClick={erase}>
        {en.replay.deleteSure}
      </button>
      <button class="link" type="button" onClick={() => setAsking(false)}>
        {en.people.keep}
      </button>
      <Wrong id="delete-wrong">{wrong}</Wrong>
    </div>
  );
}
