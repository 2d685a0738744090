// Message identifiers: one or many `<left@right>` (RFC 5322 §3.6.4). Text between them, as RFC 822 allowed in In-Reply-To,
// is passed over; ids that lack their angle brackets are taken as words.
import { limits } from "#lib/limits.ts";
import { scanCfws } from "#lib/text/cfws.ts";
import type { Decoder } from "./decoder.ts";

export const messageId: Decoder = {
  names: [
    "message-id",
    "resent-message-id",
    "in-reply-to",
    "references",
    "content-id",
    "original-message-id",
    "x-google-original-message-id",
    "x-microsoft-original-message-id",
    "supersedes",
  ],
  ref: "RFC 5322 §3.6.4",
  read: (raw) => {
    const items = readIds(raw);
    return items.length === 0 ? null : { kind: "list", items };
  },
  examples: [
    [" <a.1@example.com>", { kind: "list", items: ["<a.1@example.com>"] }],
    [" <a@example.com>\t<b@example.com> (c)", { kind: "list", items: ["<a@example.com>", "<b@example.com>"] }],
    [' Your message of "Tue" <a@example.com>', { kind: "list", items: ["<a@example.com>"] }],
    [" a@example.com", { kind: "list", items: ["a@example.com"] }],
    [" <<a@example.com>>", { kind: "list", items: ["<a@example.com>"] }],
    [" ", null],
  ],
};

/** The ids in order, with their angle brackets where they have them. */
function readIds(text: string): string[] {
  const ids: string[] = [];
  const words: string[] = [];
  let id: string | null = null;
  for (const token of scanCfws(text, "<>")) {
    if (ids.length >= limits.parameters) break;
    if (token.text === "<") id = "";
    else if (token.text === ">") {
      if (id) ids.push(`<${id}>`);
      id = null;
    } else if (token.kind === "space" || token.kind === "comment") continue;
    else if (id === null) words.push(token.text);
    else id += token.text;
  }
  return ids.length > 0 ? ids : words.filter((word) => word.includes("@")).slice(0, limits.parameters);
}
