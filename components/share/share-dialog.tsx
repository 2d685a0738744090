"use client";
// A native dialog. Nothing is stored before its second press; the server analyses the same octets again and seals what was
// chosen. What a redacted document would hold can be seen first; that keeps nothing.
import { Suspense, useEffect, useRef, useState } from "react";
import { describeRefusal } from "#components/analysis/problem-text.ts";
import { bodyOf, type Choices, queryOf, type Source } from "#components/analysis/source.ts";
import { late } from "#components/ui/late.tsx";
import { Segments } from "#components/ui/segments.tsx";
import { useActTexts, useBaseTexts, useTexts } from "#texts";
import { type Share, ShareResult } from "./share-result.tsx";

interface ShareDialogProps {
  source: Source;
  choices: Choices;
  onShared: () => void;
  /** Opens at once: its code was fetched because the reader pressed Share. */
  opened?: boolean;
}

/** Fetched when somebody redacts. */
const RedactionPreview = late(async () => (await import("./redaction-preview.tsx")).RedactionPreview);

const expiries = ["1h", "1d", "7d", "30d"] as const;
const contents = ["full", "headers", "redacted"] as const;

export function ShareDialog({ source, choices, onShared, opened = false }: ShareDialogProps) {
  const words = useActTexts().share.dialog;
  const { exports } = useTexts();
  const { problems } = useBaseTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const [expires, setExpires] = useState<(typeof expiries)[number]>("7d");
  const [content, setContent] = useState<(typeof contents)[number]>("full");
  const [share, setShare] = useState<Share | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (opened) dialog.current?.showModal();
  }, [opened]);

  const post = async (path: string, query: URLSearchParams): Promise<unknown> => {
    const init = { method: "POST", headers: { "content-type": source.type }, body: bodyOf(source) };
    const response = await fetch(`${path}?${query}`, init).catch(() => null);
    if (!response) throw new Error(problems.lostConnection);
    if (!response.ok) throw new Error(await describeRefusal(response, problems));
    return response.json();
  };
  const make = async () => {
    setBusy(true);
    setProblem(null);
    const query = queryOf(source, choices);
    query.set("expires", expires);
    query.set("content", content);
    try {
      // The shape is our own server's contract.
      setShare((await post("/api/v1/reports", query)) as Share);
      onShared();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : problems.serverFailed);
    }
    setBusy(false);
  };
  const preview = () => {
    const query = queryOf(source, choices);
    query.set("content", "redacted");
    return post("/api/v1/analyze", query);
  };

  return (
    <>
      <button className="button primary" type="button" onClick={() => dialog.current?.showModal()}>
        {exports.share}
      </button>
      <dialog className="share-dialog" ref={dialog} aria-labelledby="share-title">
        <h2 className="say strong" id="share-title">
          {words.title}
        </h2>
        {share ? (
          <ShareResult share={share} onDeleted={() => setShare(null)} />
        ) : (
          <>
            <div className="row">
              <span className="label">{words.what}</span>
              <Segments
                label={words.whatLabel}
                options={contents.map((id) => ({ id, text: words.contents[id] }))}
                chosen={content}
                onChoose={setContent}
              />
            </div>
            <p className="soft">{words.keeps[content]}</p>
            {content === "redacted" && (
              <Suspense>
                <RedactionPreview load={preview} />
              </Suspense>
            )}
            <div className="row">
              <span className="label">{words.howLong}</span>
              <Segments
                label={words.howLongLabel}
                options={expiries.map((id) => ({ id, text: words.expiries[id] }))}
                chosen={expires}
                onChoose={setExpires}
              />
            </div>
            <p className="soft">{words.promise}</p>
            <p className="problem" role="alert">
              {problem}
            </p>
          </>
        )}
        <p className="dialog-actions">
          {!share && (
            <button className="button primary" type="button" onClick={make} disabled={busy}>
              {busy ? words.creating : words.create}
            </button>
          )}
          <button className="button" type="button" onClick={() => dialog.current?.close()}>
            {share ? words.close : words.cancel}
          </button>
        </p>
      </dialog>
    </>
  );
}
