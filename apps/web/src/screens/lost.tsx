import { type ByeReason, ERROR_SENTENCES, type ErrorId } from "@inkling/protocol";
import { JoinForm } from "../home/join-form.tsx";
import { Icon } from "../parts/icon.tsx";
import { rememberedName } from "../remembered.ts";
import { useSession } from "../room/session-context.ts";
import { go, watchPath } from "../router.ts";
import { en } from "../text/en.ts";
import { Plain } from "./plain.tsx";

/** No room has this code: what was typed stays in the form. */
export function NoRoom({ typed }: { typed: string }) {
  const [before, after] = en.lost.noRoomWhy;
  return (
    <Plain
      title={en.lost.noRoom}
      says={
        <>
          {before} <b>{typed}</b>. {after}
        </>
      }
    >
      <JoinForm main name={rememberedName()} typed={typed} wrong={ERROR_SENTENCES["room/not-found"]} />
      <NewRoom />
    </Plain>
  );
}

/** An address that leads nowhere. */
export function NoPage() {
  return (
    <Plain title={en.lost.noPage} says={en.lost.noPageWhy}>
      <JoinForm main name={rememberedName()} />
      <NewRoom />
    </Plain>
  );
}

/** Why the server does not let this page in, and what one can do. */
export function Refused({ code, error }: { code: string; error: ErrorId }) {
  switch (error) {
    case "room/not-found":
      return <NoRoom typed={code} />;
    case "room/full":
      return <OnlyWatch code={code} title={en.lost.full} says={en.lost.fullWhy} />;
    case "room/locked":
      return <OnlyWatch code={code} title={en.lost.locked} says={en.lost.lockedWhy} />;
    case "seat/kicked":
      return <Kicked />;
    case "seat/in-another-tab":
      return <OtherTab />;
    case "protocol/version":
      return <Reloading title={en.lost.updated} says={en.lost.updatedWhy} way={en.lost.reload} />;
    default:
      return <Reloading title={en.lost.refused} says={ERROR_SENTENCES[error]} way={en.lost.tryAgain} />;
  }
}

/** The server has ended the connection for good. */
export function Ended({ code, reason }: { code: string; reason: ByeReason }) {
  switch (reason) {
    case "seat/taken-over":
      return <OtherTab />;
    case "seat/left":
      return <Reloading title={en.lost.left} says={en.lost.leftWhy} way={en.lost.comeBack} />;
    case "seat/kicked":
      return <Kicked />;
    case "room/closed":
      return (
        <Plain title={en.lost.closed} says={en.lost.closedWhy}>
          <JoinForm main name={rememberedName()} typed={code} />
          <NewRoom />
        </Plain>
      );
  }
}

/** Nobody answers yet; the connection goes on trying. */
export function Waiting() {
  return (
    <Plain title={en.lost.waiting} says={en.lost.waitingWhy}>
      <NewRoom />
    </Plain>
  );
}

function OnlyWatch({ code, title, says }: { code: string; title: string; says: string }) {
  return (
    <Plain title={title} says={says}>
      <div class="ways">
        <button class="btn btn--ink" type="button" onClick={() => go(watchPath(code))}>
          {en.lost.watch}
        </button>
        <NewRoom />
      </div>
    </Plain>
  );
}

function Kicked() {
  return (
    <Plain title={en.lost.kicked} says={en.lost.kickedWhy}>
      <NewRoom />
    </Plain>
  );
}

function OtherTab() {
  const { takeOver } = useSession();
  return (
    <Plain title={en.lost.otherTab} says={en.lost.otherTabWhy}>
      <button class="btn btn--ink" type="button" onClick={takeOver}>
        {en.lost.playHere}
      </button>
    </Plain>
  );
}

function Reloading({ title, says, way }: { title: string; says: string; way: string }) {
  return (
    <Plain title={title} says={says}>
      <div class="ways">
        <button class="btn btn--ink" type="button" onClick={() => location.reload()}>
          {way}
        </button>
        <NewRoom />
      </div>
    </Plain>
  );
}

function NewRoom() {
  return (
    <p>
      <a class="link" href="/">
        {en.lost.newRoom}
        <Icon name="arrow" />
      </a>
    </p>
  );
}
