// A second opinion: mailparser reads the same octets, and what it takes for sender, subject and parts is told beside our own
// reading (compare-readings.ts). It is never the truth: it fails whole on its limits, has no offsets and invents dates.
// Only structure is asked of it, so bodies are shortened before it sees them. It works in small pieces with the event loop
// free between them, and is given up on past a budget of octets, parts or turns. Asked apart from that (rendering.ts): the text
// it would show. Not asked: dates, other fields.
import type { AttachmentStream, MailParser, MessageText } from "mailparser";
import { asBuffer } from "#lib/text/octets.ts";

/** What another program makes of a message; also the form our own reading takes to be compared with it. */
export interface Reading {
  /** Addresses of the author as that program shows them; empty when it finds none. */
  from: string[];
  subject: string | null;
  /** Leaves in document order; a message inside that is not shown in place is one leaf. */
  parts: ReadPart[];
}

/** A leaf. */
export interface ReadPart {
  /** Media type in lower case. */
  type: string;
  filename: string | null;
  /** The message does not name the type, and programs guess it from other things: it is not compared. */
  guessed?: true;
}

/** mailparser's reading. */
export type SecondReading = Reading;

/** A part can only begin at a line that starts with `--`; of what follows such a line, so many octets are read. */
const runOctets = 32_768;
/** The longest header section; less than a run, so that one cut short fails as too long and is never misread. */
const headOctets = 30_720;
/** Octets read in all, after bodies were shortened. Stops a flood of delimiter look-alikes. */
const budgetOctets = 2_097_152;
/** Parts, as mailparser counts them. */
const budgetParts = 1_000;
/** Turns of the event loop in all. */
const budgetTurns = 20_000;
/** Octets handed over between two turns of the event loop, and colons in them: groups inside groups cost it most. */
const pieceOctets = 16_384;
const pieceColons = 2_048;

/**
 * Reads a message with mailparser.
 * @param octets the message octets, of any size
 * @returns null when there is nothing to read, or when it was given up on: too many octets, parts or turns, or an error
 * @throws only the reason of `signal`
 */
export async function readSecond(octets: Uint8Array, signal?: AbortSignal): Promise<SecondReading | null> {
  signal?.throwIfAborted();
  if (octets.length === 0) return null;
  const mailparser = await import("mailparser");
  const parser = new mailparser.MailParser(options);
  try {
    return (await drive(parser, shorten(octets), signal)) ? readTree(parser as unknown as ParserState) : null;
  } finally {
    parser.destroy();
  }
}

/** Octets of one body that are rendered, and characters of an HTML that is made into text; a megabyte would take a second. */
const renderedRun = 262_144;
const renderedHtml = 200_000;

/**
 * The text mailparser shows of a message: its plain texts, or its HTML made into text.
 * @param octets no HTML in it may be nested deeper than lib/limits.ts allows: html-to-text goes down by recursion
 * @returns null when there is none, or when it was given up on
 * @throws only the reason of `signal`
 */
export async function renderText(octets: Uint8Array, signal?: AbortSignal): Promise<string | null> {
  signal?.throwIfAborted();
  if (octets.length === 0) return null;
  const mailparser = await import("mailparser");
  const rendering = { skipHtmlToText: false, maxHtmlLengthToParse: renderedHtml };
  const parser = new mailparser.MailParser({ ...options, ...rendering });
  try {
    if (!(await drive(parser, shorten(octets, renderedRun), signal))) return null;
    const { text } = parser as unknown as { text: string | false };
    return text || null;
  } finally {
    parser.destroy();
  }
}

/** No rendering, and limits; the last two are not in the type declarations. */
const options = {
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipTextLinks: true,
  skipImageLinks: true,
  maxHtmlLengthToParse: 0,
  maxHeadSize: headOctets,
  maxChildNodes: budgetParts,
};

/** Hands the pieces over, one a turn; true when the parser came to its end within the budget. */
async function drive(
  parser: MailParser,
  pieces: Iterable<Uint8Array>,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const state = watch(parser);
  let turns = 0;
  let octets = 0;
  const mayGoOn = () => !state.failed && turns < budgetTurns && octets <= budgetOctets;
  const turn = async () => {
    await new Promise((resolve) => setImmediate(resolve));
    signal?.throwIfAborted();
    turns += 1;
  };
  for (const piece of pieces) {
    octets += piece.length;
    if (!mayGoOn() || countColons(piece) > pieceColons) return false;
    state.full = !parser.write(piece);
    do await turn();
    while (state.full && mayGoOn());
  }
  parser.end();
  while (!state.ended && mayGoOn()) await turn();
  return state.ended && !state.failed;
}

function countColons(piece: Uint8Array): number {
  let count = 0;
  for (let at = piece.indexOf(colon); at >= 0; at = piece.indexOf(colon, at + 1)) count += 1;
  return count;
}

const colon = 58;

/** What the parser reports. The listeners stay: a parser that was given up on may still report an error. */
function watch(parser: MailParser): { full: boolean; ended: boolean; failed: boolean } {
  const state = { full: false, ended: false, failed: false };
  // The parser stands still at each attachment until its content is let go.
  parser.on("data", (data: AttachmentStream | MessageText) => {
    if (data.type === "attachment") data.release();
  });
  parser.on("drain", () => {
    state.full = false;
  });
  parser.on("end", () => {
    state.ended = true;
  });
  parser.on("error", () => {
    state.failed = true;
  });
  return state;
}

/**
 * The octets in pieces. Long stretches between lines that start with `--` are cut short, as no program finds a part in
 * them; the line end before such a line belongs to it (RFC 2046 §5.1.1) and is kept.
 */
function* shorten(octets: Uint8Array, most = runOctets): Generator<Uint8Array> {
  const source = asBuffer(octets);
  let from = 0; // where what is kept, and was not handed out yet, begins
  let run = 0; // where the stretch since the last line that starts with `--` begins
  while (run < source.length) {
    const found = source.indexOf(delimiterStart, run + 1);
    const end = found < 0 ? source.length : found;
    const cut = Math.min(end, run + most);
    for (; cut - from >= pieceOctets; from += pieceOctets) yield source.subarray(from, from + pieceOctets);
    if (cut < end) {
      yield source.subarray(from, cut);
      from = source[end - 1] === 13 ? end - 1 : end;
    }
    run = end;
  }
  if (from < source.length) yield source.subarray(from);
}

const delimiterStart = Buffer.from("\n--");

/** What mailparser holds when it has ended. `tree` is not among its documented names; the version is pinned. */
interface ParserState {
  headers: Map<string, unknown> | false;
  tree: Node | false;
}

interface Node {
  contentType: string | false;
  children: Node[];
  node: { filename: string | false; multipart: string | false; messageNode?: boolean };
}

interface Entry {
  address?: string;
  group?: Entry[];
}

function readTree({ headers, tree }: ParserState): SecondReading | null {
  if (!headers || !tree) return null;
  const from = headers.get("from") as { value?: Entry[] } | undefined;
  const subject = headers.get("subject");
  return {
    from: addressesOf(from?.value ?? []),
    subject: typeof subject === "string" && subject !== "" ? subject : null,
    parts: leavesOf(tree),
  };
}

function addressesOf(entries: Entry[]): string[] {
  return entries.flatMap(({ address, group }) =>
    group ? addressesOf(group) : address?.includes("@") ? [address] : [],
  );
}

/** A stack, not recursion: mailparser nests as deep as it counts parts. */
function leavesOf(tree: Node): ReadPart[] {
  const leaves: ReadPart[] = [];
  const open = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    open.push(...node.children.toReversed());
    const { filename, multipart, messageNode } = node.node;
    if (multipart || messageNode) continue;
    leaves.push({ type: node.contentType || "no type", filename: filename || null });
  }
  return leaves;
}
