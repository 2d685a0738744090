"use client";
import { useState } from "react";
import { describeRefusal, lostConnection } from "#components/analysis/problem-text.ts";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Instant } from "#components/values/instant.tsx";

export interface Share {
  /** Absolute, or from the root of this server. */
  url: string;
  secret: string;
  deleteToken: string;
  /** RFC 3339. */
  expiresAt: string;
}

/** The link, when it ends, and the token that ends it earlier. */
export function ShareResult({ share, onDeleted }: { share: Share; onDeleted: () => void }) {
  const [problem, setProblem] = useState<string | null>(null);
  const url = new URL(share.url, location.origin).href;
  const remove = async () => {
    const result = await deleteShare(share);
    if (result === null) onDeleted();
    else setProblem(result);
  };
  return (
    <>
      <div className="row">
        <span className="label">Link</span>
        <a className="lit" href={url} target="_blank" rel="noopener noreferrer">
          {url}
        </a>
        <CopyButton text={url} />
      </div>
      <div className="row">
        <span className="label">Delete token</span>
        <span className="lit">{share.deleteToken}</span>
        <CopyButton text={share.deleteToken} />
      </div>
      <p className="soft">
        It will be deleted on <Instant utc={share.expiresAt} />. Keep the token if you may want to delete it earlier: it
        is shown only here.
      </p>
      <p className="dialog-actions">
        <button className="button" type="button" onClick={remove}>
          Delete it now
        </button>
        <span className="problem" role="alert">
          {problem}
        </span>
      </p>
    </>
  );
}

/** null when it is gone, else a sentence. */
async function deleteShare(share: Share): Promise<string | null> {
  try {
    const response = await fetch("/api/v1/report", {
      method: "DELETE",
      headers: { authorization: `Bearer ${share.secret}`, "content-type": "application/json" },
      body: JSON.stringify({ deleteToken: share.deleteToken }),
    });
    return response.ok || response.status === 404 ? null : await describeRefusal(response);
  } catch {
    return lostConnection;
  }
}
