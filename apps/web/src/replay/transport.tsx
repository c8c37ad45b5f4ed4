import { Icon, type IconName } from "../parts/icon.tsx";
import { en } from "../text/en.ts";
import { faster, sought, stepFrom, strokesBy, toggled } from "./player.ts";
import { usePlayhead, useReplay } from "./replay-context.ts";

/** Plays, steps by stroke, says where it is and how fast. */
export function Transport() {
  const { player, tape } = useReplay();
  const { duration } = tape;
  const playing = usePlayhead((playhead) => playhead.playing);
  const speed = usePlayhead((playhead) => playhead.speed);
  const step = (way: -1 | 1) =>
    player.setState((playhead) => sought(playhead, stepFrom(tape, playhead.at, way), duration));
  return (
    <div class="transport">
      <Key
        main
        icon={playing ? "pause" : "play"}
        name={playing ? en.replay.pause : en.replay.play}
        onClick={() => player.setState((playhead) => toggled(playhead, duration))}
      />
      <Key icon="prev" name={en.replay.back} onClick={() => step(-1)} />
      <Key icon="next" name={en.replay.on} onClick={() => step(1)} />
      <Where />
      <span class="read wide push" aria-hidden="true">
        {en.replay.speed}
      </span>
      <button
        class="link speed"
        type="button"
        aria-label={en.replay.speedIs(speed)}
        onClick={() => player.setState(faster)}
      >
        {en.replay.speeds[speed]}
      </button>
    </div>
  );
}

function Where() {
  const { tape } = useReplay();
  const tenths = usePlayhead(({ at }) => Math.round(at / 100));
  const stroke = usePlayhead(({ at }) => strokesBy(tape, at));
  return <span class="num">{en.replay.at(tenths * 100, stroke, tape.strokes.length)}</span>;
}

interface KeyProps {
  readonly icon: IconName;
  readonly name: string;
  readonly main?: boolean;
  readonly onClick: () => void;
}

function Key({ icon, name, main = false, onClick }: KeyProps) {
  return (
    <button
      class={main ? "btn btn--ink btn--icon" : "btn btn--icon"}
      type="button"
      aria-label={name}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
