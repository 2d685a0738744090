"use client";
// Decodes what a log hides, here in the browser and only when asked: the octets are those that the reader pasted. On a shared
// page there are none, and no button.
import { useState } from "react";
import { useReportContext } from "#components/report/report-context.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Lit } from "#components/values/lit.tsx";
import { VisibleText } from "#components/values/visible-text.tsx";
import { type RevealedSecret, revealSecrets } from "#lib/session/reveal-secrets.ts";
import { useActTexts } from "#texts";

export function Reveal() {
  const { smtp: words } = useActTexts();
  const { received } = useReportContext();
  const [shown, setShown] = useState<RevealedSecret[] | null>(null);
  if (received === null) return null;
  const toggle = () => setShown(shown === null ? revealSecrets(new TextDecoder().decode(received)) : null);
  return (
    <div className="reveal no-print">
      <button className="button" type="button" aria-expanded={shown !== null} onClick={toggle}>
        <Icon name={shown === null ? "notice" : "cross"} />
        {shown === null ? words.reveal : words.conceal}
      </button>
      <p className="small soft">{words.revealNote}</p>
      {shown?.length === 0 && <p className="empty">{words.nothingRevealed}</p>}
      {shown !== null && shown.length > 0 && (
        <dl className="facts">
          {shown.map(({ line, mechanism, identity, secret }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the secrets of one paste never change
            <div className="fact" key={at}>
              <dt>{words.revealed(line, mechanism)}</dt>
              <dd>
                {identity !== null && (
                  <>
                    <Lit>{identity}</Lit>:{" "}
                  </>
                )}
                <VisibleText className="lit strong" text={secret} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
