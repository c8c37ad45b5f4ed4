import type { PublicKey } from "@inkling/protocol";
import { type Response, Router } from "express";

/** Tells with which key this server signs: 32 bytes of Ed25519 as base64url. */
export function receiptRoutes(publicKey: string): Router {
  const router = Router();
  router.get("/key", (_request, response: Response<PublicKey>) => {
    response.set("Cache-Control", "no-cache").json({ key: publicKey });
  });
  return router;
}
