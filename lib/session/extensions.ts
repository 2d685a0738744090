// ESMTP keywords: the registry "SMTP Service Extensions" at IANA, and what well-known programs offer without registering it
// (RFC 5321 §2.2.2: keywords that begin with X are local).
import { formatOctets, formatSize } from "#lib/text/format/octets.ts";
import { said } from "#lib/text/said.ts";
import type { Ref } from "#lib/text/span.ts";
import type { SessionExtension } from "./types.ts";

export interface Extension {
  keyword: string;
  meaning: string;
  ref: Ref;
  /** Not in the registry: of one program or maker. */
  local?: true;
  detail?: (params: string) => Detail | null;
  examples: readonly string[];
}

/** What the parameters say: as it stands beside the meaning, and as a sentence behind it. */
type Detail = readonly [beside: string, behind: string];

const iana: Ref = "https://www.iana.org/assignments/mail-parameters/mail-parameters.xhtml";
const exchange: Ref = "https://learn.microsoft.com/en-us/openspecs/exchange_server_protocols/ms-oxsmtp/";

export const extensions: readonly Extension[] = [
  {
    keyword: "SIZE",
    meaning: said`The largest message the server takes, and room to say the size before sending.`,
    ref: "RFC 1870",
    detail: describeSize,
    examples: ["SIZE 40960000", "SIZE"],
  },
  {
    keyword: "STARTTLS",
    meaning: said`The connection can be encrypted from here on.`,
    ref: "RFC 3207 §2",
    examples: ["STARTTLS"],
  },
  {
    keyword: "8BITMIME",
    meaning: said`Bodies with octets above 127 are taken as they are.`,
    ref: "RFC 6152",
    examples: ["8BITMIME"],
  },
  {
    keyword: "AUTH",
    meaning: said`Clients can log in, by one of the mechanisms listed.`,
    ref: "RFC 4954 §3",
    detail: describeMechanisms,
    examples: ["AUTH PLAIN LOGIN", "AUTH GSSAPI CRAM-MD5"],
  },
  {
    keyword: "PIPELINING",
    meaning: said`Commands can be sent without waiting for the reply to each.`,
    ref: "RFC 2920 §3",
    examples: ["PIPELINING"],
  },
  {
    keyword: "DSN",
    meaning: said`Reports on delivery can be asked for, or declined, for each recipient.`,
    ref: "RFC 3461 §4",
    examples: ["DSN"],
  },
  {
    keyword: "CHUNKING",
    meaning: said`The message can come in counted chunks (BDAT) instead of lines up to a dot.`,
    ref: "RFC 3030 §2",
    examples: ["CHUNKING"],
  },
  {
    keyword: "BINARYMIME",
    meaning: said`Bodies of any octets, without lines, are taken; needs CHUNKING.`,
    ref: "RFC 3030 §3",
    examples: ["BINARYMIME"],
  },
  {
    keyword: "SMTPUTF8",
    meaning: said`Addresses and header fields may be in UTF-8.`,
    ref: "RFC 6531 §3.1",
    examples: ["SMTPUTF8"],
  },
  {
    keyword: "ENHANCEDSTATUSCODES",
    meaning: said`Replies carry a second code of three numbers that says more exactly what happened.`,
    ref: "RFC 2034 §3",
    examples: ["ENHANCEDSTATUSCODES"],
  },
  {
    keyword: "ETRN",
    meaning: said`A client can ask for waiting mail of a domain to be sent.`,
    ref: "RFC 1985",
    examples: ["ETRN"],
  },
  {
    keyword: "ATRN",
    meaning: said`A client that has logged in can fetch the mail of its domain over the same connection.`,
    ref: "RFC 2645",
    examples: ["ATRN"],
  },
  { keyword: "VRFY", meaning: said`Asks about mailboxes are answered.`, ref: "RFC 5321 §4.1.1.6", examples: ["VRFY"] },
  {
    keyword: "EXPN",
    meaning: said`Asks about mailing lists are answered.`,
    ref: "RFC 5321 §4.1.1.7",
    examples: ["EXPN"],
  },
  { keyword: "HELP", meaning: said`The server explains its commands.`, ref: "RFC 5321 §4.1.1.8", examples: ["HELP"] },
  { keyword: "SEND", meaning: said`Messages to a terminal: out of use.`, ref: "RFC 5321 §F.6", examples: ["SEND"] },
  {
    keyword: "SOML",
    meaning: said`Messages to a terminal or mailbox: out of use.`,
    ref: "RFC 5321 §F.6",
    examples: ["SOML"],
  },
  {
    keyword: "SAML",
    meaning: said`Messages to a terminal and mailbox: out of use.`,
    ref: "RFC 5321 §F.6",
    examples: ["SAML"],
  },
  {
    keyword: "TURN",
    meaning: said`Client and server can swap roles: out of use.`,
    ref: "RFC 5321 §F.1",
    examples: ["TURN"],
  },
  { keyword: "VERB", meaning: said`The server can tell what it does, as Sendmail did.`, ref: iana, examples: ["VERB"] },
  { keyword: "ONEX", meaning: said`The client can say that one message follows.`, ref: iana, examples: ["ONEX"] },
  {
    keyword: "CHECKPOINT",
    meaning: said`A transfer that broke off can be taken up again.`,
    ref: "RFC 1845",
    examples: ["CHECKPOINT"],
  },
  {
    keyword: "DELIVERBY",
    meaning: said`A time can be set within which the message is to be delivered.`,
    ref: "RFC 2852",
    examples: ["DELIVERBY 240"],
  },
  {
    keyword: "NO-SOLICITING",
    meaning: said`Kinds of advertising that the server does not take.`,
    ref: "RFC 3865",
    examples: ["NO-SOLICITING org.example:adv"],
  },
  { keyword: "MTRK", meaning: said`Messages can be tracked.`, ref: "RFC 3885", examples: ["MTRK"] },
  {
    keyword: "SUBMITTER",
    meaning: said`The client can name who is responsible: a historic part of Sender ID.`,
    ref: "RFC 4405",
    examples: ["SUBMITTER"],
  },
  {
    keyword: "BURL",
    meaning: said`The server can fetch the message from an IMAP server.`,
    ref: "RFC 4468",
    examples: ["BURL imap"],
  },
  {
    keyword: "FUTURERELEASE",
    meaning: said`The server can hold a message until a time.`,
    ref: "RFC 4865",
    examples: ["FUTURERELEASE 1234567 2026-12-01T00:00:00Z"],
  },
  {
    keyword: "CONPERM",
    meaning: said`The sender can allow conversion of the content.`,
    ref: "RFC 4141",
    examples: ["CONPERM"],
  },
  {
    keyword: "CONNEG",
    meaning: said`The server tells what content fits a recipient.`,
    ref: "RFC 4141",
    examples: ["CONNEG"],
  },
  {
    keyword: "MT-PRIORITY",
    meaning: said`Messages can carry a priority.`,
    ref: "RFC 6710",
    examples: ["MT-PRIORITY MIXER"],
  },
  {
    keyword: "RRVS",
    meaning: said`Delivery can depend on since when a mailbox has had its owner.`,
    ref: "RFC 7293",
    examples: ["RRVS"],
  },
  {
    keyword: "REQUIRETLS",
    meaning: said`The sender can ask for verified TLS on the whole way.`,
    ref: "RFC 8689",
    examples: ["REQUIRETLS"],
  },
  {
    keyword: "LIMITS",
    meaning: said`How many messages, recipients and domains the server takes in one session.`,
    ref: "RFC 9422",
    detail: describeLimits,
    examples: ["LIMITS RCPTMAX=100 MAILMAX=20"],
  },
  {
    keyword: "UTF8SMTP",
    meaning: said`An experiment that SMTPUTF8 replaced.`,
    ref: "RFC 5336",
    examples: ["UTF8SMTP"],
  },
  {
    keyword: "XCLIENT",
    meaning: said`A trusted client can tell for whom it speaks (Postfix).`,
    ref: "https://www.postfix.org/XCLIENT_README.html",
    local: true,
    examples: ["XCLIENT NAME ADDR PROTO HELO"],
  },
  {
    keyword: "XFORWARD",
    meaning: said`A filter can pass on where the message came from (Postfix).`,
    ref: "https://www.postfix.org/XFORWARD_README.html",
    local: true,
    examples: ["XFORWARD NAME ADDR PROTO HELO SOURCE"],
  },
  {
    keyword: "XVERP",
    meaning: said`The server can give each recipient a bounce address of its own (Postfix).`,
    ref: "https://www.postfix.org/VERP_README.html",
    local: true,
    examples: ["XVERP"],
  },
  {
    keyword: "PRDR",
    meaning: said`Each recipient can get a verdict on the message of its own (Exim and others).`,
    ref: "https://www.exim.org/exim-html-current/doc/html/spec_html/ch-main_configuration.html",
    local: true,
    examples: ["PRDR"],
  },
  {
    keyword: "PIPECONNECT",
    meaning: said`A client that knows this server may send its first commands with the connection (Exim).`,
    ref: "https://www.exim.org/exim-html-current/doc/html/spec_html/ch-main_configuration.html",
    local: true,
    examples: ["PIPECONNECT"],
  },
  {
    keyword: "X-EXPS",
    meaning: said`Logins between Exchange servers.`,
    ref: exchange,
    local: true,
    examples: ["X-EXPS GSSAPI NTLM"],
  },
  {
    keyword: "X-ANONYMOUSTLS",
    meaning: said`Encryption between Exchange servers.`,
    ref: exchange,
    local: true,
    examples: ["X-ANONYMOUSTLS"],
  },
  {
    keyword: "X-LINK2STATE",
    meaning: said`Old Exchange servers pass on their link states.`,
    ref: exchange,
    local: true,
    examples: ["X-LINK2STATE"],
  },
  {
    keyword: "XEXCH50",
    meaning: said`Properties of messages between Exchange servers.`,
    ref: exchange,
    local: true,
    examples: ["XEXCH50"],
  },
  {
    keyword: "XRDST",
    meaning: said`Routing between Exchange servers.`,
    ref: exchange,
    local: true,
    examples: ["XRDST"],
  },
  {
    keyword: "XSHADOWREQUEST",
    meaning: said`Second copies of mail on its way between Exchange servers.`,
    ref: exchange,
    local: true,
    examples: ["XSHADOWREQUEST"],
  },
];

const byKeyword = new Map(extensions.map((extension) => [extension.keyword, extension]));

/** The form of a draft, kept for clients that know no other: `AUTH=PLAIN LOGIN`. */
const oldAuth = {
  meaning: said`The old form of AUTH, for clients that understand no other.`,
  ref: "RFC 4954 §3",
  detail: describeMechanisms,
} as const;

interface Offer {
  keyword: string;
  params: string;
  known: Pick<Extension, "meaning" | "ref" | "detail"> | null;
}

function readOffer(text: string): Offer {
  const [word = "", ...rest] = text.trim().split(/[ \t]+/);
  const params = rest.join(" ");
  const old = /^AUTH=(.*)$/i.exec(word);
  if (old) return { keyword: "AUTH=", params: [old[1], params].filter(Boolean).join(" "), known: oldAuth };
  return { keyword: word, params, known: byKeyword.get(word.toUpperCase()) ?? null };
}

/** Reads one line of a reply to EHLO, behind its code. */
export function readExtension(text: string): SessionExtension {
  const { keyword, params, known } = readOffer(text);
  return {
    keyword,
    params,
    meaning: known?.meaning ?? null,
    ref: known?.ref ?? null,
    hint: known ? null : findMeant(keyword.toUpperCase()),
    detail: known?.detail?.(params)?.[0] ?? null,
  };
}

/** The same in sentences; empty when it is not registered. */
export function describeExtension(text: string): string[] {
  const { params, known } = readOffer(text);
  return known ? [known.meaning, known.detail?.(params)?.[1] ?? ""] : [];
}

/** RFC 5321 §4.1.1.1: letters, digits and hyphens. A word that a firewall wrote over is none that anybody offered. */
export function isMangled(keyword: string): boolean {
  return /^(?:X{4,}[A-Z]?|X{3}[A-WYZ])$/.test(keyword);
}

function describeSize(params: string): Detail | null {
  if (!/^\d{1,18}$/.test(params)) return null;
  if (Number(params) === 0) return [said`no limit is set`, said`No limit is set.`];
  const [size, octets] = [formatSize(Number(params)), formatOctets(Number(params))];
  return [said`at most ${size} (${octets})`, said`At most ${size} (${octets}).`];
}

function describeMechanisms(params: string): Detail | null {
  const named = params.toUpperCase().split(/\s+/);
  const plain = named.filter((mechanism) => mechanism === "PLAIN" || mechanism === "LOGIN");
  if (plain.length === 0) return null;
  const names = plain.join(" and ");
  return plain.length === 1
    ? [
        said`${names} hands over the password itself: only under TLS`,
        said`${names} hands over the password itself: only under TLS.`,
      ]
    : [
        said`${names} hand over the password itself: only under TLS`,
        said`${names} hand over the password itself: only under TLS.`,
      ];
}

function describeLimits(params: string): Detail | null {
  if (params === "") return null;
  const limits = sayLimits(params);
  return [limits, limits];
}

/** `RCPTMAX=100 MAILMAX=20` */
function sayLimits(params: string): string {
  const [, name, most, rest] = /^([^ =]+)=([^ =]+)(?: (.+))?$/.exec(params) ?? [];
  if (name === undefined || most === undefined) return params.replaceAll("=", " at most ");
  return rest === undefined ? said`${name} at most ${most}` : said`${name} at most ${most} ${sayLimits(rest)}`;
}

/** The registered keyword that differs by one or two letters. */
function findMeant(word: string): string | null {
  if (word.length < 3 || word.length > 24 || isMangled(word)) return null;
  const near = extensions
    .filter(({ local }) => !local)
    .map(({ keyword }) => ({ keyword, distance: distanceOf(word, keyword) }))
    .filter(({ keyword, distance }) => distance <= (keyword.length > 6 ? 2 : 1))
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.keyword ?? null;
}

/** Letters put in, left out, changed, or swapped with their neighbour. */
function distanceOf(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let rows: number[][] = [Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = rows.at(-1)![j - 1]! + Number(a[i - 1] !== b[j - 1]);
      let least = Math.min(rows.at(-1)![j]! + 1, row[j - 1]! + 1, change);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && rows.length > 1)
        least = Math.min(least, rows.at(-2)![j - 2]! + 1);
      row.push(least);
    }
    rows = [rows.at(-1)!, row];
  }
  return rows.at(-1)!.at(-1)!;
}
