// What can be told of one part while its decoded octets are at hand, for the rules that come later: damage in the transfer
// encoding, a charset that does not fit, files inside text, references to other parts. Native searches only.
// Known gaps: charsets other than US-ASCII and UTF-8 are judged by the text that is shown, the rest by the sample alone.
import { isAscii, isUtf8 } from "node:buffer";
import type { MimePart } from "#lib/message/types.ts";
import type { DecodedText } from "#lib/text/charsets.ts";
import { asBuffer, latin1 } from "#lib/text/octets.ts";
import type { TransferDefect } from "#lib/text/transfer.ts";
import { findExecutable } from "./find-executable.ts";
import { type ReportField, readReportPart } from "./report-fields.ts";
import type { Sample } from "./sample-part.ts";

/** Facts about one decoded part that the report does not show by themselves. */
export interface PartFacts {
  /** What the transfer decoder met; offsets count in the encoded octets. */
  defects: TransferDefect[];
  /** The octets as they stand in the message include some above 127. */
  rawEightBit: boolean;
  /** What kind of program the decoded octets are, in plain words, or null. */
  executable: string | null;
  /** Null for anything but text. */
  text: TextFacts | null;
  /** Groups of fields of a report, a header section, message/partial or message/external-body; null for the rest. */
  reportFields: ReportField[][] | null;
  /** What a bounce that is HTML alone says, in the fields of a delivery report. */
  bounceFields?: ReportField[][];
}

export interface TextFacts {
  /** Octets above 127 without a label, against the label, UTF-8 against the label, or under a label that nobody knows. */
  charset: "missing" | "contradicted" | "utf-8" | "unknown" | null;
  /** What an HTML text says of its own charset, in lower case. */
  metaCharset: string | null;
  /** Content-IDs that an HTML text refers to, as written. */
  contentIds: string[];
  /** A file that stands inside plain text. */
  embedded: { kind: "uuencode" | "yenc"; name: string } | null;
}

/** Octets at the start of an HTML text where it may name its charset; references read of one text. */
const metaOctets = 4_096;
const contentIdsRead = 1_000;
/** Places looked at where one, or a file inside the text, might begin. Stops a text of nothing but such marks. */
const placesTried = 10_000;

/**
 * Surveys a leaf.
 * @param raw its octets in the message
 * @param sample the same without transfer encoding
 * @param shown the text that is shown of it, when it is text that was decoded; `cut` when more follows
 */
export function surveyPart(
  part: MimePart,
  raw: Uint8Array,
  sample: Sample,
  shown: (DecodedText & { cut: boolean }) | null,
): PartFacts {
  const leaf = part.kind === "leaf";
  return {
    // The inside of a message that is encoded was read by the structural pass, which tells its defects.
    defects: leaf ? sample.defects : [],
    rawEightBit: leaf && !isAscii(raw),
    executable: leaf ? findExecutable(sample.head) : null,
    text: leaf && part.type.startsWith("text/") ? surveyText(part, sample, shown) : null,
    reportFields: readReportPart(part.type, sample.head),
  };
}

function surveyText(part: MimePart, sample: Sample, shown: (DecodedText & { cut: boolean }) | null): TextFacts {
  const { head } = sample;
  const html = part.type === "text/html";
  const metaCharset = html ? readMetaCharset(head) : null;
  return {
    charset: judgeCharset(part.charset ?? metaCharset, sample, shown),
    metaCharset,
    contentIds: html ? findContentIds(head) : [],
    embedded: part.type === "text/plain" ? findEmbedded(head) : null,
  };
}

function judgeCharset(
  label: string | null,
  { head, size }: Sample,
  shown: (DecodedText & { cut: boolean }) | null,
): TextFacts["charset"] {
  const name = label?.trim().toLowerCase() ?? null;
  if (shown?.defect === "charset-unknown") return "unknown";
  if (name === null) return isAscii(head) ? null : "missing";
  if (name === "us-ascii" || name === "ascii") return isAscii(head) ? null : "contradicted";
  if (name === "utf-8" || name === "utf8") return isWholeUtf8(head, size) ? null : "contradicted";
  if (!isAscii(head) && saysOther.test(name) && isWholeUtf8(head, size) && utf8Characters(head) >= utf8Sure)
    return "utf-8";
  if (shown?.defect !== "charset-invalid-octets") return null;
  // The cut may have divided a character.
  const at = shown.text.indexOf("\ufffd");
  return !shown.cut || at < shown.text.length - 2 ? "contradicted" : null;
}

/** Charsets in which every octet stands for itself or for half a character; that a text of them is UTF-8 too is no chance. */
const saysOther =
  /^(?:x-)?(?:iso[-_]?8859|latin|windows-125|cp125|koi8|gb|big5|euc|shift|sjis|ks_c|macintosh|mac|ibm|cp[4-9]\d\d)/;
/** So many characters beyond ASCII leave no doubt. */
const utf8Sure = 3;

/** Characters of two octets and more, of the first ones. */
const utf8Characters = (octets: Uint8Array): number =>
  latin1(octets, 0, metaOctets).match(/[\xc2-\xf4][\x80-\xbf]+/g)?.length ?? 0;

/** UTF-8, but for a character that the end of the sample divides. */
function isWholeUtf8(head: Uint8Array, size: number): boolean {
  const cuts = head.length < size ? [0, 1, 2, 3] : [0];
  return cuts.some((cut) => isUtf8(head.subarray(0, head.length - cut)));
}

function readMetaCharset(octets: Uint8Array): string | null {
  const start = latin1(octets, 0, metaOctets);
  return /<meta\b[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i.exec(start)?.[1]?.toLowerCase() ?? null;
}

/** RFC 2392 §2: `cid:` URLs in attributes and style sheets. */
function findContentIds(octets: Uint8Array): string[] {
  const html = asBuffer(octets);
  const found = new Set<string>();
  let tried = 0;
  for (let at = html.indexOf("cid:"); at >= 0 && tried < placesTried; at = html.indexOf("cid:", at + 4)) {
    tried += 1;
    if (found.size >= contentIdsRead) break;
    if (!`"'(=`.includes(String.fromCharCode(html[at - 1] ?? 0))) continue;
    const id = /^[^"'\s)<>\\]+/.exec(latin1(html, at + 4, at + 4 + 512))?.[0];
    if (id) found.add(id);
  }
  return [...found];
}

const marks = [
  { kind: "uuencode", mark: "begin ", form: /^begin [0-7]{3,4} ([^\r\n]{1,255})\r?\n[!-`][^\r\n]{4,90}\r?\n/ },
  { kind: "yenc", mark: "=ybegin ", form: /^=ybegin [^\r\n]{0,255}\bname=([^\r\n]{1,255})\r?\n/ },
] as const;

/** The first file between `begin` and `end` lines (POSIX uuencode), or of yEnc. */
function findEmbedded(octets: Uint8Array): TextFacts["embedded"] {
  const text = asBuffer(octets);
  for (const { kind, mark, form } of marks) {
    let at = latin1(text, 0, mark.length) === mark ? 0 : nextLine(text, mark, 0);
    for (let tried = 0; at >= 0 && tried < placesTried; at = nextLine(text, mark, at)) {
      tried += 1;
      const found = form.exec(latin1(text, at, at + 640));
      if (found) return { kind, name: found[1]!.trim() };
    }
  }
  return null;
}

/** Start of the next line that begins with the mark, or -1. */
function nextLine(text: Buffer, mark: string, from: number): number {
  const at = text.indexOf(`\n${mark}`, from);
  return at < 0 ? -1 : at + 1;
}
