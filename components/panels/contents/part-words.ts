import type { Part } from "#lib/content/types.ts";
import type { TreeRow } from "./tree-moves.ts";

/** Families of types that share a form: one signature stands for all of them, and synonyms are no clash. */
const families: readonly [family: string, types: RegExp][] = [
  [
    "zip",
    /zip|openxmlformats|opendocument|epub|java-archive|jar$|android\.package|xpsdocument|iwork|\.3mf|macroenabled|xpinstall/,
  ],
  ["ole", /msword|ms-?excel|ms-?powerpoint|ms-outlook|ole-?storage|x-cfb|ms-?office|ms-project|visio|x-msi|ms-tnef/],
  ["image", /^image\//],
  ["pdf", /pdf|illustrator|postscript/],
  ["packed", /gzip|x-tar|x-gtar|tgz|x-compress|compressed|bzip|x-xz|zstd/],
  ["rtf", /rtf|msword/],
  ["media", /^audio\/|^video\/|ogg|mp4|flash/],
  ["rar", /rar/],
  ["7z", /7z/],
  ["program", /executable|msdownload|portable-exec|dosexec|sharedlib|mach-o|x-elf/],
  ["text", /^text\/|xml|json|javascript|^message\/|pgp|calendar|yaml|x-sh$|x-(?:perl|python|ruby|php)/],
  ["signed", /pkcs|x509|x-x509|timestamp/],
];

/** Types that promise nothing about the octets. */
const open = /^application\/(?:octet-stream|unknown|x-unknown|binary|force-?download|x-download|download|attachment)$/;

/** The declared type and the type by content name different things. Synonyms, and forms not known here, are no clash. */
export function isClash(part: Part): boolean {
  const { type, detected, leaf } = part;
  if (!leaf || detected === null || detected === type || open.test(type) || open.test(detected)) return false;
  const promised = familiesOf(type);
  const shown = familiesOf(detected);
  return promised.length > 0 && shown.length > 0 && !promised.some((family) => shown.includes(family));
}

function familiesOf(type: string): string[] {
  return families.filter(([, types]) => types.test(type)).map(([family]) => family);
}

/** Steps below the root: `1.2` stands one below `1`; TEXT is the root or stands with its message. */
export function depthOf(part: Part, byPath: ReadonlyMap<string, Part>): number {
  let depth = 0;
  const seen = new Set([part.path]);
  for (let at = part.parent; at !== null && !seen.has(at); at = byPath.get(at)?.parent ?? null) {
    seen.add(at);
    depth += 1;
  }
  return depth;
}

/** What a part is called in the tree: its file name, else its type. */
export function partName(part: Part): string {
  return part.filename ?? part.type;
}

/** It is a mail, declared as one or by content, of which a report can be made. */
export function isMail({ type, details }: Part): boolean {
  return /^message\/(?:rfc822|global|news)$/.test(type) || details?.mail !== undefined;
}

/** The body stands in the message as it is: nothing has to be decoded to see its octets. */
export function isPlain({ encoding, within, leaf }: Part): boolean {
  return leaf && within === null && (encoding === null || ["7bit", "8bit", "binary"].includes(encoding));
}

/** The parts as rows of the tree. */
export function treeRows(parts: readonly Part[]): TreeRow[] {
  const byPath = new Map(parts.map((part) => [part.path, part]));
  const parents = new Set(parts.map(({ parent }) => parent));
  return parts.map((part) => {
    const clash = isClash(part);
    return {
      path: part.path,
      parent: byPath.has(part.parent ?? "") ? part.parent : null,
      level: depthOf(part, byPath) + 1,
      name: partName(part),
      note: clash ? part.detected : part.filename === null ? part.charset : part.type,
      clash,
      size: part.size,
      sha256: part.sha256,
      branches: parents.has(part.path),
    };
  });
}
