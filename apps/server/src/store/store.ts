import { weightsHash } from "@inkling/guesser/node";
import type { Logger } from "pino";
import { type Clock, clockFrom } from "../clock.ts";
import { receiptOf } from "../receipts/receipt-of.ts";
import { signReceipt } from "../receipts/sign.ts";
import { createSigningKey, fromPem, type SigningKey, toPem } from "../receipts/signing-key.ts";
import type { Games } from "../replay/games.ts";
import type { ScoreStore } from "../scores/scores.ts";
import type { Settings } from "../settings.ts";
import { type Database, openDatabase } from "./database.ts";
import { StoredGames } from "./games.ts";
import { keepHouse } from "./housekeeping.ts";
import { DatabaseJournal, type Journal } from "./journal.ts";
import { serve } from "./requests.ts";
import { type RestoredRoom, restoreRooms } from "./restore.ts";
import type { Sign } from "./rows.ts";
import { StoredScores } from "./scores.ts";

/** All that is written down, and what of it the rooms begin with. */
export interface Store {
  readonly journal: Journal;
  /** Goes on where it stood when the server went down. */
  readonly clock: Clock;
  readonly restored: readonly RestoredRoom[];
  readonly signer: SigningKey;
  readonly scores: ScoreStore;
  readonly games: Games;
  close(): Promise<void>;
}

/**
 * Opens what is written down: in the data folder, or on a server where the settings name one.
 * @throws StoreError with a sentence for whoever runs the server
 */
export async function openStore(settings: Settings, log: Logger): Promise<Store> {
  const { database, release } = await openDatabase(settings, { alone: true, serve });
  try {
    const { clock: from, key } = await ownRow(database);
    const clock = clockFrom(from);
    const signer = fromPem(key);
    const weights = await weightsHash();
    const sign: Sign = (after, event, now) => {
      const facts = receiptOf(after, event, { weights, givenAt: now.toISOString() });
      return facts && JSON.stringify(signReceipt(signer, facts));
    };
    const stopKeeping = keepHouse(database, settings.retentionDays, clock, log);
    const journal = new DatabaseJournal(database, { clock, sign, log });
    const scores = new StoredScores(database, journal);
    return {
      journal,
      clock,
      signer,
      scores,
      games: new StoredGames(database, () => scores.changed()),
      restored: await restoreRooms(database, log),
      async close() {
        stopKeeping();
        await journal.close();
        await database.destroy();
        await release();
      },
    };
  } catch (error) {
    await database.destroy();
    await release();
    throw error;
  }
}

/** Made at the first start. */
async function ownRow(database: Database) {
  await database
    .insertInto("server")
    .values({ one: true, clock: Date.now(), key: toPem(createSigningKey()) })
    .onConflict((on) => on.doNothing())
    .execute();
  return database.selectFrom("server").selectAll().executeTakeFirstOrThrow();
}
