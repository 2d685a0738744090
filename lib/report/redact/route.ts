// The route of a redacted report: times, delays and words of protocols. The name a client gave itself (HELO), queue ids and
// addresses in `for` are the sender's or the recipient's own words and stay out.
import { dialects } from "#lib/trace/dialects/index.ts";
import type { Hop, Route } from "#lib/trace/types.ts";
import { redactDate } from "./date.ts";
import { orNull, type Pseudonyms } from "./pseudonyms.ts";
import type { RedactedReport } from "./schema.ts";
import { knownCipher, knownTlsVersion, knownWord, transmissionWords } from "./words.ts";

const products = new Set(dialects.map(({ product }) => product));

/** Hops keep their numbers. */
export function redactRoute(route: Route, names: Pseudonyms): RedactedReport["route"] {
  return {
    hops: route.hops.map((hop) => redactHop(hop, names)),
    border: route.border,
    sender: redactSender(route.sender, names),
    transitSeconds: route.transitSeconds,
    waits: route.waits.map(({ hop, seconds, hypothesis }) => ({ hop, seconds, hypothesis })),
    clocks: route.clocks.map(({ hops, direction, seconds }) => ({ hops: [...hops], direction, seconds })),
  };
}

function redactSender(sender: Route["sender"], names: Pseudonyms): RedactedReport["route"]["sender"] {
  if (sender === null) return null;
  const { ip, hop, mailFrom, confidence } = sender;
  return { ip: names.ip(ip), hop, mailFrom: orNull(names.person, mailFrom), confidence };
}

function redactHop(hop: Hop, names: Pseudonyms): RedactedReport["route"]["hops"][number] {
  const { index, from, by, tls, date, delaySeconds, delayRange, side, product, role, continuity } = hop;
  return {
    index,
    from: from && { rdns: orNull(names.host, from.rdns), ip: orNull(names.ip, from.ip) },
    by: orNull(names.host, by),
    with: knownWord(transmissionWords, hop.with),
    tls: tls && { version: knownTlsVersion(tls.version), cipher: knownCipher(tls.cipher) },
    date: redactDate(date),
    delaySeconds,
    delayRange,
    side,
    product: products.has(product) ? product : null,
    role,
    continuity: continuity?.kind ?? null,
  };
}
