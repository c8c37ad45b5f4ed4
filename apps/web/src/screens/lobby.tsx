import { findSeat, hostOf } from "@inkling/game";
import { useEffect } from "preact/hooks";
import { loadPixiBoard } from "../board/load-pixi-board.ts";
import { guesser } from "../guess/guesser-client.ts";
import { Invite } from "../lobby/invite.tsx";
import { ModeChoice } from "../lobby/mode-choice.tsx";
import { Seats } from "../lobby/seats.tsx";
import { SettingsPanel } from "../lobby/settings-panel.tsx";
import { Icon } from "../parts/icon.tsx";
import { LeaveButton } from "../parts/leave-button.tsx";
import { Mark } from "../parts/mark.tsx";
import { Marked } from "../parts/marked.tsx";
import { AccessChoice } from "../people/access-choice.tsx";
import { AgreementSwitches } from "../people/agreement.tsx";
import { FilterSwitch } from "../people/filter-switch.tsx";
import { ReactionBar } from "../people/reaction-bar.tsx";
import { useIsHost, useRoom, useSession } from "../room/session-context.ts";
import { useStore } from "../store.ts";
import { en } from "../text/en.ts";
import { useTitle } from "../use-title.ts";
import { whenIdle } from "../when-idle.ts";
import "../styles/lobby.css";

/** Where people gather before a game. The board and the guesser are made ready meanwhile. */
export function LobbyScreen() {
  const { send } = useSession();
  const code = useRoom((room) => room.code);
  const host = useRoom((room) => findSeat(room, hostOf(room) ?? "")?.name ?? "");
  const isHost = useIsHost();
  const mode = useRoom((room) => room.settings.mode);
  const crowd = useRoom((room) => room.seats.length > 1);
  useTitle(en.lobby.title(code));
  useEffect(() => whenIdle(() => loadPixiBoard().catch(() => {})), []);
  return (
    <>
      <header class="top top--lobby">
        <Mark />
        <div class="end">
          <LeaveButton />
        </div>
      </header>
      <main class="lobby">
        <section>
          <Invite code={code} />
          <Seats />
          {crowd && <ReactionBar />}
        </section>
        <section>
          <h2 class="panel-title">{en.lobby.game}</h2>
          <ModeChoice />
          <SettingsPanel />
          <AccessChoice />
          <FilterSwitch />
          <Awake />
          <div class="startbar">
            {isHost ? (
              <button class="btn btn--ink btn--big" type="button" onClick={() => send("start")}>
                {en.lobby.start}
              </button>
            ) : (
              <p class="waits">{en.lobby.hostStarts(host)}</p>
            )}
          </div>
          <p class="small afterword">{en.lobby.nobodyWaits[mode]}</p>
          <AgreementSwitches />
        </section>
      </main>
    </>
  );
}

/** How the AI is. */
function Awake() {
  const status = useStore(guesser, (state) => state.status);
  return (
    <p class="awake" role="status">
      <Icon name="marker" />
      {status === "awake" ? (
        <span>
          <Marked probability={0.45}>{en.lobby.awake}</Marked> {en.lobby.andReady}
        </span>
      ) : (
        <span>{status === "failed" ? en.lobby.onServer : en.lobby.waking}</span>
      )}
    </p>
  );
}
