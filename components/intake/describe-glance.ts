// The quick look at a paste, in words. It is said before anything is sent; the server's reading is the one that counts.
import { counted, grouped } from "#components/values/counts.ts";
import type { Glance } from "#lib/intake/glance.ts";

export interface Words {
  /** The kind, a sentence. */
  head: string;
  /** Counts, and what the report will lack. */
  rest: string;
  isMail: boolean;
}

/** @param octets the exact size, where more is held than was looked at; else that of the text as UTF-8 */
export function describeGlance(glance: Glance, octets: number = glance.octets): Words {
  const size = counted(octets, "octet");
  // Of a long message only the beginning was looked at: whether a body follows, and how many parts, is not known yet.
  const isCut = octets > glance.octets * 1.5;
  if (isCut && (glance.kind === "message" || glance.kind === "headers"))
    return { head: "A message.", rest: `${size}; its beginning has ${counts(glance)}.`, isMail: true };
  switch (glance.kind) {
    case null:
      return {
        head: "No header field found.",
        rest: "Open the mail’s original source and paste all of it.",
        isMail: false,
      };
    case "headers":
      return {
        head: "Headers only.",
        rest: `${size}, ${counts(glance)}. DKIM body hashes and attachments cannot be checked.`,
        isMail: true,
      };
    case "message":
      return {
        head: "A whole message with body.",
        rest: `${size}, ${counts(glance)}, ${parts(glance)}.`,
        isMail: true,
      };
    case "mbox":
      return { head: "A mailbox file.", rest: `${size}; its first message has ${counts(glance)}.`, isMail: true };
    case "smtp-session":
      return { head: "An SMTP session.", rest: `${size}; the message inside is read with its envelope.`, isMail: true };
    case "outlook-msg":
      return { head: "An Outlook message.", rest: `${size}.`, isMail: true };
    default:
      return glance.kind satisfies never;
  }
}

function counts({ fields, signatures }: Glance): string {
  const signed = signatures > 0 ? `, ${counted(signatures, "DKIM signature")}` : ", no DKIM signature";
  return `${counted(fields, "field")}${signed}`;
}

function parts({ parts: count }: Glance): string {
  return count === 1 ? "one part" : `about ${grouped(count)} parts`;
}
