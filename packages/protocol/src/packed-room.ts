import type { Board, Room } from "@inkling/game";
import { applyOps, BLANK, decodeOps } from "@inkling/ink";

type Packed<T> = Omit<T, "ink" | "batches"> & { readonly ops: string };

/** A room for the wire: of each board's ink only the operations, which make the rest again. */
export type PackedRoom = Omit<Room, "game"> & {
  readonly game:
    | (Omit<NonNullable<Room["game"]>, "rounds"> & {
        readonly rounds: readonly (Omit<Rounds[number], "boards"> & {
          readonly boards: Readonly<Record<string, Packed<Board>>>;
        })[];
      })
    | null;
};
type Rounds = NonNullable<Room["game"]>["rounds"];

export function packRoom(room: Room): PackedRoom {
  const packBoard = ({ ink: _, batches, ...board }: Board) => ({
    ...board,
    ops: batches.map(({ ops }) => ops).join(""),
  });
  const { game } = room;
  if (!game) return { ...room, game };
  const rounds = game.rounds.map((round) => ({ ...round, boards: mapValues(round.boards, packBoard) }));
  return { ...room, game: { ...game, rounds } };
}

export function unpackRoom(room: PackedRoom): Room {
  const unpackBoard = ({ ops, ...board }: Packed<Board>): Board => {
    const decoded = decodeOps(ops);
    const ink = decoded.ok ? applyOps(BLANK, decoded.ops) : BLANK;
    return { ...board, ink, batches: ops === "" ? [] : [{ upTo: board.seq, at: 0, ops }] };
  };
  const { game } = room;
  if (!game) return { ...room, game };
  const rounds = game.rounds.map((round) => ({ ...round, boards: mapValues(round.boards, unpackBoard) }));
  return { ...room, game: { ...game, rounds } };
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, map: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
