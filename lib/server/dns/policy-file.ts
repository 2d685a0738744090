import "server-only";
// The only thing Waybill fetches: the policy file of MTA-STS (RFC 8461 §3.3). The host is the one that the RFC names, its
// addresses come from the configured resolver and must all be public, the connection goes to one of those and nowhere else
// (so a second answer of DNS changes nothing), and what comes back is bounded in size and time. Redirects are not followed.
import { request } from "node:https";
import { emptyAnswer } from "#lib/dns/answers.ts";
import type { Answer, RecordResolver, Resolver } from "#lib/dns/types.ts";
import { limits } from "#lib/limits.ts";
import { isPublicIp, parseIp, unmapIp } from "#lib/text/ip.ts";
import { said } from "#lib/text/said.ts";

export interface PolicyFileOptions {
  /** Whether files are fetched at all (`CHECK_HTTP`). */
  enabled: boolean;
  /** For tests on loopback: another port, an authority of their own, addresses that count as public. */
  port?: number;
  ca?: string;
  isPublic?: (address: string) => boolean;
}

/** Answers questions of type MTA-STS with the file of that host; every other question goes on to `resolver`. */
export function policyFileResolver(resolver: RecordResolver, options: PolicyFileOptions): Resolver {
  return {
    async query(name, type, signal) {
      if (type !== "MTA-STS") return resolver.query(name, type, signal);
      const start = performance.now();
      const found = await findFile(resolver, name, options, signal);
      signal?.throwIfAborted();
      const elapsedMs = Math.round(performance.now() - start);
      return { ...emptyAnswer(name, type, "found", new Date()), ttl: keptSeconds, elapsedMs, ...found };
    },
  };
}

/** RFC 8461 §3.3 forbids HTTP caching; this only joins the questions of a minute. */
const keptSeconds = 60;

type Found = Partial<Answer>;

async function findFile(
  resolver: RecordResolver,
  host: string,
  options: PolicyFileOptions,
  signal?: AbortSignal,
): Promise<Found> {
  if (!options.enabled) return { outcome: "blocked", ttl: 0, problem: said`fetching is switched off on this server` };
  const answers = await Promise.all([resolver.query(host, "A", signal), resolver.query(host, "AAAA", signal)]);
  const addresses = answers.flatMap(({ records }) =>
    records.flatMap((record) => (record.type === "A" || record.type === "AAAA" ? [record.address] : [])),
  );
  const [address] = addresses;
  if (address === undefined) return { outcome: answers[0].outcome, ttl: answers[0].ttl };
  const { isPublic = isPublicAddress } = options;
  if (!addresses.every(isPublic)) {
    return { outcome: "blocked", problem: said`${host} has an address that is not of the Internet` };
  }
  const deadline = AbortSignal.timeout(limits.policyFileMs);
  const ended = signal ? AbortSignal.any([signal, deadline]) : deadline;
  const fetched = await fetchFile(host, address, options, ended);
  return deadline.aborted ? { outcome: "timeout", ttl: 0 } : { ...fetched, server: `https://${host}` };
}

function isPublicAddress(text: string): boolean {
  const ip = parseIp(text);
  return ip !== null && isPublicIp(unmapIp(ip));
}

function fetchFile(host: string, address: string, options: PolicyFileOptions, signal: AbortSignal): Promise<Found> {
  const { port = 443, ca } = options;
  return new Promise((resolve) => {
    const asked = request({
      host: address,
      servername: host,
      port,
      path: "/.well-known/mta-sts.txt",
      headers: { Host: host, Accept: "text/plain", "User-Agent": "Waybill" },
      agent: false,
      signal,
      ...(ca !== undefined && { ca }),
    });
    const end = (found: Found) => {
      resolve(found);
      asked.destroy();
    };
    asked.on("error", (error: NodeJS.ErrnoException) =>
      end({ outcome: "unreachable", problem: describeFailure(error) }),
    );
    asked.on("response", (response) => {
      const problem = describeHead(response.statusCode ?? 0, response.headers["content-type"] ?? "");
      if (problem !== null) return end({ outcome: "malformed", problem });
      const chunks: Buffer[] = [];
      let size = 0;
      response.on("data", (chunk: Buffer) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size > limits.policyFileOctets) end({ outcome: "malformed", problem: said`it is larger than 64 KB` });
      });
      response.on("error", () => end({ outcome: "unreachable", problem: said`the connection ended early` }));
      response.on("end", () =>
        end({ outcome: "found", records: [{ type: "MTA-STS", text: Buffer.concat(chunks).toString("utf8") }] }),
      );
    });
    asked.end();
  });
}

/** What makes a reply no policy, as the end of a sentence, or null. */
function describeHead(status: number, mediaType: string): string | null {
  // RFC 8461 §3.3: valid only with 200; 3xx is not followed.
  if (status >= 300 && status < 400) return said`its address redirects to another, which senders must not follow`;
  if (status !== 200) return said`its server answered with HTTP status ${status}`;
  // RFC 8461 §3.2: text/plain, so that a page somebody could upload there is no policy.
  return /^text\/plain\s*(?:;|$)/i.test(mediaType) ? null : said`it is not sent as text/plain`;
}

const failures: Record<string, string> = {
  ERR_TLS_CERT_ALTNAME_INVALID: said`its server shows a certificate for another name`,
  CERT_HAS_EXPIRED: said`the certificate of its server has expired`,
  CERT_NOT_YET_VALID: said`the certificate of its server is not valid yet`,
  DEPTH_ZERO_SELF_SIGNED_CERT: said`its server vouches for its certificate itself`,
  SELF_SIGNED_CERT_IN_CHAIN: said`nobody known vouches for the certificate of its server`,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: said`nobody known vouches for the certificate of its server`,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: said`nobody known vouches for the certificate of its server`,
  ECONNREFUSED: said`its server accepts no connection`,
  ECONNRESET: said`the connection ended early`,
};

function describeFailure({ code = "" }: NodeJS.ErrnoException): string {
  return failures[code] ?? said`no TLS connection to its server could be made`;
}
