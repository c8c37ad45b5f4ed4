import { createStore } from "zustand/vanilla";
import { rememberedTheme, rememberTheme, type Theme } from "./remembered.ts";

const system = matchMedia("(prefers-color-scheme: dark)");
const shown = (): Theme => rememberedTheme() ?? (system.matches ? "dark" : "light");

/** The theme that is shown: the remembered choice, or else the system's. */
export const theme = createStore<{ readonly shown: Theme }>(() => ({ shown: shown() }));

function put(): void {
  const chosen = rememberedTheme();
  if (chosen) document.documentElement.dataset.theme = chosen;
  const paper = getComputedStyle(document.documentElement).getPropertyValue("--paper").trim();
  document.querySelector('meta[name="theme-color"]')?.setAttribute("content", paper);
  theme.setState({ shown: shown() });
}

export function toggleTheme(): void {
  rememberTheme(theme.getState().shown === "dark" ? "light" : "dark");
  put();
}

export function startTheme(): void {
  put();
  system.addEventListener("change", put);
}
