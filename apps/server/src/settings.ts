import envPaths from "env-paths";
import * as v from "valibot";

const port = v.pipe(v.string(), v.regex(/^\d+$/, "is not a number"), v.transform(Number), v.maxValue(65535));
const origin = v.pipe(
  v.string(),
  v.url("is not a URL such as https://draw.example"),
  v.transform((url) => new URL(url).origin),
);
const list = v.pipe(
  v.string(),
  v.transform((text) => text.split(/[\s,]+/).filter(Boolean)),
  v.array(origin),
);

const Environment = v.object({
  PORT: v.optional(port, "3000"),
  HOST: v.optional(v.string()),
  PUBLIC_URL: v.optional(origin),
  ALLOWED_ORIGINS: v.optional(list, ""),
  TRUST_PROXY: v.optional(v.pipe(v.string(), v.regex(/^\d+$/, "is not a number"), v.transform(Number)), "0"),
  DATA_DIR: v.optional(v.string()),
  DATABASE_URL: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^postgres(ql)?:\/\//, "is not a URL such as postgres://user:password@host/database"),
    ),
  ),
  RETENTION_DAYS: v.optional(
    v.pipe(v.string(), v.regex(/^\d+$/, "is not a number"), v.transform(Number)),
    "365",
  ),
  LOG_LEVEL: v.optional(
    v.picklist(["trace", "debug", "info", "warn", "error", "fatal", "silent"], "is not a level of pino"),
    "info",
  ),
});

/** What the environment sets; each has a default that works. */
export interface Settings {
  /** 0 lets the system choose a free one. */
  readonly port: number;
  /** The address to listen on; all of them by default. */
  readonly host: string | undefined;
  /** Where people reach the server, for links; by default the address that the request came to. */
  readonly publicUrl: string | undefined;
  /** Further origins whose pages may connect, besides the server's own. */
  readonly allowedOrigins: readonly string[];
  /** How many proxies stand before the server: whose word on the client's address counts. */
  readonly trustProxy: number;
  /** Where games are written down, unless on a server. */
  readonly dataFolder: string;
  /** A PostgreSQL server to write games down on. */
  readonly databaseUrl: string | undefined;
  /** After so many days games are forgotten; 0: never. */
  readonly retentionDays: number;
  readonly logLevel: string;
}

/** @throws Error with one line for each setting that is wrong */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = v.safeParse(Environment, given);
  if (!parsed.success) {
    const lines = parsed.issues.map((issue) => `  ${v.getDotPath(issue)}="${issue.input}" ${issue.message}`);
    throw new Error(`Some settings cannot be used:\n${lines.join("\n")}`);
  }
  const { PORT, HOST, PUBLIC_URL, ALLOWED_ORIGINS, TRUST_PROXY, LOG_LEVEL } = parsed.output;
  const { DATA_DIR, DATABASE_URL, RETENTION_DAYS } = parsed.output;
  return {
    port: PORT,
    host: HOST,
    publicUrl: PUBLIC_URL,
    allowedOrigins: ALLOWED_ORIGINS,
    trustProxy: TRUST_PROXY,
    dataFolder: DATA_DIR ?? envPaths("inkling", { suffix: "" }).data,
    databaseUrl: DATABASE_URL,
    retentionDays: RETENTION_DAYS,
    logLevel: LOG_LEVEL,
  };
}
