import "server-only";
// The environment, read once at start: every variable of contract §3 with its default. A wrong value is a sentence that
// names the variable, and the start stops on it.
import { limits } from "#lib/limits.ts";
import { parseDnsServers } from "./dns/resolver.ts";

export interface Config {
  publicUrl: string | null;
  databaseUrl: string;
  dnsServers: ReturnType<typeof parseDnsServers>;
  dnsTrustAd: boolean;
  dnsAllowSuffixes: string[];
  liveChecks: boolean;
  /** Fetch the policy file of MTA-STS. */
  checkHttp: boolean;
  sharing: boolean;
  sharePepper: string | null;
  maxMessageBytes: number;
  trustProxy: number;
  ownDomains: string[];
  metricsToken: string | null;
  /** Octets of all sealed reports together. */
  storeMaxBytes: number;
  /** Octets of the disk of an SQLite file that sharing leaves free. */
  diskReserveBytes: number;
  /** Requests of one client a minute; 0 = no limit. */
  rates: Record<RateName, number>;
  /** Octets one client may share a day on this instance; 0 = no limit. */
  shareDayBytes: number;
}

/** What is counted per client: analyses, shares, and secrets that open nothing. */
export type RateName = "analyze" | "share" | "miss";

/** Every mistake of the environment at once. */
export class ConfigError extends Error {}

/** Variables whose value is not repeated on a terminal or in a log. */
const secretNames = new Set(["DATABASE_URL", "METRICS_TOKEN"]);

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the environment.
 * @throws ConfigError with one sentence a line
 */
export function readConfig(env: Environment): Config {
  const mistakes: string[] = [];
  const read = <T>(name: string, fallback: string, parse: (text: string) => T): T => {
    const text = env[name]?.trim() || fallback;
    try {
      return parse(text);
    } catch (error) {
      const written = secretNames.has(name) ? "(hidden)" : text;
      mistakes.push(`${name}=${written}: ${error instanceof Error ? error.message : "cannot be read"}`);
      return parse(fallback);
    }
  };
  const config: Config = {
    publicUrl: read("PUBLIC_URL", "", readUrl),
    databaseUrl: read("DATABASE_URL", "file:./data/waybill.db", readDatabaseUrl),
    dnsServers: read("DNS_SERVERS", "system", parseDnsServers),
    dnsTrustAd: read("DNS_TRUST_AD", "0", readSwitch),
    dnsAllowSuffixes: read("DNS_ALLOW_SUFFIXES", "", readNames),
    liveChecks: read("LIVE_CHECKS", "on", readSwitch),
    checkHttp: read("CHECK_HTTP", "on", readSwitch),
    sharing: read("SHARING", "on", readSwitch),
    sharePepper: env.SHARE_PEPPER || null,
    maxMessageBytes: read("MAX_MESSAGE_BYTES", String(limits.messageOctets), (text) => readCount(text, 1024)),
    trustProxy: read("TRUST_PROXY", "0", (text) => readCount(text, 0)),
    ownDomains: read("OWN_DOMAINS", "", readNames),
    metricsToken: read("METRICS_TOKEN", "", readToken),
    storeMaxBytes: read("STORE_MAX_BYTES", "2147483648", (text) => readCount(text, 4096)),
    diskReserveBytes: read("DISK_RESERVE_BYTES", "104857600", (text) => readCount(text, 0)),
    rates: {
      analyze: read("RATE_ANALYZE", "300", (text) => readCount(text, 0)),
      share: read("RATE_SHARE", "60", (text) => readCount(text, 0)),
      miss: read("RATE_MISS", "60", (text) => readCount(text, 0)),
    },
    shareDayBytes: read("SHARE_DAY_BYTES", "268435456", (text) => readCount(text, 0)),
  };
  if (mistakes.length > 0) throw new ConfigError(mistakes.join("\n"));
  return config;
}

const shared = globalThis as { waybillConfig?: Config };

/** The configuration of this process. Next loads modules more than once, so it is kept on `globalThis`. */
export function config(): Config {
  shared.waybillConfig ??= readConfig(process.env);
  return shared.waybillConfig;
}

function readUrl(text: string): string | null {
  if (text === "") return null;
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) throw new Error("write an address such as https://waybill.example.org");
  return url.href.replace(/\/$/, "");
}

function readDatabaseUrl(text: string): string {
  if (/^file:./.test(text)) return text;
  if (/^postgres(ql)?:$/.test(URL.parse(text)?.protocol ?? "")) return text;
  throw new Error("write file:PATH or postgres://USER:PASSWORD@HOST:PORT/DATABASE");
}

/** What a token of a header can be (RFC 6750 §2.1), and long enough not to be guessed. */
function readToken(text: string): string | null {
  if (text === "") return null;
  if (!/^[\w.~+/-]{16,}=*$/.test(text)) throw new Error("write 16 or more letters and digits");
  return text;
}

function readSwitch(text: string): boolean {
  if (/^(on|1|true|yes)$/i.test(text)) return true;
  if (/^(off|0|false|no)$/i.test(text)) return false;
  throw new Error("write on or off");
}

function readCount(text: string, least: number): number {
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < least) throw new Error(`write a whole number from ${least} up`);
  return count;
}

function readNames(text: string): string[] {
  const names = text.split(/[\s,]+/).filter(Boolean);
  const wrong = names.find((name) => !/^\.?[\w-]+(\.[\w-]+)*\.?$/.test(name));
  if (wrong) throw new Error(`"${wrong}" is not a domain name`);
  return names.map((name) => name.toLowerCase().replace(/^\.|\.$/g, ""));
}
