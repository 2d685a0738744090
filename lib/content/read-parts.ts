// The parts of a message as the report shows them: size, hash, type by content and the first text of each leaf.
// Decoded octets go by in pieces and are not kept; what is told by looking at them is told of the first ones.
import { limits } from "#lib/limits.ts";
import { decodedPart, partOctets } from "#lib/message/read.ts";
import type { Message, MimePart } from "#lib/message/types.ts";
import { type DecodedText, decodeCharset } from "#lib/text/charsets.ts";
import { said } from "#lib/text/said.ts";
import { isAttachedMail } from "./attached-mail.ts";
import { detectType } from "./detect-type.ts";
import { type ComparedTexts, compareTexts } from "./html/compare-texts.ts";
import { describeBounce } from "./inspect/bounce-text.ts";
import { findInspectors, inspectPart, openTextBudget, type TextBudget, withinBudget } from "./inspect/index.ts";
import { type InflateBudget, openBudget } from "./inspect/inflate.ts";
import { withTitle } from "./inspect/inspected.ts";
import type { FoundLink, Inspected, Inspection } from "./inspect/types.ts";
import { readTypes } from "./read-types.ts";
import { type Sample, samplePart } from "./sample-part.ts";
import { readStrictly } from "./strict-reading.ts";
import { type PartFacts, surveyPart } from "./survey-part.ts";
import type { Part } from "./types.ts";

/** The parts in document order, and by path what was noticed while their octets were at hand. */
export interface ReadParts {
  parts: Part[];
  facts: ReadonlyMap<string, PartFacts>;
  /** Addresses met in the parts, in document order, not yet unwrapped and judged. */
  links: (FoundLink & { part: string })[];
}

/** Octets of decoded text shown of one part, and of all parts of a report together. */
const textOctets = 16_384;
const textOctetsInAll = 262_144;
/** Octets looked at of a text, and of any other part. */
const textSurveyed = 4_194_304;
const surveyed = limits.fieldOctets;

/** Members listed of all parts together, in archives of which one part may list `limits.archiveEntries`. */
const membersInAll = 5 * limits.archiveEntries;

/** What all parts of a message draw on. */
interface Shared {
  budget: InflateBudget;
  membersLeft: number;
  texts: TextBudget;
}

/**
 * Every part in document order. Multiparts have no size of their own; past `limits.partsInspected` leaves keep
 * `size` and `sha256` null and have no facts.
 * @param depth `outside` stops at size, SHA-256, type by content and text, as other readers of mail do: no inspectors
 */
export function readParts(message: Message, depth: "outside" | "inside" = "inside"): ReadParts {
  const facts = new Map<string, PartFacts>();
  const links: ReadParts["links"] = [];
  const shared: Shared = { budget: openBudget(), membersLeft: membersInAll, texts: openTextBudget() };
  const seenTexts = new Map<string, string>();
  let textLeft = textOctetsInAll;
  const inside = depth === "inside";
  // The text beside a delivery report says the same in other words.
  const reported = message.parts.some(({ type }) => /^message\/(?:global-)?delivery-status$/.test(type));
  let bounced = reported;
  const twice = ({ kind }: Inspection) => reported && kind === "bounce-text";
  const parts = message.parts.map((part) => {
    const base = describePart(part);
    if (part.kind === "multipart" || facts.size >= limits.partsInspected) return base;
    const sample = samplePart(message, part, isText(part) ? textSurveyed : surveyed, inside && isFile(part));
    const shown = isText(part) && textLeft > 0 ? showText(part, sample, Math.min(textOctets, textLeft)) : null;
    textLeft -= shown?.octets ?? 0;
    facts.set(part.path, surveyPart(part, partOctets(message, part), sample, shown));
    const isMessage = inside && isFile(part) && isAttachedMail(part, sample.head);
    const detected = isMessage ? "message/rfc822" : detectType(sample.head);
    const read = { ...base, size: sample.size, sha256: sample.sha256, detected };
    const inspected = inside && part.kind === "leaf" ? inspect(message, part, read.detected, sample, shared) : [];
    const bounce = part.type === "text/html" && !bounced ? findBounce(inspected) : null;
    if (bounce) {
      inspected.unshift(bounce.inspected);
      facts.set(part.path, { ...facts.get(part.path)!, bounceFields: bounce.groups });
    }
    bounced ||= inspected.some(({ inspection }) => inspection.kind === "bounce-text");
    const inspections = inspected.flatMap(({ inspection }) => (twice(inspection) ? [] : inspection));
    links.push(...inspected.flatMap((seen) => seen.links.map((link) => ({ part: part.path, ...link }))));
    const text = inspected.find(({ seenText }) => seenText !== undefined)?.seenText;
    if (text !== undefined) seenTexts.set(part.path, text);
    const strict = inside ? readStrictly(message, part, sample.defects, sample.sha256) : null;
    const types = inside && isFile(part) ? readTypes(read, sample.head) : null;
    const mail = isMessage ? "message" : inspected.some(({ isMail }) => isMail) ? "outlook-msg" : null;
    const details = {
      ...(shown && { text: shown.text, truncated: shown.cut }),
      ...(inspections.length > 0 && { inspections }),
      ...sample.file,
      ...(strict && { strict }),
      ...(types && { types }),
      ...(mail && ({ mail } as const)),
    };
    return Object.keys(details).length > 0 ? { ...read, details } : read;
  });
  return { parts: withCompared(parts, compareTexts(message.parts, seenTexts)), facts, links };
}

function withCompared(parts: Part[], compared: ReadonlyMap<string, ComparedTexts>): Part[] {
  return parts.map((part) => {
    const alternative = compared.get(part.path);
    return alternative ? { ...part, details: { ...part.details, alternative } } : part;
  });
}

/** A bounce in what a reader sees of an HTML. */
function findBounce(inspected: readonly Inspected[]): ReturnType<typeof describeBounce> {
  const text = inspected.find(({ seenText }) => seenText !== undefined)?.seenText;
  return text === undefined ? null : describeBounce(text);
}

/** Only a part that an inspector wants is held whole. */
function inspect(
  message: Message,
  part: MimePart,
  detected: string | null,
  { head, size }: Sample,
  shared: Shared,
): Inspected[] {
  const { type, parameters, filename, charset } = part;
  const seen = { type, parameters, filename, charset, detected };
  const wanting = size > limits.inspectedOctets ? [] : findInspectors({ ...seen, head });
  if (wanting.length === 0) return [];
  // Of a text, no more is looked at than what the sample holds.
  const octets = head.length === size || isText(part) ? head : decodedPart(message, part, size).octets;
  const text = isText(part) ? decodeCharset(octets.subarray(0, textSurveyed), charset).text : null;
  const inspected = inspectPart(
    { ...seen, octets, text, budget: shared.budget },
    withinBudget(wanting, octets.length, shared.texts),
  );
  for (const { inspection } of inspected) {
    inspection.members = inspection.members.slice(0, shared.membersLeft);
    shared.membersLeft -= inspection.members.length;
    if (shared.budget.left <= 0) inspection.flags.push(spent);
  }
  return inspected;
}

const spent = withTitle({
  code: "inspection-limit",
  detail: said`${limits.inflatedOctets} bytes were unpacked to look inside`,
});

/** What has a name or is no text. Messages inside are taken apart and have no hashes but the one. */
const isFile = ({ kind, type, filename }: MimePart): boolean =>
  kind === "leaf" && (filename !== null || !type.startsWith("text/"));

const isText = ({ kind, type }: MimePart): boolean => kind === "leaf" && type.startsWith("text/");

function showText(
  part: MimePart,
  { head, size }: Sample,
  most: number,
): DecodedText & { cut: boolean; octets: number } {
  const shown = head.subarray(0, most);
  return { ...decodeCharset(shown, part.charset), cut: shown.length < size, octets: shown.length };
}

function describePart(part: MimePart): Part {
  return {
    path: part.path,
    parent: part.parent,
    within: part.within,
    type: part.type,
    charset: part.charset,
    encoding: part.encoding,
    disposition: part.disposition,
    filename: part.filename,
    contentId: part.contentId,
    header: part.header,
    body: part.body,
    size: null,
    sha256: null,
    detected: null,
    leaf: part.kind !== "multipart",
  };
}
