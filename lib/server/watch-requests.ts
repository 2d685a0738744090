import "server-only";
// Looks at every request as Node gets it, before the framework does: names the client whom the limits believe, gives the
// request a number, and writes one line and the counters when its answer has ended. Routes are told by their pattern: neither
// a secret nor a query is ever in a line.
import { randomBytes } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { readClient } from "./client-address.ts";
import { config } from "./config.ts";
import { isDraining } from "./drain.ts";
import { log } from "./log.ts";
import { metrics } from "./metrics.ts";

/** Subscribes to the server's requests; once for a process. */
export function watchRequests(): void {
  subscribe("http.server.request.start", (event) => {
    const { request, response } = event as { request: IncomingMessage; response: ServerResponse };
    markClient(request);
    const id = randomBytes(8).toString("hex");
    response.setHeader("X-Request-Id", id);
    watchAnswer(request, response, id);
  });
}

/** Handlers see one address, and whether the request came from this machine without a proxy in between. */
function markClient(request: IncomingMessage): void {
  const { headers, socket } = request;
  const written = headers["x-forwarded-for"];
  const forwarded = Array.isArray(written) ? written.join(",") : (written ?? null);
  const other = socket.remoteAddress ?? "";
  const local = /^(127\.|::1$|::ffff:127\.)/.test(other) && !forwarded && !headers.forwarded && !headers["x-real-ip"];
  headers["x-forwarded-for"] = readClient(forwarded, other, config().trustProxy);
  headers["x-waybill-local"] = local ? "1" : "0";
}

function watchAnswer(request: IncomingMessage, response: ServerResponse, id: string): void {
  const began = performance.now();
  const { socket } = request;
  // What the client says it sends; null where it does not say.
  const announced = Number(request.headers["content-length"] ?? Number.NaN) || null;
  const written = socket.bytesWritten;
  if (isDraining()) response.setHeader("Connection", "close");
  response.once("close", () => {
    const route = describeRoute(request.url ?? "");
    const method = /^(GET|HEAD|POST|DELETE|OPTIONS)$/.exec(request.method ?? "")?.[0] ?? "other";
    const status = response.statusCode;
    const ms = Math.round(performance.now() - began);
    metrics().requests.inc({ route, method, status });
    metrics().requestSeconds.observe({ route }, ms / 1000);
    // A kept-alive connection would hold the end of the process up.
    if (isDraining()) socket.end();
    if (quiet.has(route)) return;
    const line = { id, method, route, status, ms, in: announced, out: socket.bytesWritten - written };
    log().info(response.writableFinished ? line : { ...line, aborted: true }, "request");
  });
}

const quiet = new Set(["/healthz", "/readyz", "/metrics", "/_next", "/samples", "/icon.svg"]);

const patterns: [pattern: RegExp, route: string][] = [
  [/^\/$/, "/"],
  [/^\/r\/[^/]+$/, "/r/:secret"],
  [/^\/r\/[^/]+\/parts\/[^/]+$/, "/r/:secret/parts/:path"],
  [/^\/api\/v1\/parts\/[^/]+$/, "/api/v1/parts/:path"],
  [/^\/api(\/v1\/(analyze|reports|report|report\/octets|report\/check|openapi\.json))?$/, "$&"],
  [/^\/api\/v1\/(report|redacted-report)\.schema\.json$/, "$&"],
  [/^\/(healthz|readyz|metrics|icon\.svg)$/, "$&"],
  [/^\/(_next|samples)\/.*$/, "/$1"],
];

/** The pattern of a path: a word of this table, never something a client wrote. */
export function describeRoute(url: string): string {
  const path = url.split("?", 1)[0]!;
  const found = patterns.find(([pattern]) => pattern.test(path));
  return found ? path.replace(found[0], found[1]) : "other";
}
