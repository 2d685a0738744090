// HTML as a list of tags and texts, by htmlparser2 (the only file that knows the package). It is handed over in small pieces and
// ended at the first cap, because its stack of open elements costs more with each level. No document is built.
// Known gaps: no fostering out of tables and no adoption of misnested elements (WHATWG HTML §13.2): the tree differs where
// browsers mend it, the texts and addresses do not.
import { type Handler, Parser } from "htmlparser2";
import { limits } from "#lib/limits.ts";

export type HtmlToken =
  | { kind: "open"; name: string; attributes: Readonly<Record<string, string>> }
  | { kind: "close"; name: string }
  | { kind: "text"; text: string }
  | { kind: "comment"; text: string };

/** The cap at which reading ended. */
export type HtmlCut = "length" | "tags" | "depth";

export interface ReadTags {
  /** Every open tag has its close tag, also void elements and those the text leaves open. */
  tokens: HtmlToken[];
  cut: HtmlCut | null;
  /** Open tags, and elements open at once. */
  tags: number;
  depth: number;
}

const pieceLength = 4_096;

/**
 * @param html decoded text of any length
 * @param xml names keep their case, and no element is void
 * @param most open tags that are read
 */
export function readTags(html: string, { xml = false, most = limits.htmlTags as number } = {}): ReadTags {
  const read: ReadTags = { tokens: [], cut: null, tags: 0, depth: 0 };
  const open: string[] = [];
  const callbacks: Partial<Handler> = {
    onopentag: (name, attributes) => {
      if (isCut(read)) return;
      read.tokens.push({ kind: "open", name, attributes });
      open.push(name);
      read.tags += 1;
      read.depth = Math.max(read.depth, open.length);
      if (read.tags >= most) read.cut = "tags";
      else if (open.length >= limits.htmlDepth) read.cut = "depth";
    },
    onclosetag: (name) => {
      // A tag that the text leaves unfinished is closed without having been opened.
      if (isCut(read) || open.at(-1) !== name) return;
      open.pop();
      read.tokens.push({ kind: "close", name });
    },
    ontext: (text) => {
      if (!isCut(read)) addText(read.tokens, text);
    },
    oncomment: (text) => {
      if (!isCut(read)) read.tokens.push({ kind: "comment", text });
    },
  };
  const parser = new Parser(callbacks, { xmlMode: xml });
  const end = Math.min(html.length, limits.htmlLength);
  for (let at = 0; at < end && !isCut(read); at += pieceLength)
    parser.write(html.slice(at, Math.min(at + pieceLength, end)));
  // What is open is closed by us: after a cut the parser's own stack holds more.
  if (!isCut(read)) {
    parser.end();
    if (html.length > end) read.cut = "length";
  }
  for (const name of open.reverse()) read.tokens.push({ kind: "close", name });
  return read;
}

// A function, because the callbacks change it where the compiler does not see it.
const isCut = (read: ReadTags): boolean => read.cut !== null;

function addText(tokens: HtmlToken[], text: string): void {
  const last = tokens.at(-1);
  if (last?.kind === "text") last.text += text;
  else tokens.push({ kind: "text", text });
}
