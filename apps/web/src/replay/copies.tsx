import { svgOf } from "@inkling/ink";
import type { DrawingRecord, GameRecord } from "@inkling/protocol";
import { useState } from "preact/hooks";
import { announce } from "../announce.tsx";
import { Icon } from "../parts/icon.tsx";
import { en } from "../text/en.ts";
import { usePopup } from "../use-popup.ts";
import { pngOf } from "./canvas.ts";
import { inkOf, nameIn, tapeOf } from "./game.ts";
import { ndjsonOf, type QuickDrawFormat } from "./ndjson.ts";
import { fileName, save, saveText } from "./save.ts";
import "../styles/menu.css";

interface Props {
  readonly game: GameRecord;
  /** Without one, only the whole game can be saved. */
  readonly drawing?: DrawingRecord;
}

/** The kinds of files that one can take along. */
export function Copies({ game, drawing }: Props) {
  const { open, setOpen, box, button } = usePopup();
  const [busy, setBusy] = useState(false);
  const ways: [name: string, make: () => void | Promise<void>][] = [
    ...(drawing && inkOf(drawing).strokes.length > 0 ? waysOf(game, drawing) : []),
    [en.replay.copies.simplified, () => saveGame(game, "simplified")],
    [en.replay.copies.raw, () => saveGame(game, "raw")],
  ];
  const run = async (make: () => void | Promise<void>) => {
    setOpen(false);
    button.current?.focus();
    setBusy(true);
    try {
      await make();
      announce(en.replay.saved);
    } catch (error) {
      console.error(error);
      announce(en.replay.notSaved, "assertive");
    }
    setBusy(false);
  };
  return (
    <div class="menu copies" ref={box}>
      <button
        class="link"
        type="button"
        ref={button}
        disabled={busy}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="down" />
        {busy ? en.replay.saving : en.replay.save}
      </button>
      {open && (
        <div class="menu-list">
          {ways.map(([name, make]) => (
            <button key={name} class="link" type="button" onClick={() => run(make)}>
              {name}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function waysOf(
  game: GameRecord,
  drawing: DrawingRecord,
): [name: string, make: () => void | Promise<void>][] {
  const ink = inkOf(drawing);
  const name = (ending: string) => fileName(drawing.prompt, ending);
  const title = en.board.of(nameIn(game, drawing.seat), drawing.prompt);
  return [
    [en.replay.copies.svg, () => saveText(svgOf(ink, title), "image/svg+xml", name("svg"))],
    [en.replay.copies.png, async () => save(await pngOf(ink), name("png"))],
    [
      en.replay.copies.gif,
      async () => {
        const { gifOf } = await import("./animation.ts");
        save(await gifOf(tapeOf(drawing)), name("gif"));
      },
    ],
  ];
}

const saveGame = (game: GameRecord, format: QuickDrawFormat): void =>
  saveText(ndjsonOf(game, format), "application/x-ndjson", fileName(`game ${format}`, "ndjson"));
