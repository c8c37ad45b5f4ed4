import { MODES, STRENGTHS } from "@inkling/game";
import { LABELS } from "@inkling/guesser/labels";
import * as v from "valibot";
import { REACTIONS } from "./reactions.ts";
import { MAX_MESSAGE_BYTES } from "./version.ts";

const wholeNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const seat = text(64);
const none = v.tuple([]);

/**
 * The handshake (Socket.IO `auth`): who wants in, and where. A player who has been here shows the seat's
 * token; a newcomer gives a name. `tab` tells a reload from a second tab.
 */
export const Hello = v.object({
  version: v.number(),
  code: text(40),
  role: v.picklist(["player", "spectator"]),
  name: v.optional(text(200)),
  token: v.optional(text(64)),
  tab: v.optional(text(64)),
  takeOver: v.optional(v.boolean()),
  bot: v.optional(v.boolean()),
});
export type Hello = v.InferOutput<typeof Hello>;

const label = v.pipe(wholeNumber, v.maxValue(LABELS.length - 1));
const percent = v.pipe(wholeNumber, v.maxValue(100));

/** A guess on the wire: the label's number and the probability in percent. */
export const WireGuess = v.tuple([label, percent]);
export type WireGuess = v.InferOutput<typeof WireGuess>;

/** What a page may send once it is in, with the arguments of each message. */
export const clientMessages = {
  /** round, the sender's count of operations before these, the operations as text of the ink codec */
  ink: v.tuple([wholeNumber, wholeNumber, text(MAX_MESSAGE_BYTES)]),
  /** round, the best guesses of the page's own network */
  guess: v.tuple([wholeNumber, v.pipe(v.array(WireGuess), v.maxLength(3))]),
  /** round, the count of operations at which the page's network had the prompt on top */
  claim: v.tuple([wholeNumber, wholeNumber]),
  /** the judge shall guess for this page, which cannot run the network */
  assist: v.tuple([v.boolean()]),
  configure: v.tuple([
    v.object({
      mode: v.picklist(MODES),
      rounds: v.number(),
      seconds: v.number(),
      choices: v.number(),
      hints: v.number(),
      strength: v.picklist(STRENGTHS),
      wordOnWall: v.boolean(),
    }),
  ]),
  /** the host's own words, one a text; what is wrong with them is said by the rules */
  words: v.tuple([v.array(text(MAX_MESSAGE_BYTES))]),
  /** round, the place of the chosen word among those offered */
  choose: v.tuple([wholeNumber, wholeNumber]),
  /** round, what somebody types */
  answer: v.tuple([wholeNumber, text(MAX_MESSAGE_BYTES)]),
  /** round, whether one wants it to count for nothing */
  void: v.tuple([wholeNumber, v.boolean()]),
  start: none,
  lobby: none,
  addBot: none,
  /** the seat */
  kick: v.tuple([seat]),
  /** the seat that should be removed, and whether one wants that */
  vote: v.tuple([seat, v.boolean()]),
  handOver: v.tuple([seat]),
  access: v.tuple([v.picklist(["private", "public", "locked"])]),
  filter: v.tuple([v.boolean()]),
  pause: v.tuple([v.boolean()]),
  /** which of the reactions */
  react: v.tuple([v.picklist(REACTIONS)]),
  /** what one allows beyond the room */
  agree: v.tuple([v.object({ scores: v.boolean(), training: v.boolean() })]),
  leave: none,
} as const;

export type ClientMessages = {
  [Name in keyof typeof clientMessages]: (...args: v.InferOutput<(typeof clientMessages)[Name]>) => void;
} & {
  /** Asks for the server's clock. */
  clock: (answer: (now: number) => void) => void;
};
export type ClientMessageName = keyof typeof clientMessages;
