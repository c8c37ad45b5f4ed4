import type { Scores, Span } from "@inkling/protocol";
import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { Marked } from "../parts/marked.tsx";
import { replayPath } from "../router.ts";
import { en } from "../text/en.ts";
import { inSeconds, percent } from "../text/grammar.ts";
import { useMovingRows } from "../use-moving-rows.ts";
import { Board } from "./board.tsx";
import { bestRows, fastestRows, hardestRows, rivalRows } from "./rows-of.ts";

/** So many of the quickest verdicts are shown before somebody asks for all. */
const FEW = 12;

interface Props<Name extends keyof Scores> {
  readonly rows: Scores[Name];
  readonly filled: boolean;
}

/** The best games that people have played. */
export function BestBoard({ rows: games, filled, span }: Props<"best"> & { readonly span: Span }) {
  const rows = bestRows(games);
  const body = useRef<HTMLTableSectionElement>(null);
  useMovingRows(body, rows);
  const { rank, name, when, score, average } = en.scores.heads;
  return (
    <Board board="best" filled={filled} heads={[rank, name, when, score, average]}>
      <tbody ref={body}>
        {rows.map((row) => {
          const id = `${row.endedAt} ${row.name} ${row.score}`;
          return (
            <tr key={id} data-row={id}>
              <td class="rank">{row.rank}</td>
              <td class="name">
                <Replay path={row.game && replayPath(row.game)} what={en.scores.gameOf(row.name)}>
                  {row.name}
                </Replay>
              </td>
              <td class="gain when">{en.scores.when(row.endedAt, span)}</td>
              <td class="gain">{en.scores.inRounds(row.score, row.rounds)}</td>
              <td class="pts">{row.average}</td>
            </tr>
          );
        })}
      </tbody>
    </Board>
  );
}

/** The AI against people. */
export function RivalBoard({ rows, filled }: Props<"rival">) {
  const { side, games, words } = en.scores.heads;
  return (
    <Board board="rival" filled={filled} heads={[side, games, words]}>
      <tbody>
        {rivalRows(rows).map(([who, won, first]) => (
          <tr key={who}>
            <th scope="row" class="name">
              {who === "inkling" ? (
                <Marked probability={0.5}>{en.scores.sides[who]}</Marked>
              ) : (
                en.scores.sides[who]
              )}
            </th>
            <td class="pts">{won.toLocaleString("en")}</td>
            <td class="pts">{first.toLocaleString("en")}</td>
          </tr>
        ))}
      </tbody>
    </Board>
  );
}

/** What it seldom recognises: the marker is as wide as the share that it did. */
export function HardestBoard({ rows, filled }: Props<"hardest">) {
  const { label, drawings, recognised } = en.scores.heads;
  return (
    <Board board="hardest" filled={filled} heads={[label, drawings, recognised]}>
      <tbody>
        {hardestRows(rows).map((row) => {
          const share = row.drawn === 0 ? 0 : row.recognised / row.drawn;
          return (
            <tr key={row.label}>
              <td class="name">
                <Marked probability={share}>{row.label}</Marked>
              </td>
              <td class="gain">{en.scores.of(row.recognised, row.drawn)}</td>
              <td class="pts">{percent(share)}</td>
            </tr>
          );
        })}
      </tbody>
    </Board>
  );
}

/** The quickest verdict on each label: a few, and all when asked for. */
export function FastestBoard({ rows: verdicts, filled }: Props<"fastest">) {
  const [all, setAll] = useState(false);
  const rows = fastestRows(verdicts);
  const { label, name, time } = en.scores.heads;
  const more = rows.length > FEW && (
    <button class="link" type="button" aria-expanded={all} onClick={() => setAll(!all)}>
      {all ? en.scores.few : en.scores.all(rows.length)}
    </button>
  );
  return (
    <Board board="fastest" filled={filled} heads={[label, name, time]} foot={more}>
      <tbody>
        {(all ? rows : rows.slice(0, FEW)).map((row) => (
          <tr key={row.label}>
            <td class="name">
              <Replay
                path={row.game && replayPath(row.game, row)}
                what={en.scores.drawingOf(row.name, row.label)}
              >
                {row.label}
              </Replay>
            </td>
            <td class="name read">{row.name}</td>
            <td class="pts">{en.scores.seconds(inSeconds(row.time))}</td>
          </tr>
        ))}
      </tbody>
    </Board>
  );
}

interface ReplayProps {
  /** `null` where nobody else may see it. */
  readonly path: string | null;
  /** What the link leads to, for those who hear it. */
  readonly what: string;
  readonly children: ComponentChildren;
}

/** A name that leads to what it was earned with. */
const Replay = ({ path, what, children }: ReplayProps) =>
  path === null ? (
    children
  ) : (
    <a href={path} title={what}>
      {children}
    </a>
  );
