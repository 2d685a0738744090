"use client";
// The end of a shared report, on its own page: for whoever has the delete link, or types its token.
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useAsleep } from "#components/ui/use-drawn.ts";
import { useActTexts, useBaseTexts } from "#texts";
import { deleteShare } from "./delete-share.ts";

export function RemoveShare({ secret }: { secret: string }) {
  const words = useActTexts().share.remove;
  const { problems } = useBaseTexts();
  // As the server drew it, a press would be lost.
  const asleep = useAsleep();
  const details = useRef<HTMLDetailsElement>(null);
  const [token, setToken] = useState("");
  const [said, setSaid] = useState<{ deleted: boolean; text: string } | null>(null);

  useEffect(() => {
    const given = /^#delete=([\w-]{22})$/.exec(location.hash)?.[1];
    if (!given || !details.current) return;
    setToken(given);
    details.current.open = true;
    details.current.scrollIntoView({ block: "nearest" });
    // Out of the address bar: what is copied from there later must not delete.
    history.replaceState(null, "", location.pathname);
  }, []);

  const remove = async (event: FormEvent) => {
    event.preventDefault();
    const problem = await deleteShare(secret, token.trim(), problems);
    setSaid(problem === null ? { deleted: true, text: words.deleted } : { deleted: false, text: problem });
  };

  return (
    <details className="remove-share" ref={details}>
      <summary>{words.title}</summary>
      {!said?.deleted && (
        <form onSubmit={remove}>
          <label>
            {words.token}{" "}
            <input
              className="lit"
              value={token}
              onChange={(event) => setToken(event.target.value)}
              autoComplete="off"
              spellCheck={false}
              required
            />
          </label>{" "}
          <button className="button" type="submit" disabled={asleep}>
            {words.button}
          </button>
        </form>
      )}
      <p className={said?.deleted ? "soft" : "problem"} role="status">
        {said?.text}
      </p>
    </details>
  );
}
