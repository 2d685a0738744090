// Firewalls that take mail for a server behind them: the TIS toolkit (`from NAME(address, HELO given) by host via smap (V1.3)
// id xma…`) and Obtuse (`from NAME(address), claiming to be "given" via SMTP by host, id smtpd…`). The name before the address
// is the looked-up one; the given name is printed only where it differs.
import { addressIn, lookedUpName, readTcpInfo } from "../read-peer.ts";
import type { Clauses } from "../scan-received.ts";
import { type Dialect, type HopFacts, wordsOf } from "./dialect.ts";

const REF = "https://github.com/apache/spamassassin/blob/trunk/lib/Mail/SpamAssassin/Message/Metadata/Received.pm";

export const smap = {
  id: "smap",
  product: "TIS smap",
  ref: REF,
  work: "transfer",
  match: (clauses) => /^(?:cs|s)map$/.test(wordsOf(clauses.via)),
  read: (clauses, general) => ({ from: peerOf(clauses, general) }),
  examples: [
    [
      "from a.example.com(192.0.2.229) by fw.example.org via smap (V1.3) id xma093673; Wed, 26 Mar 03 20:43:24 -0600",
      { from: { helo: null, rdns: "a.example.com", ip: "192.0.2.229" }, via: "smap", id: "xma093673" },
    ],
    [
      "from a.example.com(192.0.2.51, HELO b.example.net) by fw.example.org via smap (V1.3) id xma002908; Fri, 27 Feb 04 14:16:56 -0800",
      { from: { helo: "b.example.net", rdns: "a.example.com", ip: "192.0.2.51" } },
    ],
    [
      "from nodnsquery(192.0.2.12) by fw.example.org via csmap (V4.1) id srcAAAyHaywy; Wed, 26 Mar 03 20:43:24 -0600",
      { from: { helo: null, rdns: null, ip: "192.0.2.12" }, via: "csmap" },
    ],
  ],
} as const satisfies Dialect;

export const obtuse = {
  id: "obtuse-smtpd",
  product: "Obtuse smtpd",
  ref: REF,
  work: "transfer",
  match: (clauses) =>
    /^smtpd\w{6,8}$/.test(clauses.id?.words[0] ?? "") && addressIn(clauses.from?.comments[0] ?? "") !== null,
  read: (clauses, general) => ({ from: peerOf(clauses, general) }),
  examples: [
    [
      "from a.example.com(192.0.2.54) via SMTP by fw.example.org, id smtpdEDUB8h; Sun Nov 13 14:50:12 2005",
      { from: { helo: null, rdns: "a.example.com", ip: "192.0.2.54" }, by: "fw.example.org", id: "smtpdEDUB8h" },
    ],
    [
      'from a.example.com(192.0.2.27), claiming to be "b.example.net" via SMTP by fw.example.org, id smtpd1PBsZT; Sun Nov 13 15:38:52 2005',
      { from: { helo: "b.example.net", rdns: "a.example.com", ip: "192.0.2.27" } },
    ],
  ],
} as const satisfies Dialect;

function peerOf({ from }: Clauses, general: HopFacts): HopFacts["from"] {
  if (from === null || general.from === null || from.comments.some((comment) => readTcpInfo(comment).greeted))
    return general.from;
  const at = from.words.findIndex((word) => /^,?claiming$/.test(word));
  const given = at < 1 ? undefined : from.words[at + 3];
  return { ...general.from, helo: given?.replaceAll('"', "") || null, rdns: lookedUpName(from.words[0] ?? "") };
}
