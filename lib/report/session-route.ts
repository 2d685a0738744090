// What an SMTP log adds to the way of its message: the session is the newest hop, so everything that stands in the message was
// written before it. Whoever said MAIL FROM and HELO in it is the client that SPF asks about; its address is known only where
// the server, or its log, wrote it down.
import type { Claim } from "#lib/claims/types.ts";
import type { SmtpSession, Transaction } from "#lib/session/types.ts";
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
  const ip = options.ip ?? session.client?.ip ?? null;
  if (ip === null) return null;
  const said = { helo: session.helo?.name ?? null, mailFrom: mainTransaction(session)?.mailFrom ?? null };
  const why =
    options.ip !== null
      ? "You named this address."
      : `The server wrote it down in line ${session.client?.line} of the log.`;
  return {
    ip,
    hop: null,
    helo: options.helo ?? said.helo,
    mailFrom: options.mailFrom === null ? said.mailFrom : options.mailFrom || "<>",
    confidence: options.ip !== null ? "certain" : "high",
    why,
  };
}
