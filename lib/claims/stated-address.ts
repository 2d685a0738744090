// The address of the sending host as a receiver wrote it down: in a property (RFC 7208 §9.1 client-ip, RFC 8601 §2.7.3
// policy.iprev), or in the words that Google, Microsoft and the SPF libraries put into their comments.
import { parseIp, unmapIp } from "#lib/text/ip.ts";
import type { Claim } from "./types.ts";

const properties = ["client-ip", "smtp.remote-ip", "smtp.client-ip", "policy.iprev", "remoteip", "remote-ip"];

/** The address in its usual text form, IPv4-mapped ones as IPv4; null when the claim states none. */
export function statedAddress(claim: Claim): string | null {
  const names = new Map(Object.entries(claim.properties).map(([name, value]) => [name.toLowerCase(), value]));
  for (const name of properties) {
    const address = readAddress(names.get(name));
    if (address !== null) return address;
  }
  return claim.reason === null ? null : addressInWords(claim.reason);
}

/**
 * The comment also holds the envelope address, which the sender chose. It stands before the address in the sentences with
 * "designates" and after it in all others: so the last of the former and only the beginning for the latter.
 */
function addressInWords(reason: string): string | null {
  const words = reason.split(/\s+/);
  const [first = "", second = ""] = words;
  const start = first.endsWith(":") ? words.slice(1) : words;
  if (start[1] === "is" && ["neither", "not", "authorized"].includes(start[2] ?? "")) return readAddress(start[0]);
  if (first.toLowerCase() === "sender" && second.toLowerCase() === "ip" && words[2] === "is")
    return readAddress(words[3]);
  // QUIRK(microsoft): "domain of transitioning example.net discourages use of 192.0.2.7 as permitted sender".
  const last = words.findLastIndex((word) => /^(?:designates?|discourages)$/.test(word));
  if (last === -1) return null;
  return readAddress(words[last] === "discourages" ? words[last + 3] : words[last + 1]);
}

function readAddress(text: string | undefined): string | null {
  if (text === undefined || text.length > 64) return null;
  const bare = text.replace(/^[[(<]*(?:ipv6:)?/i, "").replace(/[\])>,;.]*$/, "");
  const ip = parseIp(bare);
  return ip === null ? null : unmapIp(ip).text;
}
