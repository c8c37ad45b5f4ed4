import { useLayoutEffect, useReducer, useRef } from "preact/hooks";

/** As much of a zustand store as a component needs. */
interface Readable<S> {
  getState(): S;
  subscribe(listener: () => void): () => void;
}

/** What `select` finds in a store; draws the component anew when that is no longer the `same`. */
export function useStore<S, T>(
  store: Readable<S>,
  select: (state: S) => T,
  same: (a: T, b: T) => boolean = Object.is,
): T {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const value = select(store.getState());
  const latest = useRef({ select, value });
  latest.current = { select, value };
  useLayoutEffect(() => {
    const check = () => {
      const { select, value } = latest.current;
      if (!same(select(store.getState()), value)) redraw(undefined);
    };
    check();
    return store.subscribe(check);
  }, [store, same]);
  return value;
}
