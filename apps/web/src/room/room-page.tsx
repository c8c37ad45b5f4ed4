import { parseName } from "@inkling/game";
import { parseCode } from "@inkling/protocol";
import { useState } from "preact/hooks";
import { rememberedName, rememberName, seatToken } from "../remembered.ts";
import { Gate } from "../screens/gate.tsx";
import { NoRoom } from "../screens/lost.tsx";
import { RoomScreen } from "./room-screen.tsx";
import { SessionContext, useNewSession } from "./session-context.ts";

/** The page of a room: whoever opens it is in, with the name remembered or given now. */
export function RoomPage({ code }: { code: string }) {
  const [name, setName] = useState(() => knownName(code));
  if (parseCode(code) === null) return <NoRoom typed={code} />;
  if (name === null) {
    const join = (given: string) => {
      rememberName(given);
      setName(given);
    };
    return <Gate code={code} onName={join} />;
  }
  return <InRoom code={code} name={name} onNameRefused={() => setName(null)} />;
}

/** Whoever has a seat already needs no name. */
function knownName(code: string): string | null {
  const parsed = parseName(rememberedName());
  if (parsed.ok) return parsed.name;
  return seatToken(code) === undefined ? null : "";
}

interface Props {
  readonly code: string;
  readonly name: string;
  readonly onNameRefused: () => void;
}

function InRoom({ code, name, onNameRefused }: Props) {
  const session = useNewSession(code, "player", name);
  if (!session) return null;
  return (
    <SessionContext.Provider value={session}>
      <RoomScreen code={code} onNameRefused={onNameRefused} />
    </SessionContext.Provider>
  );
}
