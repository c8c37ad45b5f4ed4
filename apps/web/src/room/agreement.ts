import { findSeat } from "@inkling/game";
import { rememberedAgreement } from "../remembered.ts";
import { sameFields } from "../same.ts";
import type { Connection } from "./connection.ts";
import { ownSeat, type RoomStore } from "./room-store.ts";

/**
 * Tells every room that lets this page in what its reader has agreed to in another, until it is stopped: who has
 * agreed once is not asked again.
 */
export function keepAgreement(store: RoomStore, { send }: Pick<Connection, "send">): () => void {
  let welcomed = store.getState().you;
  return store.subscribe((state) => {
    if (state.you === welcomed) return;
    welcomed = state.you;
    const agreed = state.room && findSeat(state.room, ownSeat(state) ?? "")?.agreed;
    const remembered = rememberedAgreement();
    if (agreed && !sameFields(agreed, remembered)) send("agree", remembered);
  });
}
