import { useLayoutEffect } from "preact/hooks";
import { en } from "./text/en.ts";

/** Names the page in the browser's tab. */
export function useTitle(page?: string): void {
  useLayoutEffect(() => {
    document.title = en.app.title(page);
  }, [page]);
}
