// The two lines of Team Cymru's DNS service: `64500 64501 | 192.0.2.0/24 | ZZ | ripencc | 2001-02-03` for an address, and
// `64500 | ZZ | ripencc | 2001-02-03 | EXAMPLE-AS Example, ZZ` for an autonomous system. Source: its page.
import { parseIp } from "#lib/text/ip.ts";

export interface Origin {
  systems: number[];
  prefix: string;
  /** Bits of the prefix. */
  length: number;
  country: string | null;
  registry: string | null;
  allocated: string | null;
}

/** Reads the line for an address; null when it is not one. */
export function parseOrigin(text: string): Origin | null {
  const [numbers = "", prefix = "", country = "", registry = "", allocated = ""] = columns(text);
  const systems = numbers.split(/\s+/).map(readNumber);
  const [address = "", bits = ""] = prefix.split("/");
  const ip = parseIp(address);
  const known = systems.filter((number) => number !== null);
  if (known.length === 0 || known.length < systems.length || ip === null || !/^\d{1,3}$/.test(bits)) return null;
  const length = Number(bits);
  if (length > (ip.version === 4 ? 32 : 128)) return null;
  return {
    systems: known,
    prefix: `${ip.text}/${length}`,
    length,
    country: /^[A-Z]{2}$/.test(country) ? country : null,
    registry: /^[a-z]{1,20}$/i.test(registry) ? registry.toLowerCase() : null,
    allocated: /^\d{4}-\d\d-\d\d$/.test(allocated) ? allocated : null,
  };
}

/** The name in the line for an autonomous system; null when it has none. */
export function parseSystemName(text: string): string | null {
  const row = columns(text);
  const name = row.slice(4).join(" | ").slice(0, 200);
  return readNumber(row[0] ?? "") === null || name === "" ? null : name;
}

/** RFC 6793: 32 bits. */
function readNumber(text: string): number | null {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  return number >= 1 && number <= 4_294_967_295 ? number : null;
}

function columns(text: string): string[] {
  return text.split("|").map((column) => column.trim());
}
