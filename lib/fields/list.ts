// Mailing list fields: RFC 2369 (URLs in angle brackets), RFC 2919 (List-Id), RFC 8058 (one click unsubscription).
import { limits } from "#lib/limits.ts";
import { scanCfws } from "#lib/text/cfws.ts";
import { decodeEncodedWords } from "#lib/text/encoded-words.ts";
import { type Decoder, pairs, row, splitOnce } from "./decoder.ts";

export const listUrls: Decoder = {
  names: [
    "list-help",
    "list-unsubscribe",
    "list-subscribe",
    "list-post",
    "list-owner",
    "list-archive",
    "archived-at",
    "x-list-unsubscribe",
  ],
  ref: "RFC 2369 §2",
  read: (raw) => {
    const items = readUrls(raw);
    return items.length === 0 ? null : { kind: "list", items };
  },
  examples: [
    [
      " <mailto:leave@lists.example.com?subject=x> (by mail),\t<https://lists.example.com/leave?a=1,2>",
      { kind: "list", items: ["mailto:leave@lists.example.com?subject=x", "https://lists.example.com/leave?a=1,2"] },
    ],
    [" <https://lists.example.com/ leave>", { kind: "list", items: ["https://lists.example.com/leave"] }],
    [" NO (closed list)", { kind: "list", items: ["NO"] }],
    [" https://lists.example.com/", { kind: "list", items: ["https://lists.example.com/"] }],
    [" (none)", null],
  ],
};

/** RFC 2369 §2: blanks inside the brackets are dropped, text outside them is not part of any URL. */
function readUrls(text: string): string[] {
  const urls: string[] = [];
  let at = text.indexOf("<");
  while (at >= 0 && urls.length < limits.parameters) {
    const close = text.indexOf(">", at);
    if (close < 0) break;
    const url = text.slice(at + 1, close).replace(/[ \t\r\n]/g, "");
    if (url !== "") urls.push(url);
    at = text.indexOf("<", close);
  }
  if (urls.length > 0) return urls;
  // QUIRK: bare URLs without brackets, and the word NO of List-Post (RFC 2369 §3.4).
  return scanCfws(text, "")
    .filter((token) => token.kind === "atom" && (token.text.includes(":") || token.text === "NO"))
    .map((token) => token.text)
    .slice(0, limits.parameters);
}

export const listId: Decoder = {
  names: ["list-id"],
  ref: "RFC 2919 §2",
  read: (raw) => {
    const text = raw.trim();
    const open = text.lastIndexOf("<");
    if (text === "") return null;
    if (open < 0 || !text.endsWith(">")) return pairs([row("id", text)]);
    const description = decodeEncodedWords(
      text
        .slice(0, open)
        .trim()
        .replace(/^"(.*)"$/s, "$1"),
    ).text;
    const id = row("id", text.slice(open + 1, -1).trim());
    return pairs(description === "" ? [id] : [row("description", description), id]);
  },
  examples: [
    [
      ' "Talk, daily" <talk.lists.example.com>',
      { kind: "pairs", rows: [row("description", "Talk, daily"), row("id", "talk.lists.example.com")] },
    ],
    [" <talk.lists.example.com>", { kind: "pairs", rows: [row("id", "talk.lists.example.com")] }],
    [" talk.lists.example.com", { kind: "pairs", rows: [row("id", "talk.lists.example.com")] }],
    [" ", null],
  ],
};

const oneClick = "A mail program may unsubscribe by one POST to the https URL of List-Unsubscribe (RFC 8058 §3.2)";

export const listUnsubscribePost: Decoder = {
  names: ["list-unsubscribe-post"],
  ref: "RFC 8058 §3.1",
  read: (raw) => {
    const pair = splitOnce(raw, "=");
    if (!pair) return raw.trim() === "" ? null : { kind: "text", text: raw.trim() };
    const known = `${pair[0]}=${pair[1]}`.toLowerCase() === "list-unsubscribe=one-click";
    return pairs([row(pair[0], pair[1], known ? oneClick : null)]);
  },
  meanings: [oneClick],
  examples: [
    [" List-Unsubscribe=One-Click", { kind: "pairs", rows: [row("List-Unsubscribe", "One-Click", oneClick)] }],
    [" yes", { kind: "text", text: "yes" }],
    ["", null],
  ],
};
