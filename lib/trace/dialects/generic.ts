// The general reading: what RFC 5321 §4.4 and most programs mean, taken clause by clause. It is the last dialect of the table
// and matches every line, so that no line is ever lost; every other dialect starts from its result.
import { addressAmong, addressIn, ownComments, readPeer, readTcpInfo } from "../read-peer.ts";
import { readTls } from "../read-tls.ts";
import type { Clause, Clauses } from "../scan-received.ts";
import type { Dialect, HopFacts } from "./dialect.ts";

/** Reads the clauses as any program might mean them. */
export function readGeneric(clauses: Clauses): HopFacts {
  return {
    from: clauses.from && readPeer(clauses.from),
    by: hostOf(clauses.by),
    byIp: clauses.by && ownAddress(clauses.by),
    via: joined(clauses.via),
    with: joined(clauses.with),
    id: idOf(clauses.id),
    for: pathOf(clauses.for),
    envelopeFrom: envelopeOf(clauses),
    tls: readTls(clauses),
    date: clauses.date,
  };
}

export const generic = {
  id: "generic",
  product: null,
  ref: "RFC 5321 §4.4",
  work: "transfer",
  match: () => true,
  examples: [
    [
      "from a.example.com (b.example.com [192.0.2.1]) by mx.example.org with ESMTP id 7 for <x@example.org>; Mon, 5 Jan 2026 10:00:00 +0000",
      {
        from: { helo: "a.example.com", rdns: "b.example.com", ip: "192.0.2.1" },
        by: "mx.example.org",
        with: "ESMTP",
        id: "7",
        for: "x@example.org",
        tls: null,
      },
    ],
    [
      "from a.example.com (a.example.com [IPv6:2001:db8::1]) by mx.example.org via TCP with ESMTPS id <7@mx> for x@example.org; 5 Jan 2026 10:00 +0000",
      {
        from: { helo: "a.example.com", rdns: "a.example.com", ip: "2001:db8::1" },
        via: "TCP",
        id: "7@mx",
        for: "x@example.org",
        tls: { version: null, cipher: null },
      },
    ],
    [
      "from a.example.com (192.0.2.1) by mx.example.org (EzMTS 1.55d5) ; Mon, 5 Jan 2026 10:00:00 +0000 for <x@example.org>",
      {
        for: "x@example.org",
        date: { written: "Mon, 5 Jan 2026 10:00:00 +0000", utc: "2026-01-05T10:00:00Z", offsetMinutes: 0 },
      },
    ],
    [
      "from a.example.com (UnknownHost [192.0.2.1]) by mx.example.org with SMTP (version=TLS\\Tls12 cipher=Aes256 bits=256); Mon, 5 Jan 2026 10:00:00 +0000",
      {
        from: { helo: "a.example.com", rdns: null, ip: "192.0.2.1" },
        tls: { version: "TLS\\Tls12", cipher: "Aes256" },
      },
    ],
    [
      "from bücher.example (bücher.example [192.0.2.1]) by mx.example.org with UTF8SMTPS id 7 for <ü@example.org>; Mon, 5 Jan 2026 10:00:00 +0000",
      { from: { helo: "bücher.example", rdns: "bücher.example", ip: "192.0.2.1" }, for: "ü@example.org" },
    ],
    [
      "from a.example.com ([192.0.2.1]) by : HOSTED RELAY : with ESMTP id 7; Mon, 5 Jan 2026 10:00:00 +0000",
      { by: ": HOSTED RELAY :", with: "ESMTP" },
    ],
    [
      "from [192.0.2.50] (HELO a.example.com) by mx.example.org with ESMTP-TLS id 7; Mon, 5 Jan 2026 10:00:00 +0000",
      { with: "ESMTP-TLS", tls: { version: null, cipher: null } },
    ],
    ["Mon, 5 Jan 2026 10:00:00 +0000", { from: null, by: null, with: null, id: null }],
    ["", { from: null, by: null, date: null }],
  ],
} as const satisfies Dialect;

function hostOf(by: Clause | null): string | null {
  // QUIRK(cloudmark): a server with a name of several words, `by : HOSTED RELAY : with`.
  if (by?.words[0] === ":") return by.words.join(" ");
  return by?.words[0]?.replace(/[.,]+$/, "") || null;
}

/** The address of the receiving side: the name itself, a bracketed word after it, or its first comments. */
function ownAddress(by: Clause): string | null {
  const name = by.words[0];
  const written = name === undefined ? null : addressIn(name);
  if (written !== null) return written;
  const word = addressAmong(by.words.slice(1));
  if (word !== null) return word;
  for (const comment of by.comments.slice(0, 2)) {
    const bracketed = comment.includes("[") || !comment.includes(" ");
    const ip = bracketed ? readTcpInfo(comment).ip : null;
    if (ip !== null) return ip;
  }
  return null;
}

function joined(clause: Clause | null): string | null {
  return clause?.words.join(" ").replace(/[ ,]+$/, "") || null;
}

function idOf(clause: Clause | null): string | null {
  return (
    clause?.words[0]
      ?.replace(/[,]+$/, "")
      .replace(/^<(.*)>$/, "$1")
      .trim() || null
  );
}

/** RFC 5321 §4.1.2 Path, or the address alone as older programs write it. */
function pathOf(clause: Clause | null): string | null {
  const first = clause?.words[0];
  if (first === undefined) return null;
  if (!first.startsWith("<")) return first.replace(/[,]+$/, "") || null;
  const all = clause!.words.join(" ");
  const close = all.indexOf(">");
  const inner = close < 0 ? all : all.slice(0, close);
  const path = inner.slice(inner.lastIndexOf("<") + 1);
  // QUIRK(gmail): `for <multiple recipients>`.
  return path === "" || (path.includes(" ") && !path.includes("@")) ? null : path;
}

/** MAIL FROM where the program prints it. The null path stays `<>`, it is not null: the sender is known to be nobody. */
function envelopeOf(clauses: Clauses): string | null {
  const { by, via, with: with_, id, for: for_, tls, envelope, rest, from, lead } = clauses;
  const word = envelope?.words[0];
  if (word?.startsWith("<")) return pathOf(envelope) ?? "<>";
  for (const clause of [by, via, with_, id, for_, tls, envelope, rest]) {
    const path = pathIn(clause?.comments);
    if (path !== null) return path;
  }
  return pathIn(clauses.tail) ?? pathIn(from && ownComments(from)) ?? pathIn(lead.comments);
}

function pathIn(comments: readonly string[] | null = []): string | null {
  for (const comment of comments ?? []) {
    if (!/^envelope-/i.test(comment)) continue;
    const match = /^envelope-(?:from|sender)[ =:]+(<(?:"[^"]*"|[^">])*>|[^\s,;]+)/i.exec(comment.slice(0, 1024));
    if (match) return match[1]!.replace(/^<(.+)>$/, "$1");
  }
  return null;
}
