import type { Generated, Insertable } from "kysely";

/** What is written down, table by table; `migrations.ts` makes them. */
export interface Tables {
  server: ServerTable;
  rooms: RoomsTable;
  seats: SeatsTable;
  journal: JournalTable;
  games: GamesTable;
  results: ResultsTable;
  drawings: DrawingsTable;
}

/** One row: what belongs to the server and not to a room. */
interface ServerTable {
  one: boolean;
  /** The server's clock when something was last written: it goes on from there. */
  clock: number;
  /** The private key of the receipts, as PEM. */
  key: string;
}

interface RoomsTable {
  id: string;
  /** Among the rooms that are open, each has another one. */
  code: string;
  access: string;
  opened_at: Date;
  closed_at: Date | null;
  /** Whether only its finished games are left. */
  tidied: Generated<boolean>;
}

interface SeatsTable {
  room: string;
  seat: string;
  /** SHA-256 of the token. */
  token: string;
}

/** The events of a room, in the order of their numbers. */
interface JournalTable {
  room: string;
  /** The number of the first of these events. */
  first: number;
  /** A JSON array; as text, because jsonb refuses some of the texts that people type. */
  events: string;
}

interface GamesTable {
  id: string;
  room: string;
  /** The numbers of the events that start and end it. */
  first: number;
  last: number | null;
  /** The room before the first event, as JSON. */
  opening: string;
  mode: string;
  started_at: Date;
  ended_at: Date | null;
  /** Who was host at the end. */
  host: string | null;
  /** Whether everybody in it may be seen on the scoreboards. */
  listed: boolean;
}

/** What a game came to, for each seat and in versus for the AI. */
interface ResultsTable {
  game: string;
  seat: string;
  name: string;
  /** `person`, `bot` or `ai`. */
  kind: string;
  score: number;
  rank: number;
  rounds: number;
  /** Whether the name may stand on the scoreboards. */
  shown: boolean;
}

/** Every drawing of a game; the ink itself is in the journal. */
interface DrawingsTable {
  game: string;
  /** Counted from 1 within the game. */
  round: number;
  seat: string;
  name: string;
  kind: string;
  label: string;
  /** Of the verdict; `null` if there was none. */
  time: number | null;
  receipt: string | null;
  /** Versus: who had the word first, `ai` or `person`. */
  first_by: string | null;
  shown: boolean;
  /** Whether it may teach the next network. */
  teaches: boolean;
  deleted: boolean;
  drawn_at: Date;
}

export type Row<Name extends keyof Tables> = Insertable<Tables[Name]>;
