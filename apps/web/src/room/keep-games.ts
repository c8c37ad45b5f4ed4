import { keepGame } from "../remembered.ts";
import type { RoomStore } from "./room-store.ts";

/**
 * Remembers for each game that is played here whose seat this browser has: by that one may delete one's drawings
 * when the room is long gone. Returns its stop.
 */
export const keepGames = (store: RoomStore): (() => void) =>
  store.subscribe(({ room, you }, before) => {
    const id = room?.game?.id;
    if (id === undefined || you?.role !== "player") return;
    if (id !== before.room?.game?.id || you !== before.you) keepGame(id, you.token);
  });
