// Whether the session was encrypted (RFC 3207; RFC 8314 §3.3 for port 465), from its commands and from what tools print.
import { type Turn, verbOf } from "#lib/intake/smtp-turns.ts";
import type { SmtpSession } from "./types.ts";

/** What tools print when TLS is up. */
const started =
  /^(?:SSL handshake has read|New, (?:TLS|SSL)v|Verify return code:|Verification: OK|TLS started with|=== TLS started|SSL connection using|\* SSL connection using|- Description: \(TLS)/i;
/** Tools that speak only once TLS is up. */
const tool = /\b(?:openssl s_client|gnutls-cli)\b.*(?:-starttls[ =]smtp|-s\b|:465\b|-p(?:ort)?[ =]465\b)/;

/** The state at the end, and the turn from which on it is encrypted. */
export function readTls(turns: readonly Turn[]): { state: SmtpSession["tls"]; startedAt: number | null } {
  const startedAt = turns.findIndex((turn) => isStart(turns, turn));
  if (startedAt >= 0) return { state: "started", startedAt };
  const said = (form: RegExp) => turns.some((turn) => turn.kind === "reply" && form.test(turn.text));
  const asked = turns.some((turn) => verbOf(turn).toUpperCase() === "STARTTLS");
  if (asked) return { state: "asked", startedAt: null };
  if (said(/^250[ -]STARTTLS\b/i)) return { state: "offered", startedAt: null };
  return { state: turns.some((turn) => endsExtensions(turns, turn)) ? "not-offered" : null, startedAt: null };
}

function isStart(turns: readonly Turn[], turn: Turn): boolean {
  if (turn.kind === "note") return started.test(turn.text) || tool.test(turn.text);
  if (turn.kind !== "reply" || turn.answers === null) return false;
  return turn.code === 220 && verbOf(turns[turn.answers]).toUpperCase() === "STARTTLS";
}

/** The last line of a reply to EHLO: until then an offer may still come. */
function endsExtensions(turns: readonly Turn[], turn: Turn): boolean {
  if (turn.kind !== "reply" || turn.more || turn.code !== 250 || turn.answers === null) return false;
  return /^(?:EHLO|LHLO)$/i.test(verbOf(turns[turn.answers]));
}
