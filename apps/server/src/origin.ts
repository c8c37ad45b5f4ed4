import type { IncomingMessage } from "node:http";
import type { Settings } from "./settings.ts";

/**
 * Whether a page of that origin may connect: the server's own, or one that the settings name. Programs
 * that are no browsers send no origin and may.
 */
export function isAllowedOrigin(request: IncomingMessage, settings: Settings): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  if (origin === settings.publicUrl || settings.allowedOrigins.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
