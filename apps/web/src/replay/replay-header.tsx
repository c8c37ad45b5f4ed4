import type { GameRecord } from "@inkling/protocol";
import { useEffect, useState } from "preact/hooks";
import { announce } from "../announce.tsx";
import { copyText } from "../copy-text.ts";
import { Icon } from "../parts/icon.tsx";
import { Mark } from "../parts/mark.tsx";
import { replayPath } from "../router.ts";
import { en } from "../text/en.ts";

const COPIED_MS = 2_000;

/** The head of the pages of a finished game. @param overview whether all drawings are shown already */
export function ReplayHeader({ game, overview }: { game: GameRecord; overview: boolean }) {
  return (
    <header class="top">
      <Mark />
      <span class="read meta wide">{en.replay.size(game.players.length, game.startedAt)}</span>
      <div class="end">
        {!overview && (
          <a class="link wide" href={replayPath(game.id)}>
            {en.replay.all}
          </a>
        )}
        <Share />
      </div>
    </header>
  );
}

/** Hands on the address of the page, by whatever this browser has for that. */
function Share() {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), COPIED_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const share = async () => {
    if ("share" in navigator) {
      return navigator.share({ title: document.title, url: location.href }).catch(() => {
        // closed without sharing
      });
    }
    if (!(await copyText(location.href))) return;
    setCopied(true);
    announce(en.lobby.copied);
  };
  return (
    <button class="btn" type="button" onClick={share}>
      <Icon name={copied ? "check" : "share"} />
      {copied ? en.lobby.copied : en.lobby.share}
    </button>
  );
}
