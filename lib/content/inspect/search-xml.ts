// Searching XML without parsing it: tags by name and their attributes. Enough for files that are only looked at for a few
// tags; a document that is no XML at all gives nothing, and one that hides tags in comments gives too much, which is told.
import { decodeCharset } from "#lib/text/charsets.ts";
import { asBuffer } from "#lib/text/octets.ts";

/** Tags taken of one text, and characters of one. */
const tagsTaken = 2_000;
const placesTried = 20_000;
const tagLength = 4_000;

/** The octets as text: UTF-8, or UTF-16 where it begins so. */
export function textOf(octets: Uint8Array): string {
  if (octets[0] === 0xff && octets[1] === 0xfe) return asBuffer(octets, 2).toString("utf16le");
  if (octets[0] === 0xfe && octets[1] === 0xff) return decodeCharset(octets.subarray(2), "utf-16be").text;
  return asBuffer(octets).toString("utf8");
}

/** The start tags of a name, as written; any namespace prefix must be part of the name. */
export function findTags(xml: string, name: string): string[] {
  const found: string[] = [];
  const mark = `<${name}`;
  let tried = 0;
  for (
    let at = xml.indexOf(mark);
    at >= 0 && found.length < tagsTaken && tried < placesTried;
    at = xml.indexOf(mark, at + mark.length)
  ) {
    tried += 1;
    const next = xml.charCodeAt(at + mark.length);
    // The name goes on: another tag.
    if (next > 32 && next !== 0x2f && next !== 0x3e) continue;
    const tag = xml.slice(at, at + tagLength);
    const end = tag.indexOf(">");
    // A tag without an end, or longer than any, is none.
    if (end >= 0) found.push(tag.slice(0, end + 1));
  }
  return found;
}

/** The attributes of a start tag, with their entities undone. */
export function attributesOf(tag: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name, double, single] of tag.matchAll(/([\w:.-]{1,80})\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)')/g))
    attributes.set(name!, unescapeXml(double ?? single ?? ""));
  return attributes;
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** XML 1.0 §4.6 and character references. */
export function unescapeXml(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, name) => {
    if (name) return entities[name.toLowerCase()]!;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
