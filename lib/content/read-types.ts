// The three things that say of what type a file is: its declaration, the ending of its name, its content. Programs believe
// different ones: a filter the declaration, a desktop the name, a viewer the content. Told where they do not agree.
// Known gap: types without a signature of their own (most texts, audio, CAD files) are believed.

import { lookUp } from "#lib/text/look-up.ts";
import { said } from "#lib/text/said.ts";
import { endingOf, extensionOf } from "./file-endings.ts";
import { findExecutable } from "./find-executable.ts";
import type { Part } from "./types.ts";

export interface TypeReading {
  declared: string;
  /** What the ending stands for, in words; null when it has none that is known. */
  byName: string | null;
  /** Media type by content, or the kind of program; null when unknown. */
  byContent: string | null;
  /** What the content contradicts; where it is unknown, whether name and declaration contradict each other. */
  disagree: "declared" | "name" | "both";
  /** One or two sentences. */
  explanation: string;
}

/** Types that promise nothing. */
const open = /^application\/(?:octet-stream|x-unknown|unknown|binary|force-?download|(?:x-)?download|attachment)$|^\*/;

/** Types by content of which a signature is long enough to be sure. */
const sure =
  /portable-executable|x-executable|pdf|zip|gzip|rar|7z|image\/(?:a?png|jpeg|gif|webp|tiff)|x-cfb|msword|rtf|cab|iso9660|message\/rfc822/;

/** Names and types that one signature stands for: containers hold many types. */
const wraps: readonly [content: RegExp, of: RegExp][] = [
  [
    /zip/,
    /zip|openxml|opendocument|sheet\.binary|epub|java|android|msix|appx|xps|keynote|numbers|pages|iwork|3mf|sketch|kmz|macroenabled/,
  ],
  [
    /x-cfb|msword|ole/,
    /msword|ms-?excel|excel|powerpoint|outlook|visio|project|publisher|installer|x-msi|ole|cfb|word/,
  ],
  [/pdf/, /pdf|illustrator|postscript/],
  [/gzip/, /gzip|gz|tar|tgz|compress|svg|emz|wmz|dia/],
  [/rtf/, /rtf|word/],
  [/image\/a?png/, /image\/(?:a|x-)?png/],
  [/image\/jpeg/, /image\/(?:p?jpe?g|jpe|jfif)/],
  [/image\/tiff/, /image\/.*(?:tif|dng|nef|cr2|arw|raw)/],
  [/cab/, /cab|onenote|msu/],
  [/ms-tnef/, /ms-tnef/],
  [/message\/rfc822/, /^text|rfc-?822|mail|eml|mbox|news|mimearchive/],
  [/executable/, /executable|msdownload|dosexec|x-dll|octet|sharedlib/],
];

/** What does not agree, or null. @param head first octets of the content */
export function readTypes(
  { type, filename, detected }: Pick<Part, "type" | "filename" | "detected">,
  head: Uint8Array,
): TypeReading | null {
  const program = findExecutable(head);
  const content = program ?? (detected !== null && sure.test(detected) ? detected : null);
  const ending = filename === null ? null : endingOf(filename);
  const known = program === null ? content : "application/x-executable";
  if (known === null || content === null) return null;
  const against = {
    declared: !open.test(type) && !fits(type, known) && isClaimed(type),
    name:
      ending !== null &&
      ending.types.length > 0 &&
      !ending.types.some((part) => fits(part, known)) &&
      !(program === shortcut && ending.types.includes("ms-shortcut")),
  };
  if (!against.declared && !against.name) return null;
  const facts = {
    declared: type,
    byName: ending === null ? null : ending.what,
    byContent: content,
    disagree: against.declared && against.name ? "both" : against.declared ? "declared" : "name",
  } as const;
  return { ...facts, explanation: explain(facts, filename ?? "", content) };
}

/** As findExecutable names it. */
const shortcut = "a Windows shortcut";

/** Whether content of that type may be declared, or called, so. `claim` may be a piece of a type. */
function fits(claim: string, content: string): boolean {
  if (content.includes(claim) || claim.includes(content)) return true;
  return wraps.some(([container, inside]) => container.test(content) && inside.test(claim));
}

/** Types of which the form is known, so that other content contradicts them. */
function isClaimed(type: string): boolean {
  return /^(?:text|image|audio|video)\//.test(type) || wraps.some(([, inside]) => inside.test(type));
}

/** Kinds of one word, which in a sentence would be a value to whoever retells it. */
const inOneWord: Record<string, (ending: string) => string> = {
  mail: (ending) => said`is called .${ending} (mail)`,
  picture: (ending) => said`is called .${ending} (picture)`,
  presentation: (ending) => said`is called .${ending} (presentation)`,
  sound: (ending) => said`is called .${ending} (sound)`,
  spreadsheet: (ending) => said`is called .${ending} (spreadsheet)`,
  text: (ending) => said`is called .${ending} (text)`,
  video: (ending) => said`is called .${ending} (video)`,
};

/** What does not agree, and who believes what. @param content in words */
function explain(
  { declared, byName, disagree }: Pick<TypeReading, "declared" | "byName" | "disagree">,
  filename: string,
  content: string,
): string {
  if (disagree === "declared")
    return said`The file is declared ${declared}, but its content is ${content}. Filters may judge it by what is declared; programs look at the content.`;
  const ending = extensionOf(filename) ?? "";
  const called = lookUp(inOneWord, byName)?.(ending) ?? said`is called .${ending} (${byName ?? ""})`;
  const contradicted =
    disagree === "both"
      ? said`The file is declared ${declared} and ${called}, but its content is ${content}.`
      : said`The file ${called}, but its content is ${content}.`;
  return said`${contradicted} The desktop opens it by its name; viewers look at the content.`;
}
