import { parseCode } from "@inkling/protocol";
import { NoRoom } from "../screens/lost.tsx";
import { WatchScreen } from "../screens/watch.tsx";
import { Door } from "./door.tsx";
import { SessionContext, useNewSession } from "./session-context.ts";

/** A room on the wall: all to be seen, nothing to be done. */
export function WatchPage({ code }: { code: string }) {
  if (parseCode(code) === null) return <NoRoom typed={code} />;
  return <Watching code={code} />;
}

function Watching({ code }: { code: string }) {
  const session = useNewSession(code, "spectator", "");
  if (!session) return null;
  return (
    <SessionContext.Provider value={session}>
      <Door code={code}>
        <WatchScreen />
      </Door>
    </SessionContext.Provider>
  );
}
