import type { Agreement } from "@inkling/game";

/** Of how many rooms, and of how many games, a browser remembers the seat. */
const SEATS = 50;

/** Storage may be forbidden or full; then nothing is remembered and everything else goes on. */
function storage(kind: "localStorage" | "sessionStorage") {
  return {
    get(key: string): string | null {
      try {
        return globalThis[kind].getItem(`inkling.${key}`);
      } catch {
        return null;
      }
    },
    set(key: string, value: string): void {
      try {
        globalThis[kind].setItem(`inkling.${key}`, value);
      } catch {}
    },
  };
}

const kept = storage("localStorage");
const inTab = storage("sessionStorage");

export const rememberedName = (): string => kept.get("name") ?? "";
export const rememberName = (name: string): void => kept.set("name", name);

export type Theme = "light" | "dark";

export function rememberedTheme(): Theme | null {
  const theme = kept.get("theme");
  return theme === "light" || theme === "dark" ? theme : null;
}
export const rememberTheme = (theme: Theme): void => kept.set("theme", theme);

export const rememberedView = (): boolean => kept.get("view") === "shown";
export const rememberView = (shown: boolean): void => kept.set("view", shown ? "shown" : "hidden");

/** The host's own words, as they were typed. */
export const rememberedWords = (): string => kept.get("words") ?? "";
export const rememberWords = (text: string): void => kept.set("words", text);

/** What somebody has agreed to, in whatever room; nothing unless they said so. */
export const rememberedAgreement = (): Agreement => {
  const words = kept.get("agreed")?.split(",") ?? [];
  return { scores: words.includes("scores"), training: words.includes("training") };
};
export const rememberAgreement = (agreed: Agreement): void =>
  kept.set(
    "agreed",
    Object.keys(agreed)
      .filter((what) => agreed[what as keyof Agreement])
      .join(","),
  );

type Seat = readonly [of: string, token: string];

function tokens(kind: "seats" | "games"): readonly Seat[] {
  try {
    const value: unknown = JSON.parse(kept.get(kind) ?? "[]");
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

function keepToken(kind: "seats" | "games", of: string, token: string | null): void {
  const others = tokens(kind).filter(([other]) => other !== of);
  const all: readonly Seat[] = token === null ? others : [[of, token], ...others];
  kept.set(kind, JSON.stringify(all.slice(0, SEATS)));
}

/** The token of the seat that this browser has in a room. */
export const seatToken = (code: string): string | undefined =>
  tokens("seats").find(([room]) => room === code)?.[1];

/** Keeps a seat's token; `null` forgets it. */
export const keepSeat = (code: string, token: string | null): void => keepToken("seats", code, token);

/** The token of the seat that this browser had in a game, by the game's id. */
export const gameToken = (id: string): string | undefined =>
  tokens("games").find(([game]) => game === id)?.[1];

export const keepGame = (id: string, token: string): void => keepToken("games", id, token);

/** The rooms that somebody was removed from, who would not want to be sent there again. */
export const removedFrom = (): readonly string[] => kept.get("removed")?.split(",") ?? [];
export const rememberRemoved = (code: string): void =>
  kept.set("removed", [code, ...removedFrom().filter((other) => other !== code)].slice(0, SEATS).join(","));

/** The seats of a room that this tab does not want to hear. */
export function mutedSeats(code: string): readonly string[] {
  const kept = inTab.get(`muted.${code}`) ?? "";
  return kept === "" ? [] : kept.split(",");
}
export const rememberMuted = (code: string, seats: readonly string[]): void =>
  inTab.set(`muted.${code}`, seats.join(","));

let tab = inTab.get("tab");

/** Names this tab: the same after a reload, another one in a second tab. */
export function tabId(): string {
  if (tab === null) {
    tab = Math.random().toString(36).slice(2);
    inTab.set("tab", tab);
  }
  return tab;
}
