// IP addresses: strict reading (dotted quad of RFC 1123 §2.1, RFC 4291 §2.2 for IPv6), the text form of RFC 5952, network
// membership and the names of reverse lookups. `0x7f.1`, `127.1`, `010.0.0.1`, brackets, ports and zones are refused:
// the same characters mean different addresses to different programs, and a report must not choose one.

/** An address as a number, with the one text it is compared and shown by (dotted quad, or RFC 5952 for IPv6). */
export interface Ip {
  version: 4 | 6;
  value: bigint;
  text: string;
}

/** Reads one address and nothing around it; null for everything else. `::ffff:192.0.2.1` stays IPv6 (see `unmapIp`). */
export function parseIp(text: string): Ip | null {
  if (text.length > 45) return null;
  if (!text.includes(":")) {
    const value = quad(text);
    return value === null ? null : { version: 4, value: BigInt(value), text };
  }
  const groups = groupsOf(text);
  return groups === null ? null : ipv6(groups);
}

/** The IPv4 address inside an IPv4-mapped one (`::ffff:0:0/96`, RFC 4291 §2.5.5.2); any other address as it is. */
export function unmapIp(ip: Ip): Ip {
  if (ip.version === 4 || ip.value >> 32n !== 0xffffn) return ip;
  return ipv4(ip.value & 0xffff_ffffn);
}

/** Whether `ip` lies in `network`/`prefix` (CIDR, bits of the same version). Different versions never match. */
export function inNetwork(ip: Ip, network: Ip, prefix: number): boolean {
  const bits = widthOf(ip);
  if (ip.version !== network.version || !Number.isInteger(prefix) || prefix < 0 || prefix > bits) return false;
  const rest = BigInt(bits - prefix);
  return ip.value >> rest === network.value >> rest;
}

/**
 * Global unicast, that is: may be asked about in public and may belong to a host on the Internet.
 * Source: the IANA special-purpose registries (RFC 6890). Strict for IPv6: only inside 2000::/3. An IPv4-mapped address
 * is not public as it stands; call `unmapIp` first.
 */
export function isPublicIp(ip: Ip): boolean {
  if (ip.version === 6 && !inNetwork(ip, globalUnicast6, 3)) return false;
  return !isInside(ip, special);
}

/**
 * Whether `ip` belongs to a site or to the machine itself: it says nothing outside that network. Documentation addresses
 * are not among them; a message may show them as hosts of the Internet.
 */
export function isLocalIp(ip: Ip): boolean {
  return isInside(ip, local);
}

/** The name of the PTR question: in-addr.arpa (RFC 1035 §3.5) or ip6.arpa (RFC 3596 §2.5), no last dot. */
export function reverseName(ip: Ip): string {
  if (ip.version === 4) return `${ip.text.split(".").reverse().join(".")}.in-addr.arpa`;
  const nibbles = ip.value.toString(16).padStart(32, "0");
  return `${[...nibbles].reverse().join(".")}.ip6.arpa`;
}

const widthOf = (ip: Ip): number => (ip.version === 4 ? 32 : 128);

function ipv4(value: bigint): Ip {
  const text = [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n).join(".");
  return { version: 4, value, text };
}

function ipv6(groups: number[]): Ip {
  const value = groups.reduce((sum, group) => (sum << 16n) | BigInt(group), 0n);
  return { version: 6, value, text: textOf(groups, value) };
}

/** A dotted quad as a number below 2^32. Leading zeros are refused: some readers take them for octal. */
function quad(text: string): number | null {
  const found = quadForm.exec(text);
  if (!found) return null;
  let value = 0;
  for (let part = 1; part <= 4; part++) {
    const octet = Number(found[part]);
    if (octet > 255) return null;
    value = value * 256 + octet;
  }
  return value;
}

const quadForm = /^(0|[1-9][0-9]{0,2})\.(0|[1-9][0-9]{0,2})\.(0|[1-9][0-9]{0,2})\.(0|[1-9][0-9]{0,2})$/;

/** The eight groups of an IPv6 address, or null. */
function groupsOf(text: string): number[] | null {
  const halves = text.split("::");
  if (halves.length > 2) return null;
  const head = sideOf(halves[0]!, halves.length === 1);
  if (halves.length === 1) return head?.length === 8 ? head : null;
  const tail = sideOf(halves[1]!, true);
  if (!head || !tail) return null;
  const missing = 8 - head.length - tail.length;
  // RFC 4291 §2.2: "::" stands for one or more groups.
  return missing < 1 ? null : [...head, ...new Array<number>(missing).fill(0), ...tail];
}

/** The groups on one side of `::`; only the last part of the address may be a dotted quad. */
function sideOf(text: string, last: boolean): number[] | null {
  if (text === "") return [];
  const groups: number[] = [];
  const parts = text.split(":");
  for (const [index, part] of parts.entries()) {
    if (last && index === parts.length - 1 && part.includes(".")) {
      const value = quad(part);
      if (value === null) return null;
      groups.push(Math.floor(value / 65536), value % 65536);
    } else if (/^[0-9A-Fa-f]{1,4}$/.test(part)) groups.push(Number.parseInt(part, 16));
    else return null;
  }
  return groups;
}

/** RFC 5952 §4: lower case, no leading zeros, the longest run of two or more zero groups (the first of equals) as `::`. */
function textOf(groups: number[], value: bigint): string {
  // RFC 5952 §5: mixed notation where the prefix says that an IPv4 address is inside.
  if (value >> 32n === 0xffffn) return `::ffff:${ipv4(value & 0xffff_ffffn).text}`;
  let [from, length] = [0, 1];
  for (let at = 0; at < 8; at++) {
    let end = at;
    while (end < 8 && groups[end] === 0) end += 1;
    if (end - at > length) [from, length] = [at, end - at];
    at = Math.max(at, end);
  }
  const hex = groups.map((group) => group.toString(16));
  if (length < 2) return hex.join(":");
  return `${hex.slice(0, from).join(":")}::${hex.slice(from + length).join(":")}`;
}

const globalUnicast6 = ipv6([0x2000, 0, 0, 0, 0, 0, 0, 0]);

// IANA IPv4 and IPv6 Special-Purpose Address Registries, and multicast. The anycast services that answer for nobody
// (AS112, AMT, 6to4 relays) are in it: they are never the host that sent a mail.
const special = networks([
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.31.196.0/24",
  "192.52.193.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "192.175.48.0/24",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/3",
  "2001::/23",
  "2001:db8::/32",
  "2002::/16",
  "3fff::/20",
  "2620:4f:8000::/48",
]);

// Private use (RFC 1918, RFC 4193), shared (RFC 6598), link-local (RFC 3927, RFC 4291), this host (RFC 1122, RFC 4291).
const local = networks([
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "::/127",
  "fc00::/7",
  "fe80::/10",
]);

/** The first and last address of a network: comparing them costs less than shifting, and each address is asked of many. */
interface Range {
  version: Ip["version"];
  first: bigint;
  last: bigint;
}

function isInside({ version, value }: Ip, ranges: readonly Range[]): boolean {
  return ranges.some((range) => range.version === version && range.first <= value && value <= range.last);
}

function networks(texts: readonly string[]): Range[] {
  return texts.map((text) => {
    const [address, prefix] = text.split("/");
    const network = parseIp(address!)!;
    const size = 1n << BigInt(widthOf(network) - Number(prefix));
    return { version: network.version, first: network.value, last: network.value + size - 1n };
  });
}
