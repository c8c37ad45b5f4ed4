import { assertNever } from "./assert-never.ts";
import type { Command } from "./command.ts";
import { answer, choose, setWords, voidTurn } from "./decide-answers.ts";
import { addInk, judge, reportGuess } from "./decide-drawing.ts";
import { handOver, kick, pause, setAccess, setFilter, vote } from "./decide-order.ts";
import { deleteDrawing, openLobby, startGame, timeUp } from "./decide-rounds.ts";
import { agree, comeBack, configure, goAway, join, leave } from "./decide-seats.ts";
import type { Decision } from "./decision.ts";
import type { Room } from "./state.ts";
import type { Instant } from "./units.ts";

/**
 * The rules of play (SPEC.md): what follows from a command. Pure and total; reads no clock (`now` is the
 * server's) and rolls no dice (the seed comes with the command).
 */
export function decide(room: Room, command: Command, now: Instant): Decision {
  switch (command.type) {
    case "Join":
      return join(room, command, now);
    case "GoAway":
      return goAway(room, command.seat, now);
    case "ComeBack":
      return comeBack(room, command.seat, now);
    case "Leave":
      return leave(room, command.seat, now);
    case "Kick":
      return kick(room, command.seat, command.target, now);
    case "Vote":
      return vote(room, command, now);
    case "HandOver":
      return handOver(room, command.seat, command.target);
    case "SetAccess":
      return setAccess(room, command.seat, command.access);
    case "SetFilter":
      return setFilter(room, command.seat, command.filter);
    case "Pause":
      return pause(room, command.seat, command.paused, now);
    case "Agree":
      return agree(room, command.seat, command.agreed);
    case "Configure":
      return configure(room, command.seat, command.settings);
    case "StartGame":
      return startGame(room, command, now);
    case "OpenLobby":
      return openLobby(room, command.seat);
    case "DeleteDrawing":
      return deleteDrawing(room, command);
    case "AddInk":
      return addInk(room, command, now);
    case "ReportGuess":
      return reportGuess(room, command, now);
    case "Judge":
      return judge(room, command, now);
    case "SetWords":
      return setWords(room, command.seat, command.words);
    case "Choose":
      return choose(room, command, now);
    case "Answer":
      return answer(room, command, now);
    case "VoidTurn":
      return voidTurn(room, command, now);
    case "TimeUp":
      return timeUp(room, command.phase, now);
    default:
      return assertNever(command);
  }
}
