// Bounces that are written as text alone, from before RFC 3464 or without regard to it: who refused whom, in which words. Each
// recipient becomes a group of fields as a delivery report has them, so that both are shown and judged in the same way.
// Known gaps: reports in HTML alone; words that are not in the table of openings; several recipients with one reason.
import { type BounceOpening, bounceOpenings } from "./bounce-openings.ts";
import type { ReportField } from "./report-fields.ts";

export interface BounceText {
  product: string;
  /** As in a delivery report (RFC 3464 §2.1): about the message, then one for each recipient. */
  groups: ReportField[][];
}

/** Characters that are read; lines in which the opening must stand; recipients kept; characters kept of a reason. */
const charactersRead = 65_536;
const openingLines = 60;
const headCharacters = 3_000;
const recipientsKept = 200;
const wordsKept = 1_000;

/** Null for any other text. A bounce that is quoted in a mail is none. */
export function readBounceText(whole: string): BounceText | null {
  if (!whole.includes("@")) return null;
  const lines = whole.slice(0, charactersRead).split(/\r\n|\n|\r/);
  const top = lines.slice(0, openingLines).filter((line) => !line.startsWith(">"));
  const head = `${top.join(" ").replace(/\s+/g, " ")} `.slice(0, headCharacters);
  for (const opening of bounceOpenings) {
    const found = opening.mark.exec(head);
    if (found) return readOpened(opening, found[1] ?? null, head, lines.slice(0, endOf(lines)));
  }
  return null;
}

interface Block {
  address: string;
  lines: string[];
}

function readOpened(opening: BounceOpening, server: string | null, head: string, lines: string[]): BounceText | null {
  const blocks = mergeBlocks(withInline(findBlocks(lines), head, lines));
  const reasons = blocks.map((block) => findReason(block, lines, blocks.length === 1));
  if (blocks.length === 0 || (opening.needsCode && !reasons.some((reason) => replyAt(reason) >= 0))) return null;
  const reporter = server ?? findServer(lines, /\bGenerating server: ([\w.-]+)/);
  const action = isDelay(head) ? "delayed" : "failed";
  const about = reporter === null ? [] : [field("Reporting-MTA", `dns; ${withoutDot(reporter)}`)];
  const groups = blocks.map((block, i) => describe(block, reasons[i]!, action, lines));
  return { product: opening.product, groups: [about, ...groups] };
}

const field = (name: string, value: string): ReportField => ({ name, value });
const withoutDot = (name: string): string => name.replace(/\.+$/, "");

function describe(block: Block, reason: string, action: string, lines: string[]): ReportField[] {
  const at = replyAt(reason);
  const said = (at < 0 ? reason : reason.slice(at)).replace(/ Giving up on [^ ]+$/, "");
  const status = /(?:^|[\s#(-])([245]\.\d{1,3}\.\d{1,3})(?![\d.])/.exec(said)?.[1];
  const remote = findServer(block.lines, remoteServer) ?? (at < 0 ? null : findServer(lines, remoteServer));
  return [
    field("Final-Recipient", `rfc822; ${block.address}`),
    field("Action", action),
    ...(status ? [field("Status", status)] : []),
    ...(remote === null ? [] : [field("Remote-MTA", `dns; ${withoutDot(remote)}`)]),
    ...(said === "" ? [] : [field("Diagnostic-Code", `smtp; ${said.slice(0, wordsKept)}`)]),
  ];
}

/** What servers call the one that refused. */
const remoteServer =
  /\bhost ([\w.-]+) ?\[|\bwhile talking to ([\w.-]+)|recipient domain [\w.-]+ by ([\w.-]+)|\bServer ([\w.-]+)\[[\d.]+\] failed|^[<([]?([\d.]{7,15})\b[^:]{0,80}(?:does not like|failed|said)|\bhost: ([\w.-]+)|connected to ([\d.]{7,15}) but/;

function findServer(lines: readonly string[], form: RegExp): string | null {
  const found = form.exec(lines.slice(0, 200).join(" ").replace(/\s+/g, " ").trim().slice(0, 20_000));
  return found?.slice(1).find((group) => group !== undefined) ?? null;
}

const isDelay = (head: string): boolean =>
  /not (?:yet )?been delivered|delayed|(?:still|continue to|keep|will) (?:be )?(?:try|retr)|warning message only|do not need to resend/i.test(
    head,
  ) && !/permanent|given up|giving up/i.test(head);

const copyMark =
  /^[\s*-]*(?:below this line is a copy|this is a copy of|original message|returned message|unsent message|message headers? follow|message text follows|undelivered message|the body of the message|below is a copy|included is a copy|here is a copy|copy of your message|start of (?:the )?message)/i;
const headerLine =
  /^(?:return-path|received|from|to|subject|date|message-id|mime-version|dkim-signature|content-type|x-[\w-]+): /i;

/** Where the copy of the mail begins that was refused. */
function endOf(lines: readonly string[]): number {
  const end = lines.findIndex(
    (line, i) =>
      i > 0 &&
      (copyMark.test(line) ||
        (headerLine.test(line) && lines[i - 1]!.trim() === "" && /^(?:[ \t]|[\w-]+: )/.test(lines[i + 1] ?? ""))),
  );
  return end < 0 ? lines.length : end;
}

const words =
  "(?:unknown (?:user|address)|unable to deliver (?:message )?to|failed to deliver to|delivery to|rcpt to|recipient|failed recipient(?:\\(s\\))?|to)[: ]+";
/** A line that is an address, with what some servers put before and behind it. */
const addressLine = new RegExp(
  `^[ \\t.*]*(?:${words})?(?:>>> [^<@]{0,80})?["'<\\[]{0,2}([^\\s<>"':;,()\\[\\]]{1,128}@[a-z0-9.-]{1,255})[>"'\\]]{0,2}` +
    `(?:<mailto:[^<>]*>)?[ \\t]*(?::[ \\t]*(.*)|(\\(.*)|on \\d.*|invalid address.*|failed.*)?$`,
  "i",
);

/** A recipient and the lines below it, up to the next one. */
function findBlocks(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const found =
      /@/.test(line) && !/^\s*(?:<<<|>>> [A-Z]{4} )/.test(line) ? addressLine.exec(line.slice(0, 1_000)) : null;
    if (found && blocks.length < recipientsKept && !goesOn(blocks.at(-1), found[1]!, line)) {
      const rest =
        found[2] ?? found[3] ?? /(?:invalid address|failed).*$|^\s*unknown (?:user|address)/i.exec(line)?.[0] ?? "";
      blocks.push({ address: found[1]!, lines: [rest] });
    } else blocks.at(-1)?.lines.push(line);
  }
  return blocks;
}

/** Where no line is an address: the one in the sentence that says what was not delivered. */
function withInline(blocks: Block[], head: string, lines: readonly string[]): Block[] {
  const found =
    blocks.length > 0
      ? null
      : /\b(?:deliver\w{0,5}|sent) to <?([^\s<>"',;:]{1,128}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})+)/i.exec(head);
  return found ? [{ address: found[1]!, lines: [...lines] }] : blocks;
}

/** Postfix folds its lines, and the next one may begin with the address. */
const goesOn = (open: Block | undefined, address: string, line: string): boolean =>
  open?.address === address && open.lines.at(-1) !== "" && /^[ \t]/.test(line);

/** Servers name a recipient twice: in words for people, and in words for operators. */
function mergeBlocks(blocks: readonly Block[]): Block[] {
  const merged = new Map<string, Block>();
  for (const block of blocks) {
    const key = block.address.toLowerCase();
    const known = merged.get(key);
    if (!known) merged.set(key, block);
    else known.lines = [...known.lines, "", ...block.lines];
  }
  return [...merged.values()];
}

/** The paragraph with the reply of a server, else what is said elsewhere of the address, else the first words. */
function findReason({ address, lines }: Block, whole: readonly string[], isOnly: boolean): string {
  const paragraphs = paragraphsOf(lines);
  const own = paragraphs.find((text) => replyAt(text) >= 0);
  if (own !== undefined) return own;
  const told = whole.find((line) => (isOnly || line.includes(address)) && replyAt(line.trim()) >= 0)?.trim();
  return told ?? paragraphs.find((text) => /\p{L}/u.test(text) && !/^-{3,}/.test(text)) ?? "";
}

function paragraphsOf(lines: readonly string[]): string[] {
  const paragraphs: string[] = [];
  let open = "";
  for (const line of [...lines, ""]) {
    const text = line.trim();
    if (text !== "") open = `${open} ${text}`.trimStart().slice(0, 4_000);
    else if (open !== "") {
      paragraphs.push(open);
      open = "";
    }
  }
  return paragraphs;
}

/** Where a reply (RFC 5321 §4.2) begins, or an enhanced code alone (RFC 3463 §2); -1 when none does. */
function replyAt(text: string): number {
  const found =
    /(?:^|[:>#(\u201c"'][ ]?|[.!] |\b(?:said|reason|with|error|was|returned|code)[: ]{1,2}(?:-? ?)?|<<< )(?=[245][0-5]\d[ -]\S|[245]\.\d{1,3}\.\d{1,3}\b)/i.exec(
      text,
    );
  return found ? found.index + found[0].length : -1;
}
