// For learners: the SMTP dialogue that each Received field is the trace of (RFC 5321 §4.4 says which clause is made of which
// command), and the DNS questions beside it (RFC 5321 §5.1, RFC 7208, RFC 6376, RFC 9989). Nobody recorded it: what a field says is
// marked as written, everything else as assumed. Browser-safe. Gap: one recipient a hop, as Received tells of one.
import type { Hop } from "#lib/trace/types.ts";
import type { ReportSoFar } from "./types.ts";

export interface ReconstructedLine {
  who: "client" | "server" | "note";
  text: string;
  /** The field of the hop says so; else it must have been something like it. */
  written: boolean;
}

export interface ReconstructedQuestion {
  name: string;
  type: "MX" | "A" | "PTR" | "TXT";
  why: "where-to" | "address" | "who-connects" | "spf" | "dkim" | "dmarc";
  /** Whoever asks it at this point of the dialogue. */
  asks: "client" | "server";
}

/** One stretch of the dialogue with the questions that belong to it. */
export interface ReconstructedStep {
  step: "connect" | "greet" | "encrypt" | "login" | "envelope" | "message" | "store";
  lines: ReconstructedLine[];
  questions: ReconstructedQuestion[];
}

export interface ReconstructedHop {
  /** Index of the hop; null for a message without Received fields. */
  hop: number | null;
  from: string;
  by: string;
  steps: ReconstructedStep[];
}

/** Hops that are reconstructed, newest last; longer chains are loops or forgeries. */
const mostHops = 20;
const mostSignatures = 3;

/** What is no SMTP is said in the words of the page. */
export interface ReconstructionWords {
  connects(from: string, to: string): string;
  /** So many Received fields are of the hops before. */
  fieldsBefore(count: number): string;
}

/** The dialogues, oldest first. */
export function reconstruct(report: ReportSoFar, words: ReconstructionWords): ReconstructedHop[] {
  const { hops } = report.route;
  const known = hops.slice(0, mostHops).map((hop) => reconstructHop(report, hop, words));
  return known.length > 0 ? known : [reconstructHop(report, null, words)];
}

interface Facts {
  hop: Hop | null;
  client: string;
  server: string;
  /** The word after `with`, upper case. */
  protocol: string;
  mailFrom: string | null;
  recipient: string | null;
  report: ReportSoFar;
  words: ReconstructionWords;
}

function reconstructHop(report: ReportSoFar, hop: Hop | null, words: ReconstructionWords): ReconstructedHop {
  const { envelope, from, to, returnPath } = report.summary;
  const facts: Facts = {
    hop,
    report,
    words,
    client: hop?.from?.helo ?? hop?.from?.rdns ?? envelope.helo ?? "client.example",
    server: hop?.by ?? report.session?.greeting?.name ?? report.session?.server.host ?? "server.example",
    protocol: (hop?.with ?? "ESMTP").toUpperCase(),
    mailFrom: hop?.envelopeFrom ?? envelope.mailFrom ?? returnPath ?? from[0]?.address ?? null,
    recipient: hop?.for ?? envelope.recipients[0] ?? to[0]?.address ?? null,
  };
  const steps = [
    connect(facts),
    greet(facts),
    encrypt(facts),
    login(facts),
    nameBoth(facts),
    send(facts),
    store(facts),
  ];
  return {
    hop: hop?.index ?? null,
    from: facts.client,
    by: facts.server,
    steps: steps.filter((step) => step !== null),
  };
}

const client = (text: string, written = false): ReconstructedLine => ({ who: "client", text, written });
const server = (text: string, written = false): ReconstructedLine => ({ who: "server", text, written });
const note = (text: string, written = false): ReconstructedLine => ({ who: "note", text, written });

/** RFC 5321 §5.1: the MX of the recipient's domain, unless the client was told which host to use. */
function connect({ hop, server: host, recipient, protocol, words }: Facts): ReconstructedStep {
  const domain = recipient?.includes("@") ? recipient.slice(recipient.lastIndexOf("@") + 1) : null;
  const told = hop?.role === "submission" || hop?.role === "delivery" || hop?.role === "filter" || isLocal(protocol);
  const questions: ReconstructedQuestion[] = [];
  if (!told && domain !== null) questions.push({ name: domain, type: "MX", why: "where-to", asks: "client" });
  if (isName(host) && !isLocal(protocol)) questions.push({ name: host, type: "A", why: "address", asks: "client" });
  const ip = hop?.from?.ip ?? null;
  const reverse = ip === null ? null : reverseName(ip);
  if (reverse !== null) questions.push({ name: reverse, type: "PTR", why: "who-connects", asks: "server" });
  const lines = [note(words.connects(ip ?? "?", hop?.byIp ?? host), ip !== null), server(`220 ${host} ESMTP`)];
  return { step: "connect", lines, questions };
}

function greet({ hop, client: name, server: host, protocol }: Facts): ReconstructedStep {
  const said = hop?.from?.helo !== null && hop?.from?.helo !== undefined;
  const lines = [client(`${verbOf(protocol)} ${name}`, said)];
  if (verbOf(protocol) === "HELO") lines.push(server(`250 ${host}`));
  else {
    const offers = [...(hop?.tls ? ["STARTTLS"] : []), ...(isLogin(protocol) ? ["AUTH PLAIN LOGIN"] : []), "8BITMIME"];
    lines.push(
      server(`250-${host}`),
      ...offers.map((word, at) => server(`250${at === offers.length - 1 ? " " : "-"}${word}`)),
    );
  }
  return { step: "greet", lines, questions: [] };
}

function encrypt({ hop, client: name, server: host, protocol }: Facts): ReconstructedStep | null {
  if (!hop?.tls) return null;
  const how = [hop.tls.version, hop.tls.cipher].filter(Boolean).join(", ") || "TLS";
  const lines = [
    client("STARTTLS"),
    server("220 2.0.0 Ready to start TLS"),
    note(how, true),
    client(`${verbOf(protocol)} ${name}`),
    server(`250 ${host}`),
  ];
  return { step: "encrypt", lines, questions: [] };
}

/** RFC 3848: the letter A at the end of the protocol says that somebody had logged in. */
function login({ protocol }: Facts): ReconstructedStep | null {
  if (!isLogin(protocol)) return null;
  return { step: "login", lines: [client("AUTH PLAIN ********"), server("235 2.7.0 Ok")], questions: [] };
}

function nameBoth({ hop, mailFrom, recipient, client: helo, protocol }: Facts): ReconstructedStep {
  const path = mailFrom === "<>" ? "" : (mailFrom ?? "?");
  const lines = [
    client(`MAIL FROM:<${path}>`, hop?.envelopeFrom != null),
    server("250 2.1.0 Ok"),
    client(`RCPT TO:<${recipient ?? "?"}>`, hop?.for != null),
    server("250 2.1.5 Ok"),
  ];
  const domain = path.includes("@") ? path.slice(path.lastIndexOf("@") + 1) : path === "" && isName(helo) ? helo : null;
  const asks = domain !== null && hop?.role !== "submission" && hop?.role !== "delivery" && !isLocal(protocol);
  const questions = asks ? [{ name: domain, type: "TXT", why: "spf", asks: "server" } as const] : [];
  return { step: "envelope", lines, questions };
}

/** At this point the message has the Received fields of the older hops, and no newer ones. */
function send({ hop, report, protocol, words }: Facts): ReconstructedStep {
  const older = report.route.hops.filter(({ index }) => hop !== null && index < hop.index).length;
  const lines = [client("DATA"), server("354 End data with <CR><LF>.<CR><LF>")];
  if (older > 0) lines.push(client(`Received: … (${words.fieldsBefore(older)})`, true));
  // The author's fields are shown once: no hop changes them.
  for (const name of older === 0 ? ["From", "To", "Subject", "Date"] : []) {
    const field = report.fields.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (field) lines.push(client(`${field.name}: ${clip(field.body.trim())}`, true));
  }
  lines.push(client("…"), client("."));
  const internal = hop?.role === "submission" || hop?.role === "delivery" || isLocal(protocol);
  return { step: "message", lines, questions: internal ? [] : authorQuestions(report) };
}

/** RFC 6376 §3.6.2.1, RFC 9989 §4.10: the keys of the signatures, and the policy of the author's domain. */
function authorQuestions({ checks, summary }: ReportSoFar): ReconstructedQuestion[] {
  const keys = new Set(
    (checks.dkim ?? []).flatMap(({ domain, selector }) =>
      domain && selector ? [`${selector}._domainkey.${domain}`] : [],
    ),
  );
  const author = summary.from[0]?.address ?? null;
  const domain = author?.includes("@") ? author.slice(author.lastIndexOf("@") + 1) : null;
  return [
    ...[...keys].slice(0, mostSignatures).map((name) => ({ name, type: "TXT", why: "dkim", asks: "server" }) as const),
    ...(domain === null ? [] : [{ name: `_dmarc.${domain}`, type: "TXT", why: "dmarc", asks: "server" } as const]),
  ];
}

function store({ hop, server: host, client: name, protocol }: Facts): ReconstructedStep {
  const id = hop?.id ?? null;
  const lines = [
    server(id === null ? "250 2.0.0 Ok" : `250 2.0.0 Ok: queued as ${id}`, id !== null),
    client("QUIT"),
    server("221 2.0.0 Bye"),
    note(`Received: from ${name} by ${host} with ${protocol}${id === null ? "" : ` id ${id}`}`, hop !== null),
  ];
  return { step: "store", lines, questions: [] };
}

function verbOf(protocol: string): "EHLO" | "HELO" | "LHLO" {
  if (protocol.startsWith("LMTP")) return "LHLO";
  return protocol === "SMTP" ? "HELO" : "EHLO";
}

const isLogin = (protocol: string): boolean => /SMTPS?A$/.test(protocol);
/** Handed over inside one host or system, where nobody asks DNS. */
const isLocal = (protocol: string): boolean => /^(?:LMTP|LOCAL|HTTP|MAPI|SUBMISSION)/.test(protocol);
const isName = (host: string): boolean => /^[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+$/.test(host) && !/^[0-9.]+$/.test(host);
const clip = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text);

/** RFC 1035 §3.5: `192.0.2.1` -> `1.2.0.192.in-addr.arpa`. Names of IPv6 addresses are too long to teach anything. */
function reverseName(ip: string): string | null {
  const found = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(ip);
  return found ? `${found.slice(1).reverse().join(".")}.in-addr.arpa` : null;
}
