import "server-only";
// Which DNS servers are asked: `DNS_SERVERS` and `--dns` (contract §1 and §3).
import { getServers } from "node:dns";
import { isIP } from "node:net";

export interface ServerAddress {
  address: string;
  port: number;
}

/** The system's servers, servers by address in the order they are tried, or one DNS-over-HTTPS address. */
export type DnsServers = "system" | ServerAddress[] | { https: string };

const advice =
  "write system, or addresses such as 192.0.2.53, 192.0.2.53:5353 or [2001:db8::53]:5353 with commas between them, " +
  "or one https:// address";

/**
 * Reads the setting.
 * @throws Error with a sentence that says what to write
 */
export function parseDnsServers(text: string): DnsServers {
  const setting = text.trim();
  if (setting === "system") return "system";
  if (/^https?:/i.test(setting)) return { https: readHttpsAddress(setting) };
  const entries = setting.split(",").map((entry) => entry.trim());
  if (entries.length > 8) throw new Error("name at most 8 DNS servers");
  return entries.map((entry) => {
    const server = readAddress(entry);
    if (server === null) throw new Error(`"${entry}" is not a DNS server's address: ${advice}`);
    return server;
  });
}

/** The servers that the operating system names now; loopback when it names none. */
export function systemServers(): ServerAddress[] {
  const servers = getServers().map(readAddress);
  const usable = servers.filter((server) => server !== null);
  return usable.length > 0 ? usable.slice(0, 3) : [{ address: "127.0.0.1", port: 53 }];
}

/** How a server stands in answers: `192.0.2.53:53`, `[2001:db8::53]:53`. */
export function serverText({ address, port }: ServerAddress): string {
  return address.includes(":") ? `[${address}]:${port}` : `${address}:${port}`;
}

/** How a DoH server stands in answers. A path other than the usual one may hold the operator's account: left out. */
export function httpsServerText(url: string): string {
  const { origin, pathname } = new URL(url);
  return pathname === "/dns-query" ? origin + pathname : origin;
}

function readAddress(text: string): ServerAddress | null {
  if (isIP(text) !== 0) return { address: text, port: 53 };
  const match = /^(?:\[([^\]]+)\]|([0-9.]+))(?::([0-9]{1,5}))?$/.exec(text);
  const address = match?.[1] ?? match?.[2] ?? "";
  const port = Number(match?.[3] ?? 53);
  if (isIP(address) !== (match?.[1] === undefined ? 4 : 6) || port < 1 || port > 65_535) return null;
  return { address, port };
}

function readHttpsAddress(text: string): string {
  const url = URL.parse(text);
  if (url?.protocol !== "https:") throw new Error("DNS over HTTPS needs an https:// address");
  if (url.username || url.password) throw new Error("a DNS-over-HTTPS address cannot hold a user name or password");
  // The path in general use; RFC 8484 §3 leaves it to configuration.
  if (url.pathname === "/" && url.search === "") url.pathname = "/dns-query";
  return url.href;
}
