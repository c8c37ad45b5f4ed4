import type { Span } from "@inkling/protocol";
import { Router } from "express";
import { Refused } from "../handshake.ts";
import type { LiveScores } from "./live-scores.ts";
import { SPANS } from "./scores.ts";

/** The scoreboards: as they are now, and as they change. */
export function scoreRoutes(boards: LiveScores): Router {
  const router = Router();

  router.get("/", async (request, response) => {
    const json = await boards.json(spanOf(request.query.span));
    response.set("Cache-Control", "no-store").type("json").send(json);
  });

  router.get("/live", async (request, response) => {
    const refused = await boards.watch(spanOf(request.query.span), request.ip ?? "", response);
    if (refused) throw new Refused(refused);
  });

  return router;
}

/** @throws Refused */
function spanOf(given: unknown): Span {
  const span = SPANS.find((each) => each === given);
  if (!span) throw new Refused("scores/unknown-span");
  return span;
}
