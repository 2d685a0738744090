import "server-only";
// DNS over HTTPS (RFC 8484) over HTTP/2, which `fetch` does not speak and several servers insist on. POST, message id
// 0, one session that is opened when needed and closed after 30 s without a question.
import { type ClientHttp2Session, type ClientHttp2Stream, connect, constants } from "node:http2";
import { type ReplyFacts, readReply } from "#lib/dns/reply.ts";
import type { Outcome, RecordType } from "#lib/dns/types.ts";
import { encodeQuery, matchReply, type Question } from "#lib/dns/wire.ts";
import { httpsServerText } from "./servers.ts";
import type { Upstream } from "./transport.ts";

/** A DNS message is never longer; a body that is does not end. */
const mostOctets = 65_535;
const idleMs = 30_000;
const mediaType = "application/dns-message";

/** A DoH server. Its AD bit counts: the path to it is authenticated. */
export function httpsUpstream(url: string): Upstream {
  const { origin, pathname, search } = new URL(url);
  let session: ClientHttp2Session | null = null;

  function openSession(): ClientHttp2Session {
    if (session && !session.closed && !session.destroyed) return session;
    const opened = connect(origin);
    session = opened;
    // Each request reports the failure of its session; this keeps it from being thrown as well.
    opened.on("error", () => opened.destroy());
    opened.on("goaway", () => opened.close());
    opened.setTimeout(idleMs, () => opened.close());
    // The deadline of every question keeps a command line alive; an idle session must not.
    opened.unref();
    return opened;
  }

  return {
    text: httpsServerText(url),
    trusted: true,
    async ask(name, type, signal) {
      const question: Question = { id: 0, name, type };
      const reply = await post(openSession(), pathname + search, encodeQuery(question, true), signal);
      return "outcome" in reply ? failed(reply.outcome) : readBody(reply, question, type);
    },
  };
}

type HttpReply = { body: Buffer; age: number } | { outcome: Outcome };

/** Sends one message; rejects with the signal's reason alone. */
function post(session: ClientHttp2Session, path: string, query: Buffer, signal: AbortSignal): Promise<HttpReply> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    let stream: ClientHttp2Stream;
    try {
      stream = session.request({
        [constants.HTTP2_HEADER_METHOD]: "POST",
        [constants.HTTP2_HEADER_PATH]: path,
        [constants.HTTP2_HEADER_CONTENT_TYPE]: mediaType,
        [constants.HTTP2_HEADER_ACCEPT]: mediaType,
        [constants.HTTP2_HEADER_CONTENT_LENGTH]: query.length,
      });
    } catch {
      return resolve({ outcome: "unreachable" });
    }
    const stop = () => {
      reject(signal.reason);
      stream.close(constants.NGHTTP2_CANCEL);
    };
    signal.addEventListener("abort", stop, { once: true });
    stream.on("close", () => signal.removeEventListener("abort", stop));
    readResponse(stream, resolve);
    stream.end(query);
  });
}

function readResponse(stream: ClientHttp2Stream, resolve: (reply: HttpReply) => void): void {
  const chunks: Buffer[] = [];
  let octets = 0;
  let age: number | null = null;
  stream.on("response", (headers) => {
    if (headers[":status"] === 200 && String(headers["content-type"]).startsWith(mediaType)) {
      age = Number(headers.age) || 0;
      return;
    }
    resolve({ outcome: "refused" });
    stream.close(constants.NGHTTP2_CANCEL);
  });
  stream.on("data", (chunk: Buffer) => {
    octets += chunk.length;
    if (octets <= mostOctets) return void chunks.push(chunk);
    resolve({ outcome: "malformed" });
    stream.close(constants.NGHTTP2_CANCEL);
  });
  // A session that is destroyed ends its streams too, without a response.
  stream.on("end", () => resolve(age === null ? { outcome: "unreachable" } : { body: Buffer.concat(chunks), age }));
  stream.on("error", () => resolve({ outcome: "unreachable" }));
  stream.on("close", () => resolve({ outcome: "unreachable" }));
}

function readBody(reply: { body: Buffer; age: number }, question: Question, type: RecordType): ReplyFacts {
  const head = matchReply(reply.body, { ...question, type });
  if (!head || head.truncated) return failed("malformed");
  const facts = readReply(reply.body, head, question);
  // RFC 8484 §5.1: time spent in HTTP caches counts against the TTL.
  return { ...facts, ttl: Math.max(0, facts.ttl - reply.age) };
}

function failed(outcome: Outcome): ReplyFacts {
  return { outcome, records: [], chain: [], ttl: 0, authenticated: false };
}
