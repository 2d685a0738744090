// The properties of an Outlook item ([MS-OXMSG] §2): values of fixed size stand in one stream of each storage, the others in
// a stream of their own that is named for the property. Recipients and attachments are storages of their own.
import { decodeCharset } from "#lib/text/charsets.ts";
import type { Storage, Stream } from "#lib/text/compound-file.ts";
import { asBuffer } from "#lib/text/octets.ts";

/** One storage of an item, its properties looked up by number ([MS-OXPROPS]). */
export interface PropertyBag {
  text(id: number): string | null;
  /** A binary value, or a text as its octets. */
  octets(id: number): { octets: Uint8Array; isText: boolean } | null;
  number(id: number): number | null;
  /** RFC 3339 UTC. */
  time(id: number): Date | null;
  storage: Storage;
}

const unicode = "001F";
const string8 = "001E";
const binary = "0102";

/**
 * Opens the properties of a storage.
 * @param headerSize octets before the first fixed property: 32 in the item, 24 in one inside another, 8 elsewhere (§2.4)
 * @param codePage what strings of 8 bits are in
 */
export function openProperties(storage: Storage, headerSize: 32 | 24 | 8, codePage: number | null): PropertyBag {
  const streams = new Map(storage.streams.map((stream) => [stream.name.toUpperCase(), stream]));
  const fixed = readFixed(streams.get("__PROPERTIES_VERSION1.0"), headerSize);
  const stream = (id: number, type: string) => streams.get(`__SUBSTG1.0_${hex4(id)}${type}`);
  const label = charsetOf(fixed.get(0x3ffd)?.readUInt32LE(0) ?? codePage);
  return {
    storage,
    text: (id) => {
      const wide = stream(id, unicode);
      if (wide) return cutAtNull(asBuffer(wide.read()).toString("utf16le"));
      const narrow = stream(id, string8);
      return narrow ? cutAtNull(decodeCharset(narrow.read(), label).text) : null;
    },
    octets: (id) => {
      const value = stream(id, binary);
      if (value) return { octets: value.read(), isText: false };
      const text = stream(id, unicode) ?? stream(id, string8);
      return text ? { octets: text.read(), isText: true } : null;
    },
    number: (id) => fixed.get(id)?.readInt32LE(0) ?? null,
    time: (id) => timeOf(fixed.get(id)),
  };
}

/** §2.4.2.1: tag (type and id), flags, eight octets of value. */
function readFixed(stream: Stream | undefined, headerSize: number): Map<number, Buffer> {
  const found = new Map<number, Buffer>();
  if (!stream) return found;
  const octets = asBuffer(stream.read());
  for (let at = headerSize; at + 16 <= octets.length; at += 16)
    found.set(octets.readUInt16LE(at + 2), octets.subarray(at + 8, at + 16));
  return found;
}

/** [MS-DTYP] FILETIME: steps of 100 ns since 1601. */
function timeOf(value: Buffer | undefined): Date | null {
  if (!value) return null;
  const milliseconds = Number(value.readBigUInt64LE(0) / 10_000n) - 11_644_473_600_000;
  const time = new Date(milliseconds);
  return milliseconds === -11_644_473_600_000 || Number.isNaN(time.getTime()) ? null : time;
}

/** The name of a Windows code page as MIME knows it; windows-1252 when there is none. */
export function charsetOf(codePage: number | null): string {
  if (codePage === null) return "windows-1252";
  const known = codePages[codePage];
  if (known !== undefined) return known;
  if (codePage >= 1250 && codePage <= 1258) return `windows-${codePage}`;
  if (codePage >= 28591 && codePage <= 28605) return `iso-8859-${codePage - 28590}`;
  return "windows-1252";
}

const codePages: Record<number, string> = {
  874: "windows-874",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  20127: "us-ascii",
  20866: "koi8-r",
  21866: "koi8-u",
  50220: "iso-2022-jp",
  50221: "iso-2022-jp",
  50222: "iso-2022-jp",
  51932: "euc-jp",
  51936: "gb2312",
  51949: "euc-kr",
  54936: "gb18030",
  65000: "utf-7",
  65001: "utf-8",
};

function cutAtNull(text: string): string {
  const end = text.indexOf("\0");
  return end < 0 ? text : text.slice(0, end);
}

function hex4(id: number): string {
  return id.toString(16).toUpperCase().padStart(4, "0");
}
