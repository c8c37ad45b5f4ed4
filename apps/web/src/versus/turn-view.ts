import {
  AI,
  AI_NAME,
  audienceOf,
  drawerOf,
  findSeat,
  hasWord,
  type Line,
  type Room,
  type SeatId,
  type Turn,
  type TurnRound,
} from "@inkling/game";
import { isLabel, type Level, levelOf } from "@inkling/guesser/labels";
import { en } from "../text/en.ts";

/** What the present turn is for whoever looks at it. Flat, so that it is easily compared. */
export interface TurnView {
  readonly drawer: SeatId;
  readonly drawerName: string;
  /** `watches` is nobody of those who play. */
  readonly part: "draws" | "guesses" | "hasIt" | "watches";
  readonly choosing: boolean;
  /** `null` for those who have to guess it. */
  readonly word: string | null;
  readonly lap: number;
  /** How many people have the word, of how many who guess. */
  readonly found: number;
  readonly people: number;
}

export function turnView(room: Room, round: TurnRound, own: SeatId | null): TurnView {
  const drawer = drawerOf(round);
  const { found, people } = audienceOf(room, round);
  return {
    drawer,
    drawerName: nameOf(room, drawer),
    part: own === null ? "watches" : own === drawer ? "draws" : hasWord(round, own) ? "hasIt" : "guesses",
    choosing: room.phase.name === "choosing",
    word: round.prompt,
    lap: round.turn.lap,
    found,
    people,
  };
}

/** How somebody in the game is called; the AI has the name of the game. */
export const nameOf = (room: Room, seat: SeatId): string =>
  seat === AI ? AI_NAME : (findSeat(room, seat)?.name ?? "");

/** What stands beside a name in the table while a turn goes on. */
export type TurnTag = "ai" | "drawing" | "hasIt";

export function tagsOf(round: TurnRound, seat: SeatId): readonly TurnTag[] {
  const drawer = drawerOf(round);
  if (seat === drawer) return ["drawing"];
  const found = seat === AI ? round.boards[drawer]?.verdict : hasWord(round, seat);
  return [...(seat === AI ? (["ai"] as const) : []), ...(found ? (["hasIt"] as const) : [])];
}

/** The lines of a turn that somebody wants to read: none of those whom they have muted. */
export const heardLines = (turn: Turn, muted: readonly SeatId[]): readonly Line[] =>
  turn.lines.filter(({ seat }) => !muted.includes(seat));

/** How hard a word is; `null` for one of the host's own. */
export const levelOfWord = (word: string): Level | null => (isLabel(word) ? levelOf(word) : null);

/** How a turn went. */
export function sentencesOf(room: Room, round: TurnRound): string {
  const { found, end } = round.turn;
  if (!end) return "";
  const drawer = drawerOf(round);
  const ai = round.boards[drawer]?.verdict;
  const all = [...found, ...(ai ? [{ seat: AI, time: ai.time }] : [])].sort((a, b) => a.time - b.time);
  const [first] = all;
  return [
    en.versus.ended[end.reason],
    end.reason === "void" || end.reason === "all-found" || first ? "" : en.versus.nobodyHadIt,
    first && end.reason !== "void" ? en.versus.first(nameOf(room, first.seat)) : "",
    end.points > 0 ? en.versus.drew(nameOf(room, drawer), end.points) : "",
  ]
    .filter(Boolean)
    .join(" ");
}
