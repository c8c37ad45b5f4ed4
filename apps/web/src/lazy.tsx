import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Loading } from "./parts/loading.tsx";

/** A component that is fetched when it is first drawn. What cannot be fetched goes to the error boundary. */
export function lazy<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let Loaded: ComponentType<P> | undefined;
  return function Lazy(props: P) {
    const [failure, setFailure] = useState<Error>();
    const [, setReady] = useState(Loaded !== undefined);
    useEffect(() => {
      if (Loaded) return;
      load().then((component) => {
        Loaded = component;
        setReady(true);
      }, setFailure);
    }, []);
    if (failure) throw failure;
    return Loaded ? <Loaded {...props} /> : <Loading />;
  };
}
