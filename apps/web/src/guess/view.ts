import { createStore } from "zustand/vanilla";
import { rememberedView, rememberView } from "../remembered.ts";

/** Whether the picture that the network looks at is shown beside its guesses. */
export const view = createStore<{ readonly shown: boolean }>(() => ({ shown: rememberedView() }));

export function toggleView(): void {
  const shown = !view.getState().shown;
  rememberView(shown);
  view.setState({ shown });
}
