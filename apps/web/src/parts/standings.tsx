import { AI, type SeatId, standings } from "@inkling/game";
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { useOwnSeat, useRoom } from "../room/session-context.ts";
import { sameRows } from "../same.ts";
import { en } from "../text/en.ts";
import { useMovingRows } from "../use-moving-rows.ts";
import { Marked } from "./marked.tsx";

const MANY = 7;

interface Props {
  /** Points of this round: those that were earned so far, or everybody's once it is over. */
  readonly gains?: "earned" | "all";
  /** What stands beside a name. */
  readonly tag?: (seat: SeatId) => ComponentChildren;
}

/** The scoreboard, ruled by hand; a row that changes its place moves there. */
export function StandingsTable({ gains, tag }: Props) {
  const rows = useRoom(standings, sameRows);
  const own = useOwnSeat();
  const body = useRef<HTMLTableSectionElement>(null);
  useMovingRows(body, rows);
  return (
    <table class={rows.length >= MANY ? "table table--many" : "table"}>
      <tbody ref={body}>
        {rows.map(({ seat, name, score, gain, rank }) => (
          <tr key={seat} data-row={seat} class={seat === own ? "me" : ""}>
            <td class="rank">{rank}</td>
            <td class="name">
              {seat === AI ? <Marked probability={0.5}>{name}</Marked> : name}
              <You own={seat === own} />
              {tag?.(seat)}
            </td>
            {gains && <td class="gain">{gain > 0 || gains === "all" ? en.scrap.gain(gain) : ""}</td>}
            <td class="pts">{score}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The same in two columns, under the scraps. */
export function StandingsList() {
  const rows = useRoom(standings, sameRows);
  const own: SeatId | null = useOwnSeat();
  const list = useRef<HTMLOListElement>(null);
  useMovingRows(list, rows);
  return (
    <ol class="standings2" ref={list} style={{ "--rows": Math.ceil(rows.length / 2) }}>
      {rows.map(({ seat, name, score, rank }) => (
        <li key={seat} data-row={seat} class={seat === own ? "ruled me" : "ruled"}>
          <span>{rank}</span>
          <span class="name">
            {name}
            <You own={seat === own} />
          </span>
          <span class="num">{score}</span>
        </li>
      ))}
    </ol>
  );
}

const You = ({ own }: { own: boolean }) => (own ? <span class="tag">{en.people.you}</span> : null);
