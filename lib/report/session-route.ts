// What an SMTP log adds to the way of its message: the session is the newest hop, so everything that stands in the message was
// written before it. Whoever said MAIL FROM and HELO in it is the client that SPF asks about; its address is known only where
// the server, or its log, wrote it down. A client that hands mail to its own provider has no address that SPF asks about.
import type { Claim } from "#lib/claims/types.ts";
import type { SmtpSession, Transaction } from "#lib/session/types.ts";
import { isLocalIp, parseIp, unmapIp } from "#lib/text/ip.ts";
import { because } from "#lib/trace/find-sender.ts";
import type { Route, RouteOptions } from "#lib/trace/types.ts";

/** The transaction whose message the report is about; without a message the last one that names a sender. */
export function mainTransaction(session: SmtpSession): Transaction | null {
  const { message, transactions } = session;
  return (
    (message === null ? transactions.findLast(({ mailFrom }) => mailFrom !== null) : transactions[message]) ?? null
  );
}

/**
 * The route as the receiver of this session sees it, and the claims with their weight.
 * @param options what the user says goes before what the log says
 */
export function routeSession(
  traced: { route: Route; claims: Claim[] },
  session: SmtpSession,
  options: RouteOptions,
): { route: Route; claims: Claim[] } {
  // The user has said where the receiving side begins: then the message was pasted for its own way.
  if (options.border !== null && traced.route.border !== null) return traced;
  const hops = traced.route.hops.map((hop) => ({ ...hop, side: "claimed" as const }));
  const route = { ...traced.route, hops, border: null, sender: readSender(session, options) };
  return { route, claims: traced.claims.map((claim) => ({ ...claim, weight: "claimed" as const })) };
}

function readSender(session: SmtpSession, options: RouteOptions): Route["sender"] {
  const ip = options.ip ?? (isBorder(session) ? (session.client?.ip ?? null) : null);
  if (ip === null) return null;
  const said = { helo: session.helo?.name ?? null, mailFrom: mainTransaction(session)?.mailFrom ?? null };
  const why = options.ip !== null ? because.named : because.logged(session.client!.line);
  return {
    ip,
    hop: null,
    helo: options.helo ?? said.helo,
    mailFrom: options.mailFrom === null ? said.mailFrom : options.mailFrom || "<>",
    confidence: options.ip !== null ? "certain" : "high",
    why,
  };
}

/** Ports on which a mail program hands mail to its own provider (RFC 6409 §3.1, RFC 8314 §3.3). */
const submission = [465, 587];

/** From a client that logged in, or by an address inside a site, mail does not come in from elsewhere: SPF does not ask about it. */
function isBorder(session: SmtpSession): boolean {
  const ip = parseIp(session.client?.ip ?? "");
  if (ip === null || isLocalIp(unmapIp(ip))) return false;
  return !mainTransaction(session)?.authenticated && !submission.includes(session.server.port ?? 25);
}
