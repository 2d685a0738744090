"use client";
// A native dialog. Nothing leaves before its second press; the server analyses the same octets again and stores them sealed.
import { useRef, useState } from "react";
import { describeRefusal, lostConnection } from "#components/analysis/problem-text.ts";
import { bodyOf, type Choices, queryOf, type Source } from "#components/analysis/source.ts";
import { Segments } from "#components/ui/segments.tsx";
import { type Share, ShareResult } from "./share-result.tsx";

interface ShareDialogProps {
  source: Source;
  choices: Choices;
  onShared: () => void;
}

const expiries = [
  { id: "1h", text: "1 hour" },
  { id: "1d", text: "1 day" },
  { id: "7d", text: "7 days" },
  { id: "30d", text: "30 days" },
] as const;

const contents = [
  { id: "full", text: "Everything" },
  { id: "headers", text: "Headers only" },
] as const;

export function ShareDialog({ source, choices, onShared }: ShareDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [expires, setExpires] = useState<(typeof expiries)[number]["id"]>("7d");
  const [content, setContent] = useState<(typeof contents)[number]["id"]>("full");
  const [share, setShare] = useState<Share | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const make = async () => {
    setBusy(true);
    setProblem(null);
    const query = queryOf(source, choices);
    query.set("expires", expires);
    query.set("content", content);
    const result = await postShare(source, query);
    setBusy(false);
    if (typeof result === "string") return setProblem(result);
    setShare(result);
    onShared();
  };

  return (
    <>
      <button className="button primary" type="button" onClick={() => dialog.current?.showModal()}>
        Share
      </button>
      <dialog className="share-dialog" ref={dialog} aria-labelledby="share-title">
        <h2 className="say strong" id="share-title">
          Share this report
        </h2>
        {share ? (
          <ShareResult share={share} onDeleted={() => setShare(null)} />
        ) : (
          <>
            <div className="row">
              <span className="label">What</span>
              <Segments label="What to share" options={contents} chosen={content} onChoose={setContent} />
            </div>
            <div className="row">
              <span className="label">For</span>
              <Segments label="How long" options={expiries} chosen={expires} onChoose={setExpires} />
            </div>
            <p className="soft">
              Anyone with the link can read it; without the link nobody can, not even from the database. It is deleted
              when the time is over, or earlier with the token you get.
            </p>
            <p className="problem" role="alert">
              {problem}
            </p>
          </>
        )}
        <p className="dialog-actions">
          {!share && (
            <button className="button primary" type="button" onClick={make} disabled={busy}>
              {busy ? "Creating the link" : "Create link"}
            </button>
          )}
          <button className="button" type="button" onClick={() => dialog.current?.close()}>
            {share ? "Close" : "Cancel"}
          </button>
        </p>
      </dialog>
    </>
  );
}

/** The share, or a sentence what went wrong. */
async function postShare(source: Source, query: URLSearchParams): Promise<Share | string> {
  try {
    const response = await fetch(`/api/v1/reports?${query}`, {
      method: "POST",
      headers: { "content-type": source.type },
      body: bodyOf(source),
    });
    if (!response.ok) return await describeRefusal(response);
    // The shape is our own server's contract.
    return (await response.json()) as Share;
  } catch {
    return lostConnection;
  }
}
