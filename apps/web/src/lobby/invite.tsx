import { useEffect, useState } from "preact/hooks";
import { announce } from "../announce.tsx";
import { copyText } from "../copy-text.ts";
import { Icon } from "../parts/icon.tsx";
import { Qr } from "../parts/qr.tsx";
import { roomLink } from "../router.ts";
import { en } from "../text/en.ts";
import { useHeadingFocus } from "../use-heading-focus.ts";

const COPIED_MS = 2_000;

/** The way into the room for others: the code, large enough to be said aloud, the link, and the QR code. */
export function Invite({ code }: { code: string }) {
  const link = roomLink(code);
  const heading = useHeadingFocus(code);
  const [copied, setCopied] = useState(false);
  const [qr, setQr] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), COPIED_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    if (!(await copyText(link))) return;
    setCopied(true);
    announce(en.lobby.copied);
  };
  const share = () => {
    navigator.share({ title: "Inkling", text: en.lobby.shareText, url: link }).catch(() => {
      // closed without sharing
    });
  };
  return (
    <div class="invite ruled">
      <div>
        <p class="read">{en.lobby.invite}</p>
        <h1 class="code" ref={heading} tabIndex={-1}>
          {code}
        </h1>
        <div class="acts">
          <button class="btn" type="button" aria-label={en.lobby.copy} onClick={copy}>
            <Icon name={copied ? "check" : "link"} />
            <span class="swap">
              <span aria-hidden={copied}>{en.lobby.copy}</span>
              <span aria-hidden={!copied}>{en.lobby.copied}</span>
            </span>
          </button>
          {"share" in navigator && (
            <button class="btn" type="button" onClick={share}>
              <Icon name="share" />
              {en.lobby.share}
            </button>
          )}
          <button class="btn btn--qr" type="button" aria-expanded={qr} onClick={() => setQr(!qr)}>
            {qr ? en.lobby.hideQr : en.lobby.showQr}
          </button>
        </div>
      </div>
      <Qr text={link} class={qr ? "is-open" : ""} />
    </div>
  );
}
