// What a Received line says about TLS, as printed. Every form is anchored at the start of a comment, because text further in
// may be the client's own (user names, certificate names). Several forms of one line complete each other: Exim prints the
// version in a comment and the suite in the `tls` clause of RFC 8314 §4.3. Gap: key exchange and signature are not kept.
import type { Clause, Clauses } from "./scan-received.ts";
import type { Hop } from "./types.ts";
import { findWithWord } from "./with-words.ts";

type Tls = NonNullable<Hop["tls"]>;

/** `version` and `cipher` as printed; null when the line does not mention TLS at all. */
export function readTls(clauses: Clauses): Hop["tls"] {
  const said = [...comments(clauses).map(inComment), ...inWords(clauses)].filter((tls) => tls !== null);
  if (said.length === 0) return null;
  return {
    version: said.find((tls) => tls.version !== null)?.version ?? null,
    cipher: said.find((tls) => tls.cipher !== null)?.cipher ?? null,
  };
}

function comments(clauses: Clauses): string[] {
  const { from, by, via, with: with_, id, for: for_, tls, envelope, rest } = clauses;
  const all = [from, by, via, with_, id, for_, tls, envelope, rest].filter(
    (clause): clause is Clause => clause !== null,
  );
  return [...all.flatMap((clause) => clause.comments), ...clauses.tail];
}

/** The forms, most telling first. Each is a program's own, named after it. */
const forms: readonly [RegExp, (match: RegExpExecArray) => Tls][] = [
  // Postfix, Stalwart, Dovecot, Kerio: (using TLSv1.3 with cipher X (256/256 bits))
  [/^using (\S+) with cipher ([^\s)]+)/i, (m) => ({ version: m[1]!, cipher: m[2]! })],
  // Sendmail, Gmail, Exchange, Haraka: (version=X cipher=Y bits=256 verify=NO); Momentum: (cipher=Y subject=…)
  [/^(?:version|cipher)=/i, (m) => ({ version: pairValue(m.input, "version"), cipher: pairValue(m.input, "cipher") })],
  // Courier: (TLS: TLSv1.2,128bits,AES128-SHA)
  [/^TLS: ?([^,\s]+),\d+ ?bits,([^\s,]+)/i, (m) => ({ version: m[1]!, cipher: m[2]! })],
  // Exim, OpenSMTPD: (TLSv1.3:TLS_AES_256_GCM_SHA384:256)
  [/^((?:TLS|SSL)[-\w./]*):([^:\s]+)/i, (m) => ({ version: m[1]!, cipher: m[2]! })],
  // Exim 4.94: (TLS1.3); mox: (TLS1.3 TLS_AES_128_GCM_SHA256)
  [/^((?:TLS|SSL)[-v]?\d[-\w./]*)(?: (\S+))?$/i, (m) => ({ version: m[1]!, cipher: m[2] ?? null })],
  // qmail with TLS: (AES256-SHA encrypted)
  [/^(\S+) encrypted$/i, (m) => ({ version: null, cipher: m[1]! })],
  // Exchange 2007: (TLS); Mimecast: (Using TLS); Gmail: (Google Transport Security)
  [/^(?:(?:using )?TLS|Google Transport Security|STARTTLS)$/i, () => ({ version: null, cipher: null })],
];

/** Every form starts or ends so; most comments are not about TLS. */
const about = /^(?:using |version=|cipher=|[ts](?:ls|sl|tarttls)|google t)/i;

function inComment(comment: string): Tls | null {
  if (!about.test(comment) && !comment.endsWith("encrypted")) return null;
  const text = comment.slice(0, 512).trim();
  for (const [form, read] of forms) {
    const match = form.exec(text);
    if (match) return read(match);
  }
  return null;
}

function pairValue(text: string, key: string): string | null {
  for (const pair of text.split(/[\s,;]+/)) {
    if (pair.toLowerCase().startsWith(`${key}=`)) return pair.slice(key.length + 1) || null;
  }
  return null;
}

/** What the keywords say outside comments. */
function inWords(clauses: Clauses): (Tls | null)[] {
  const words = (clauses.with?.words ?? []).join(" ");
  // IronPort: with ESMTP/TLS/ECDHE-RSA-AES128-GCM-SHA256
  const ironport = /^\w+\/TLS\/(\S+)$/i.exec(words);
  // qmail with TLS, MessageLabs: with AES256-SHA encrypted SMTP
  const qmail = /^(\S+) encrypted \w+$/i.exec(words);
  const suite = clauses.tls?.words[0] ?? null;
  const nothing = { version: null, cipher: null };
  return [
    ironport && { version: null, cipher: ironport[1]! },
    qmail && { version: null, cipher: qmail[1]! },
    suite === null ? null : { version: null, cipher: suite },
    findWithWord(words)?.tls || /^(ssl|tls)$/i.test(clauses.via?.words[0] ?? "") ? nothing : null,
    clauses.rest.words.some((word) => /^starttls$/i.test(word)) ? nothing : null,
  ];
}
