import "server-only";
// Who asks. The address of the socket counts, or, behind TRUST_PROXY=n proxies, the n-th from the right of what they wrote
// into X-Forwarded-For; what a client wrote there itself never does. Kept only as an HMAC under a key made at start.
import { createHmac, randomBytes } from "node:crypto";
import { parseIp, unmapIp } from "#lib/text/ip.ts";

/**
 * The client of a request.
 * @param forwarded X-Forwarded-For as received, or null
 * @param socket address of the other end
 * @param proxies how many proxies in front of this server are trusted
 */
export function readClient(forwarded: string | null, socket: string, proxies: number): string {
  const written = (forwarded ?? "").split(",").map((text) => text.trim());
  const chain = [...(forwarded ? written : []), socket];
  // Each proxy appends whom it got the request from; the last of them is the socket itself.
  const client = chain[Math.max(0, chain.length - 1 - proxies)]!;
  return parseIp(client) === null ? socket : client;
}

const shared = globalThis as { waybillClientKey?: Buffer };

/** A stand-in for a client's address: the same for one IPv4 address or one IPv6 /64 while this process runs. */
export function hashClient(address: string): string {
  shared.waybillClientKey ??= randomBytes(32);
  return createHmac("sha256", shared.waybillClientKey).update(describeNetwork(address)).digest("base64url");
}

function describeNetwork(address: string): string {
  const ip = parseIp(address);
  if (ip === null) return "unknown";
  const { version, value, text } = unmapIp(ip);
  return version === 4 ? text : `${(value >> 64n).toString(16)}/64`;
}
