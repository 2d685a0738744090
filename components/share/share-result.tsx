"use client";
import { useState } from "react";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Instant } from "#components/values/instant.tsx";
import { useActTexts, useBaseTexts } from "#texts";
import { deleteShare } from "./delete-share.ts";

export interface Share {
  /** Absolute, or from the root of this server. */
  url: string;
  secret: string;
  deleteToken: string;
  /** RFC 3339. */
  expiresAt: string;
}

/** The link, when it ends, and the link that ends it earlier. */
export function ShareResult({ share, onDeleted }: { share: Share; onDeleted: () => void }) {
  const words = useActTexts().share.result;
  const { problems } = useBaseTexts();
  const [problem, setProblem] = useState<string | null>(null);
  const url = new URL(share.url, location.origin).href;
  // A fragment is never sent to a server: the token stays out of every log.
  const deleteUrl = `${url}#delete=${share.deleteToken}`;
  const remove = async () => {
    const result = await deleteShare(share.secret, share.deleteToken, problems);
    if (result === null) onDeleted();
    else setProblem(result);
  };
  return (
    <>
      <div className="row">
        <span className="label">{words.link}</span>
        <a className="lit" href={url} target="_blank" rel="noopener noreferrer">
          {url}
        </a>
        <CopyButton text={url} />
      </div>
      <div className="row">
        <span className="label">{words.deleteLink}</span>
        <a className="lit" href={deleteUrl} target="_blank" rel="noopener noreferrer">
          {deleteUrl}
        </a>
        <CopyButton text={deleteUrl} />
      </div>
      <p className="soft">{words.deleteNote}</p>
      <p className="soft">
        {words.until} <Instant utc={share.expiresAt} />.
      </p>
      <p className="dialog-actions">
        <button className="button" type="button" onClick={remove}>
          {words.deleteNow}
        </button>
        <span className="problem" role="alert">
          {problem}
        </span>
      </p>
    </>
  );
}
