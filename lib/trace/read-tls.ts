// What a Received line says about TLS, as printed. Every form is anchored at the start of a comment, because text further in
// may be the client's own (user names, certificate names). Several forms of one line complete each other: Exim prints the
// version in a comment and the suite in the `tls` clause of RFC 8314 §4.3. Gap: key exchange and signature are not kept.
import { ownComments } from "./read-peer.ts";
import type { Clauses } from "./scan-received.ts";
import type { Hop } from "./types.ts";
import { findWithWord } from "./with-words.ts";

type Tls = NonNullable<Hop["tls"]>;

/** `version` and `cipher` as printed; null when the line does not mention TLS at all. */
export function readTls(clauses: Clauses): Hop["tls"] {
  const said: Tls[] = [];
  const { from, by, via, with: with_, id, for: for_, tls, envelope, rest } = clauses;
  readComments(from && ownComments(from), said);
  for (const clause of [by, via, with_, id, for_, tls, envelope, rest]) readComments(clause?.comments, said);
  readComments(clauses.tail, said);
  readWords(clauses, said);
  if (said.length === 0) return null;
  return {
    version: said.find(({ version }) => version !== null)?.version ?? null,
    cipher: said.find(({ cipher }) => cipher !== null)?.cipher ?? null,
  };
}

function readComments(comments: readonly string[] | null | undefined, said: Tls[]): void {
  for (const comment of comments ?? []) {
    const tls = inComment(comment);
    if (tls !== null) said.push(tls);
  }
}

/** The forms, most telling first. Each is a program's own, named after it. */
const forms: readonly [RegExp, (match: RegExpExecArray) => Tls][] = [
  // MailMarshal: (using TLS: TLSv1.2, AES256-SHA)
  [/^using TLS: ?([^\s,]+), ?([^\s,)]+)/i, (m) => ({ version: m[1]!, cipher: m[2]! })],
  // Postfix, Stalwart, Dovecot, Kerio: (using TLSv1.3 with cipher X (256/256 bits))
  [/^using (\S+) with cipher ([^\s)]+)/i, (m) => ({ version: m[1]!, cipher: m[2]! })],
  // Sendmail, Gmail, Exchange, Haraka: (version=X cipher=Y bits=256 verify=NO); Momentum: (cipher=Y subject=…)
  [/^(?:version|cipher)=/i, (m) => ({ version: pairValue(m.input, "version"), cipher: pairValue(m.input, "cipher") })],
  // Courier: (TLS: TLSv1.2,128bits,AES128-SHA), (AUTH: PLAIN user, TLS: …)
  [/^(?:AUTH: \S+ \S+, )?(?:TLS|SSL): ?([^,\s]+),\s?\d+ ?bits,([^\s,]+)/i, (m) => ({ version: m[1]!, cipher: m[2]! })],
  // Exim, OpenSMTPD: (TLSv1.3:TLS_AES_256_GCM_SHA384:256); Exim 3: (Cipher TLSv1:DES-CBC3-SHA:168)
  [/^(?:Cipher )?((?:TLS|SSL)[-\w./]*):([^:\s]+)/i, (m) => ({ version: m[1]!, cipher: m[2]! })],
  // Exim 4.94: (TLS1.3); mox: (TLS1.3 TLS_AES_128_GCM_SHA256)
  [/^((?:TLS|SSL)[-v]?\d[-\w./]*)(?: (\S+))?$/i, (m) => ({ version: m[1]!, cipher: m[2] ?? null })],
  // A word that names no suite: (TLS encrypted)
  [/^(?:TLS|SSL) encrypted$/i, () => ({ version: null, cipher: null })],
  // qmail with TLS: (AES256-SHA encrypted)
  [/^(\S+) encrypted$/i, (m) => ({ version: null, cipher: m[1]! })],
  // Exchange 2007: (TLS); IceWarp: (SSL); Mimecast: (Using TLS); Gmail: (Google Transport Security)
  [/^(?:(?:using )?TLS|SSL|Google Transport Security|STARTTLS)$/i, () => ({ version: null, cipher: null })],
];

/** Every form starts or ends so; most comments are not about TLS. */
const about = /^(?:using |version=|cipher[= ]|auth: |[ts](?:ls|sl|tarttls)|google t)/i;

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
function readWords(clauses: Clauses, said: Tls[]): void {
  const words = clauses.with?.words.join(" ") ?? "";
  // IronPort: with ESMTP/TLS/ECDHE-RSA-AES128-GCM-SHA256
  const ironport = words.includes("/") ? /^\w+\/TLS\/(\S+)$/i.exec(words) : null;
  if (ironport) said.push({ version: null, cipher: ironport[1]! });
  // qmail with TLS, MessageLabs: with AES256-SHA encrypted SMTP
  const qmail = words.includes(" ") ? /^(\S+) encrypted \w+$/i.exec(words) : null;
  if (qmail) said.push({ version: null, cipher: qmail[1]! });
  const suite = clauses.tls?.words[0];
  if (suite !== undefined) said.push({ version: null, cipher: suite });
  const bare =
    findWithWord(words)?.tls ||
    // `ESMTP-TLS`, `SMTP/SSL`: unregistered, and plain all the same.
    /[-/ ](?:tls|ssl)$/i.test(words) ||
    // QUIRK(microsoft): `by host over TLS secured channel with …`.
    / over tls /.test(clauses.by?.low ?? "") ||
    /^(?:ssl|tls)$/i.test(clauses.via?.words[0] ?? "") ||
    clauses.rest.words.some((word) => /^starttls$/i.test(word));
  if (bare) said.push({ version: null, cipher: null });
}
