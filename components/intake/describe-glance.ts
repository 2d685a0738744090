// The quick look at a paste, in words. It is said before anything is sent; the server's reading is the one that counts.
import type { BaseTexts } from "#components/language/texts.ts";
import type { Glance } from "#lib/intake/glance.ts";

export interface Words {
  /** The kind, a sentence. */
  head: string;
  /** Counts, and what the report will lack. */
  rest: string;
  isMail: boolean;
}

/** @param octets the exact size, where more is held than was looked at; else that of the text as UTF-8 */
export function describeGlance(
  glance: Glance,
  { intake, values }: Pick<BaseTexts, "intake" | "values">,
  octets: number = glance.octets,
): Words {
  const words = intake.glance;
  const size = values.octets(octets);
  const counts = words.counts(glance.fields, glance.signatures);
  const said = ({ head, rest }: { head: string; rest: (...given: [string, string, string]) => string }): Words => ({
    head,
    rest: rest(size, counts, words.parts(glance.parts)),
    isMail: true,
  });
  // Of a long message only the beginning was looked at: whether a body follows, and how many parts, is not known yet.
  const isCut = octets > glance.octets * 1.5;
  if (isCut && (glance.kind === "message" || glance.kind === "headers")) return said(words.beginning);
  switch (glance.kind) {
    case null:
      return { ...words.none, isMail: false };
    case "headers":
      return said(words.headers);
    case "message":
      return said(words.message);
    case "mbox":
      return said(words.mbox);
    case "smtp-session":
      return said(words.session);
    case "outlook-msg":
      return said(words.outlook);
    default:
      return glance.kind satisfies never;
  }
}
