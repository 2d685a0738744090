// What was pasted or dropped -> message octets, their kind, and what was repaired to get them. The octets are untouched when
// nothing needed repair, so that signatures can be checked.
import { isCompoundFile } from "#lib/text/compound-file.ts";
import { countOf, groupDigits } from "#lib/text/format/english.ts";
import { fromLatin1 } from "#lib/text/octets.ts";
import { said } from "#lib/text/said.ts";
import { openPaste } from "./encoding.ts";
import { type Found, findMessage } from "./find-message.ts";
import { isGzip, unpackGzip } from "./gzip.ts";
import { readOutlookMsg } from "./outlook-msg.ts";
import { isExact } from "./repair-codes.ts";
import type { Intake, Repair } from "./types.ts";

export type TakenInput = { intake: Intake } | { problem: string };

const foreign: [octets: number[], problem: string][] = [
  [[0x78, 0x9f, 0x3e, 0x22], "This is a winmail.dat (TNEF) attachment, not a message. Analyze the mail it came with."],
  [[0x50, 0x4b, 0x03, 0x04], "This is a zip file. Unpack it and try the message inside."],
];

/**
 * Finds the message in an input.
 * @param message which one of a mailbox, 1 = first; null takes the first
 * @returns `problem` is one sentence for the user
 */
export function readInput(octets: Uint8Array, message: number | null = null): TakenInput {
  if (!isGzip(octets)) return readUnpacked(octets, message);
  const unpacked = unpackGzip(octets);
  if ("problem" in unpacked) return unpacked;
  const taken = readUnpacked(unpacked.octets, message);
  if ("problem" in taken) return taken;
  const repair: Repair = { code: "gzip", detail: said`The input was packed with gzip.`, line: null };
  return { intake: { ...taken.intake, repairs: [repair, ...taken.intake.repairs] } };
}

function readUnpacked(octets: Uint8Array, message: number | null): TakenInput {
  const known = foreign.find(([start]) => start.every((octet, i) => octets[i] === octet));
  if (known) return { problem: known[1] };
  if (isCompoundFile(octets)) return readOutlookMsg(octets);
  const opened = openPaste(octets);
  if (!/[^\s\0]/.test(opened.text)) return { problem: "There is nothing to read: the input is empty." };
  const found = findMessage(opened, message ?? 1);
  if (found.kind === null)
    return { problem: "This is not an e-mail: there is no header field in its first 100 lines, and no SMTP session." };
  const of = found.kind === "mbox" ? found.mailbox.of : 1;
  if (message !== null && message > of)
    return {
      problem: `There is no message ${message}: this input holds ${of === 1 ? "one message" : `${of} messages`}.`,
    };
  return { intake: found.kind === "smtp-session" ? takeSession(found) : takeMessage(octets, found) };
}

function takeMessage(input: Uint8Array, found: Exclude<Found, { kind: "smtp-session" | null }>): Intake {
  const { kind, paste } = found;
  const { repairs } = paste;
  const octets = repairs.length === 0 ? input : fromLatin1(paste.text);
  const own = found.kind === "mbox" ? { mailbox: found.mailbox, postmark: found.postmark } : { mailbox: null };
  return { kind, octets, repairs, exact: isExact(repairs), ...own };
}

function takeSession({ paste, sent }: Extract<Found, { kind: "smtp-session" }>): Intake {
  const repairs = [...paste.repairs];
  if (sent) {
    const line = paste.linesAbove + sent.line;
    const verb = sent.chunked ? "BDAT" : "DATA";
    repairs.push({ code: "smtp-data", detail: said`The message is what was sent after ${verb}.`, line });
    if (sent.prefixed)
      repairs.push({ code: "smtp-marks", detail: said`Marks of who speaks stood before its lines.`, line });
    if (sent.dotStuffed > 0)
      repairs.push({
        code: "dot-stuffing",
        detail: said`${countOf(sent.dotStuffed, "line")} had a doubled dot in front.`,
        line,
      });
    if (sent.remarks > 0) {
      const left = countOf(sent.remarks, "remark");
      const detail =
        sent.remarks === 1 ? said`${left} inside it was left out.` : said`${left} inside it were left out.`;
      repairs.push({ code: "remarks", detail, line });
    }
    if (sent.miscounts.length > 0)
      repairs.push({ code: "bdat-count", detail: describeMiscounts(sent.miscounts), line });
  }
  const dialogue = { text: paste.text, firstLine: paste.linesAbove + 1 };
  const octets = fromLatin1(sent?.text ?? "");
  return { kind: "smtp-session", octets, repairs, exact: isExact(repairs), mailbox: null, dialogue };
}

function describeMiscounts([first, ...more]: readonly { announced: number; found: number }[]): string {
  const announced = countOf(first!.announced, "octet");
  const found = groupDigits(first!.found);
  if (more.length === 0)
    return said`BDAT announced ${announced} and ${found} stand in the log: the message is what stands before the next reply or command.`;
  const others = countOf(more.length, "other chunk");
  return said`BDAT announced ${announced} and ${found} stand in the log: the message is what stands before the next reply or command. ${others} likewise.`;
}
