import "server-only";
// One server asked once: UDP, then TCP when the reply was truncated, and a second time without EDNS when the server
// says that it does not understand it (RFC 6891 §7). All of it within the caller's one deadline.
import { randomInt } from "node:crypto";
import { type ReplyFacts, readReply } from "#lib/dns/reply.ts";
import type { RecordType } from "#lib/dns/types.ts";
import type { Question } from "#lib/dns/wire.ts";
import type { ServerAddress } from "./servers.ts";
import { askByTcp } from "./tcp.ts";
import { askByUdp } from "./udp.ts";

/** What a server answered; rejects with the signal's reason alone. */
export async function askServer(
  server: ServerAddress,
  name: string,
  type: RecordType,
  signal: AbortSignal,
): Promise<ReplyFacts> {
  const facts = await askOnce(server, name, type, true, signal);
  const isEdnsRefused = facts.outcome === "formerr" || facts.outcome === "notimp";
  return isEdnsRefused ? askOnce(server, name, type, false, signal) : facts;
}

async function askOnce(
  server: ServerAddress,
  name: string,
  type: RecordType,
  edns: boolean,
  signal: AbortSignal,
): Promise<ReplyFacts> {
  const question: Question = { id: randomInt(65_536), name, type };
  let exchange = await askByUdp(server, question, edns, signal);
  if ("head" in exchange && exchange.head.truncated) exchange = await askByTcp(server, question, edns, signal);
  if ("head" in exchange) return readReply(exchange.message, exchange.head, question);
  return { outcome: exchange.outcome, records: [], chain: [], ttl: 0, authenticated: false };
}
