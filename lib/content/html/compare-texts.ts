// multipart/alternative (RFC 2046 §5.1.4): whether its plain text and its HTML say the same, told by their words. Which of the two
// is shown depends on the program, and filters may judge the one that nobody sees.
import type { MimePart } from "#lib/message/types.ts";

/** The words of a text against those of its alternative. */
export interface ComparedTexts {
  /** Path of the HTML alternative. */
  with: string;
  /** Share of the words of the shorter text that the longer one has, 0 to 1. */
  shared: number;
  /** Words in the plain text alone, and in the HTML alone: the first of them, in the order of the text. */
  onlyPlain: string[];
  onlyHtml: string[];
  onlyPlainInAll: number;
  onlyHtmlInAll: number;
}

const wordsKept = 40;
const charactersRead = 262_144;
/** Comparisons of one message. */
const pairsRead = 20;

/** By path of the plain text. @param seen what a reader sees of each text, by path */
export function compareTexts(
  parts: readonly MimePart[],
  seen: ReadonlyMap<string, string>,
): ReadonlyMap<string, ComparedTexts> {
  const found = new Map<string, ComparedTexts>();
  const children = Map.groupBy(parts, ({ parent }) => parent);
  for (const part of parts) {
    if (part.type !== "multipart/alternative" || part.kind !== "multipart" || found.size >= pairsRead) continue;
    // HTML often stands in a multipart/related, with its pictures.
    const inside = (children.get(part.path) ?? []).flatMap((child) => [child, ...(children.get(child.path) ?? [])]);
    const plain = inside.find(({ type, path }) => type === "text/plain" && seen.has(path));
    const html = inside.find(({ type, path }) => type === "text/html" && seen.has(path));
    if (plain && html) found.set(plain.path, compare(seen.get(plain.path)!, seen.get(html.path)!, html.path));
  }
  return found;
}

function compare(plain: string, html: string, path: string): ComparedTexts {
  const [one, other] = [wordsOf(plain), wordsOf(html)];
  const onlyPlain = [...one].filter((word) => !other.has(word));
  const onlyHtml = [...other].filter((word) => !one.has(word));
  const fewer = Math.min(one.size, other.size);
  const common = one.size - onlyPlain.length;
  return {
    with: path,
    shared: fewer === 0 ? (one.size === other.size ? 1 : 0) : Math.round((100 * common) / fewer) / 100,
    onlyPlain: onlyPlain.slice(0, wordsKept),
    onlyHtml: onlyHtml.slice(0, wordsKept),
    onlyPlainInAll: onlyPlain.length,
    onlyHtmlInAll: onlyHtml.length,
  };
}

/** Words of two characters or more in lower case; addresses are listed as links. */
function wordsOf(text: string): Set<string> {
  const plain = text
    .slice(0, charactersRead)
    .replace(/(?:https?:\/\/|www\.)\S+/gi, " ")
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
    .normalize("NFC")
    .toLowerCase();
  return new Set(plain.match(/[\p{L}\p{N}\p{M}]{2,60}/gu) ?? []);
}
