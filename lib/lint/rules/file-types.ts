// Which file name endings and media types mean what, for the rules about attachments. Endings in lower case.

import { endingsOf } from "#lib/content/file-endings.ts";

/** Endings that Windows, macOS or a Linux desktop starts as a program when the file is opened. */
export const startsByClick: ReadonlySet<string> = endingsOf("program");

/** Endings of files that carry programs or pages past a filter, or hold macros. */
export const carriesPrograms: ReadonlySet<string> = endingsOf("carrier", "macro");

/** Endings of pages that run scripts in a browser, from the reader's own disk. */
export const opensAsPage: ReadonlySet<string> = endingsOf("page");

/** Families of types that one signature stands for: programs that wrap the same container, and synonyms. */
const families: readonly [family: string, types: RegExp][] = [
  [
    "zip",
    /zip|openxmlformats|macroenabled|sheet\.binary|msix|appx|sketch|kmz|opendocument|epub|java-archive|android\.package|ms-xpsdocument|keynote|numbers|pages|\.3mf/,
  ],
  ["ole", /msword|ms-?excel|ms-?powerpoint|ms-outlook|ole-storage|x-cfb|ms-?office|ms-project|visio|x-msi/],
  ["image", /^image\//],
  ["pdf", /pdf|illustrator|postscript/],
  ["gzip", /gzip|x-tar|x-tgz|x-compress|compressed/],
  ["rtf", /rtf|msword/],
  ["media", /^audio\/|^video\/|ogg|mp4|flash/],
  ["rar", /rar/],
  ["7z", /7z/],
];

/** Types that promise nothing about the octets. */
const open =
  /^application\/(octet-stream|x-unknown|unknown|binary|force-?download|x-download|download|attachment|x-.*)$|^\*/;

/** Signatures long enough that no ordinary text begins with them. */
const firm =
  /^(application\/(pdf|zip|gzip|vnd\.rar|x-7z-compressed|x-cfb|x-executable)|image\/(png|apng|jpeg|gif|webp|tiff))$/;

/**
 * Whether octets with this signature cannot be of the declared type.
 * @param detected the media type by content
 */
export function contradicts(declared: string, detected: string): boolean {
  if (declared === detected || open.test(declared) || !firm.test(detected)) return false;
  const shown = families.filter(([, types]) => types.test(detected)).map(([family]) => family);
  const promised = families.filter(([, types]) => types.test(declared)).map(([family]) => family);
  // A type of no family is one whose form is not known here; only text is known to have no signature at all.
  if (promised.length === 0 && !declared.startsWith("text/")) return false;
  return !promised.some((family) => shown.includes(family));
}
