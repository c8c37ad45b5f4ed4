import type { ComponentChildren } from "preact";
import { Loading } from "../parts/loading.tsx";
import { ReactionsShown } from "../people/reactions-shown.tsx";
import { Ended, Refused, Waiting } from "../screens/lost.tsx";
import { useStore } from "../store.ts";
import { Notice } from "./notice.tsx";
import { useSession } from "./session-context.ts";

interface Props {
  readonly code: string;
  readonly children: ComponentChildren;
}

/** What lies between somebody and a room: shows the room once they are in, or why they are not. */
export function Door({ code, children }: Props) {
  const { store } = useSession();
  const link = useStore(store, (state) => state.link);
  const inside = useStore(store, (state) => state.room !== null);
  if (link.status === "refused") return <Refused code={code} error={link.error} />;
  if (link.status === "ended") return <Ended code={code} reason={link.reason} />;
  if (!inside) return link.status === "lost" ? <Waiting /> : <Loading />;
  return (
    <>
      {children}
      <Notice />
      <ReactionsShown />
    </>
  );
}
