// What must hold of every parsed message whatever the octets were; asked by tests only. Returns the breaches as sentences.
import type { Span } from "#lib/text/span.ts";
import { octetsAround } from "./read.ts";
import type { Message, MimePart } from "./types.ts";

/** Codes of lines in a header section that belong to no field. */
const lineCodes = new Set(["not-a-field", "mbox-line", "limit-fields"]);

/** Every breach found: spans out of order, outside their parent or the octets, or octets of the header in no span. */
export function findBreaches(message: Message): string[] {
  const breaches: string[] = [];
  const { octets, header, body } = message;
  if (header[0] !== 0 || body[1] !== octets.length) breaches.push("header and body do not cover the octets");
  if (!/^\r{0,2}\n?$/.test(Buffer.from(octets.subarray(header[1], body[0])).toString("latin1")))
    breaches.push(`more than an empty line between header and body: ${header[1]}-${body[0]}`);
  if (message.parts.length === 0) breaches.push("no part");
  if (!message.defects.some((defect) => defect.code === "limit-defects")) breaches.push(...uncovered(message));
  const byPath = new Map(message.parts.map((part) => [part.path, part]));
  if (byPath.size !== message.parts.length) breaches.push("a path is used twice");
  const lastEnd = new Map<string, number>();
  for (const part of message.parts) breaches.push(...partBreaches(message, part, byPath, lastEnd));
  return breaches;
}

function uncovered(message: Message): string[] {
  const lines = message.defects
    .filter((defect) => defect.part === null && lineCodes.has(defect.code))
    .map((defect) => defect.span);
  const spans = [...message.fields.map((field) => field.span), ...lines].sort((a, b) => a[0] - b[0]);
  const limited = message.defects.some((defect) => defect.code === "limit-fields");
  let at = 0;
  for (const [start, end] of spans) {
    if (start > at && !limited) return [`header octets ${at}-${start} are in no span`];
    at = Math.max(at, end);
  }
  return at < message.header[1] && !limited ? [`header octets ${at}-${message.header[1]} are in no span`] : [];
}

function partBreaches(
  message: Message,
  part: MimePart,
  byPath: ReadonlyMap<string, MimePart>,
  lastEnd: Map<string, number>,
): string[] {
  const breaches: string[] = [];
  const size = octetsAround(message, part).length;
  const ordered = (name: string, ...offsets: number[]) => {
    if (offsets.some((offset, i) => i > 0 && offset < offsets[i - 1]!))
      breaches.push(`${part.path}: ${name} out of order: ${offsets}`);
  };
  ordered("header and body", 0, ...part.header, ...part.body, size);
  if (part.preamble) ordered("preamble", part.body[0], ...part.preamble, part.body[1]);
  if (part.epilogue) ordered("epilogue", part.body[0], ...part.epilogue, Math.max(part.body[1], part.epilogue[1]));
  for (const field of part.fields) {
    ordered(`field ${field.name}`, part.header[0], field.span[0], ...field.body, field.span[1], part.header[1]);
  }
  const parent = part.parent === null ? null : byPath.get(part.parent);
  if (parent === undefined) breaches.push(`${part.path}: parent ${part.parent} is not there`);
  if (parent && parent.within === part.within) {
    const whole: Span = [part.header[0], part.body[1]];
    ordered("place in parent", parent.body[0], lastEnd.get(parent.path) ?? parent.body[0], ...whole, parent.body[1]);
    lastEnd.set(parent.path, part.body[1]);
  }
  return breaches;
}

/** The tree without offsets, line ends made alike: equal for the CRLF and the LF form of one message. */
export function describeTree(message: Message): string[] {
  return message.parts.map((part) => {
    const body = Buffer.from(octetsAround(message, part).subarray(...part.body)).toString("latin1");
    const fields = part.fields.map((field) => `${field.key}@${field.line}`).join(",");
    const text = body.replace(/\r/g, "");
    return `${part.path} ${part.kind} ${part.type} ${part.charset} ${part.encoding} ${part.filename} [${fields}] ${text}`;
  });
}
