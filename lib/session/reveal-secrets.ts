// The secrets of a pasted log, decoded: only where the log itself is, in the reader's browser or on the command line, and only
// when asked for. Nothing of this goes into a Report. Browser-safe: takes the paste as text.
import { findMessage } from "#lib/intake/find-message.ts";
import { maskDialogue } from "./mask.ts";

export interface RevealedSecret {
  /** Line of the paste, 1 = first. */
  line: number;
  mechanism: string;
  identity: string | null;
  /** Password, token or response. */
  secret: string;
}

/** What stands in the logins of a log; nothing for any other paste. */
export function revealSecrets(text: string): RevealedSecret[] {
  const plain = text.replace(/^\ufeff/, "").replace(/\r\r+\n/g, "\r\n");
  const found = findMessage({ text: plain, repairs: [], linesAbove: 0 });
  if (found.kind !== "smtp-session") return [];
  return maskDialogue(found.paste.text).secrets.map(({ at, mechanism, identity, secret }) => ({
    line: found.paste.linesAbove + at + 1,
    mechanism,
    identity,
    secret,
  }));
}
