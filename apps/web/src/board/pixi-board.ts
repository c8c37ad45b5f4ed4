import "pixi.js/unsafe-eval";
import {
  BLANK,
  BOARD_UNITS,
  COLOURS,
  type Ink,
  lengthOf,
  PEN_UNITS,
  type Pen,
  type Point,
  type Stroke,
  styleOf,
} from "@inkling/ink";
import { autoDetectRenderer, Container, Graphics, type Renderer, RenderTexture, Sprite } from "pixi.js";
import { colourVariable } from "./pen-style.ts";
import { rendererPreference } from "./renderer-preference.ts";

/** The least width of the pen on the screen, in pixels. */
const LEAST_PEN_PX = 2;
/** So many points of the open stroke may be drawn anew each frame; older ones are baked. */
const LIVE_POINTS = 96;

/**
 * The own board: finished ink is baked into a texture, the open end of the last stroke is drawn anew.
 * Draws on demand, in the frame of the event that asked for it.
 */
export class PixiBoard {
  readonly #renderer: Renderer;
  readonly #stage = new Container();
  readonly #live = new Graphics();
  #texture: RenderTexture;
  readonly #baked: Sprite;
  #ink: Ink = BLANK;
  /** What lies in the texture: whole strokes, then so many points of the next. */
  #whole: readonly Stroke[] = [];
  #part = 0;
  #partEnd: Point | undefined;
  #colours: readonly string[] = [];
  #size = 1;
  #frame = 0;

  static async create(): Promise<PixiBoard> {
    const renderer = await autoDetectRenderer({
      width: 1,
      height: 1,
      antialias: true,
      autoDensity: true,
      backgroundAlpha: 0,
      preference: rendererPreference(),
      resolution: devicePixelRatio,
    });
    return new PixiBoard(renderer);
  }

  private constructor(renderer: Renderer) {
    this.#renderer = renderer;
    this.#texture = this.#newTexture();
    this.#baked = new Sprite(this.#texture);
    this.#stage.addChild(this.#baked, this.#live);
    // Whatever lay in the graphics card's memory is gone; the ink itself is not.
    renderer.canvas.addEventListener("webglcontextrestored", () => this.refresh());
  }

  /** Puts the board into `host` and keeps to its size. Returns the way out. */
  attach(host: HTMLElement): () => void {
    const { canvas } = this.#renderer;
    host.append(canvas);
    const fit = () => {
      const size = Math.max(1, host.clientWidth);
      if (size === this.#size && this.#renderer.resolution === devicePixelRatio) return;
      this.#size = size;
      this.#renderer.resize(size, size, devicePixelRatio);
      this.#texture.destroy(true);
      this.#texture = this.#newTexture();
      this.#baked.texture = this.#texture;
      this.refresh();
    };
    const observer = new ResizeObserver(fit);
    observer.observe(host);
    fit();
    return () => {
      observer.disconnect();
      canvas.remove();
    };
  }

  /** Shows this ink at the next frame. */
  show(ink: Ink): void {
    this.#ink = ink;
    this.#frame ||= requestAnimationFrame(() => this.#draw());
  }

  /** Draws everything anew, in the colours that the pens have now. */
  refresh(): void {
    this.#whole = [];
    this.#part = 0;
    const host = this.#renderer.canvas.parentElement;
    if (host) this.#colours = coloursIn(host);
    this.#renderer.render({ container: new Container(), target: this.#texture, clear: true });
    this.show(this.#ink);
  }

  #draw(): void {
    this.#frame = 0;
    const { strokes } = this.#ink;
    if (!this.#isBaseOf(strokes)) this.refresh();
    this.#bake(strokes);

    this.#live.clear();
    const open = strokes[this.#whole.length];
    if (open) this.#trace(this.#live, open, this.#part, this.#ink.pens[this.#whole.length]);
    this.#renderer.render(this.#stage);
  }

  /** Whether all that is baked is still part of these strokes: not so after *undo* and *clear*. */
  #isBaseOf(strokes: readonly Stroke[]): boolean {
    if (!this.#whole.every((stroke, i) => stroke === strokes[i])) return false;
    return this.#part === 0 || strokes[this.#whole.length]?.[this.#part - 1] === this.#partEnd;
  }

  #bake(strokes: readonly Stroke[]): void {
    const pen = new Graphics();
    const last = strokes.length - 1;
    for (let i = this.#whole.length; i < last; i++) {
      this.#trace(pen, strokes[i] as Stroke, i === this.#whole.length ? this.#part : 0, this.#ink.pens[i]);
    }
    if (last > this.#whole.length) {
      this.#whole = strokes.slice(0, last);
      this.#part = 0;
    }
    const open = strokes[last];
    if (open && open.length - this.#part > LIVE_POINTS) {
      const upTo = open.length - LIVE_POINTS / 2;
      this.#trace(pen, open.slice(0, upTo), this.#part, this.#ink.pens[last]);
      this.#part = upTo;
      this.#partEnd = open[upTo - 1];
    }
    if (pen.context.instructions.length > 0) {
      this.#renderer.render({ container: pen, target: this.#texture, clear: false });
    }
    pen.destroy();
  }

  /** Draws a stroke from the point before number `from` on. */
  #trace(graphics: Graphics, stroke: Stroke, from: number, pen: Pen | undefined): void {
    const scale = this.#size / BOARD_UNITS;
    const style = styleOf(pen);
    const width = Math.max(LEAST_PEN_PX, PEN_UNITS * style.width * scale);
    const color = this.#colours[style.colour] ?? "#000";
    const points = stroke.slice(Math.max(0, from - 1));
    const [first, ...rest] = points.map(([x, y]): Point => [x * scale, y * scale]);
    if (!first) return;
    if (lengthOf(points) === 0) {
      graphics.circle(...first, width / 2).fill(color);
      return;
    }
    graphics.moveTo(...first);
    for (const point of rest) graphics.lineTo(...point);
    graphics.stroke({ width, color, cap: "round", join: "round" });
  }

  #newTexture(): RenderTexture {
    const { resolution } = this.#renderer;
    return RenderTexture.create({ width: this.#size, height: this.#size, resolution, antialias: true });
  }
}

/** The colours of the pens as they are in `host`; the first is that of ink, and under forced colours so are all. */
function coloursIn(host: HTMLElement): readonly string[] {
  // The computed colour and not the variable: it is right under forced colours, too.
  const style = getComputedStyle(host);
  const forced = matchMedia("(forced-colors: active)").matches;
  return COLOURS.map((_, i) =>
    i === 0 || forced ? style.color : style.getPropertyValue(colourVariable(i)) || style.color,
  );
}
