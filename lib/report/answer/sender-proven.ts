// Situations in which the From domain vouches for the message, and what that is worth.
import { domainOf } from "#lib/text/addresses.ts";
import { said } from "#lib/text/said.ts";
import { lasting, link, octetsOf, type Say, say, type Value } from "#lib/text/say.ts";
import { type AnswerFacts, named } from "./facts.ts";
import type { SenderSituation } from "./situation.ts";

const yes: SenderSituation["chip"] = { value: said`Yes`, certainty: "proven", tone: "good" };
const passes = (facts: AnswerFacts): boolean => facts.dmarc?.result === "pass";
const dmarc = link(say`DMARC passes`, "#authentication");

export const provenSenders: readonly SenderSituation[] = [
  {
    id: "rewritten-by-list",
    when: (facts) => passes(facts) && rewrittenAuthor(facts) !== null,
    chip: { value: said`Only the list`, certainty: "proven", tone: "plain" },
    say: (facts) => ({
      lead: say`${facts.domain!} vouches for it, not the author's own domain.`,
      rest: say`${dmarc} for the list, which put its own address into From. The author is said to be ${link(rewrittenAuthor(facts) ?? "", "#headers")}, and nobody vouches for that.`,
      certainty: "proven",
    }),
  },
  {
    id: "look-alike-proven",
    when: (facts) => passes(facts) && lookAlike(facts) !== null,
    chip: { value: said`Yes, look at the name`, certainty: "proven", tone: "bad" },
    say: (facts) => ({
      lead: say`${facts.domain!} vouches for it, but that name imitates another.`,
      rest: say`${dmarc} only for this very name. ${link(lookAlike(facts)?.detail ?? "", `#finding-${facts.findings.indexOf(lookAlike(facts)!)}`)}`,
      certainty: "proven",
    }),
  },
  {
    id: "proven-in-part",
    when: (facts) => passes(facts) && !passesBySpf(facts) && tail(facts) > 0,
    chip: { value: said`Only in part`, certainty: "proven", tone: "bad" },
    say: (facts) => ({
      lead: say`${facts.domain!} vouches for the beginning only.`,
      rest: say`Its signature ends ${link(say`${octetsOf(tail(facts))} before the end`, "#authentication")}; what stands below can be anybody's.`,
      certainty: "proven",
    }),
  },
  {
    id: "sent-again",
    when: (facts) => passes(facts) && !passesBySpf(facts) && facts.list === null && sinceSigned(facts) > sentAgainAfter,
    chip: { value: said`Yes, perhaps sent again`, certainty: "proven", tone: "plain" },
    say: (facts) => ({
      lead: say`${facts.domain!} signed this, perhaps for somebody else.`,
      rest: say`${signedEarly(facts)} A genuine mail can be sent again to others; a long queue or a forward looks the same.`,
      certainty: "proven",
    }),
  },
  {
    id: "proven-though-forwarded",
    when: (facts) => passes(facts) && !passesBySpf(facts) && /fail$/.test(facts.spf?.result ?? ""),
    chip: yes,
    say: (facts) => ({
      lead: say`${facts.domain!} vouches for this message.`,
      rest: forwarded(facts),
      certainty: "proven",
    }),
  },
  {
    id: "proven-in-test",
    when: (facts) =>
      passes(facts) && ownPassing(facts).some(({ notes }) => notes.some(({ code }) => code === "testing")),
    chip: yes,
    say: (facts) => ({
      lead: say`${facts.domain!} vouches for this message.`,
      rest: say`${dmarc} by ${ways(facts)}. Its key says that the domain is ${link(say`only testing`, "#authentication")}.`,
      certainty: "proven",
    }),
  },
  {
    id: "proven-by-both",
    when: (facts) => passes(facts) && passesBySpf(facts) && ownPassing(facts).length > 0,
    chip: yes,
    say: (facts) => ({
      lead: say`${facts.domain!} vouches for this message.`,
      rest: say`${dmarc} by ${ways(facts)}.`,
      certainty: "proven",
    }),
  },
  {
    id: "proven-by-signature",
    when: (facts) => passes(facts) && ownPassing(facts).length > 0,
    chip: yes,
    say: (facts) => ({
      lead: say`${facts.domain!} vouches for this message.`,
      rest: say`${dmarc} by ${ways(facts)}.`,
      certainty: "proven",
    }),
  },
  {
    id: "proven-by-address-and-header",
    when: (facts) => passes(facts) && facts.ownSignatures.some(({ headerSignature }) => headerSignature === "valid"),
    chip: yes,
    say: (facts) => ({
      lead: say`${facts.domain!} vouches for the server and for these fields.`,
      rest: signedFields(facts),
      certainty: "proven",
    }),
  },
  {
    id: "proven-by-address",
    when: passes,
    chip: yes,
    say: (facts) => ({
      lead: say`${facts.domain!} vouches for the server that sent it.`,
      rest: say`${dmarc} by ${ways(facts)}; no signature of its own covers the text.`,
      certainty: "proven",
    }),
  },
];

/** Seconds between signature and arrival that a normal way does not take. */
const sentAgainAfter = 6 * 3_600;

function ownPassing({ ownSignatures }: AnswerFacts): AnswerFacts["ownSignatures"] {
  return ownSignatures.filter(({ result }) => result === "pass");
}

function passesBySpf({ dmarc }: AnswerFacts): boolean {
  return dmarc?.aligned.spf === true;
}

/** SPF was asked in the name of the domain or of one that belongs together with it. */
function isOwnSpf({ spf, together }: AnswerFacts): boolean {
  return spf?.domain != null && together(spf.domain);
}

/** How long before, and what is foreign about the way it came, as far as SPF shows it. */
function signedEarly(facts: AnswerFacts): Say {
  const { domain, spf } = facts;
  const early = link(say`${lasting(sinceSigned(facts))}`, "#authentication");
  if (spf?.domain != null && !isOwnSpf(facts)) {
    return say`It was signed ${early} before it arrived in an envelope of ${spf.domain}.`;
  }
  return spf?.domain != null && /fail$/.test(spf.result)
    ? say`It was signed ${early} before it arrived, from a server that ${domain!} does not name.`
    : say`It was signed ${early} before it arrived.`;
}

function forwarded(facts: AnswerFacts): Say {
  return isOwnSpf(facts)
    ? say`${dmarc} by ${ways(facts)}; that the sending address is not one of the domain's own fits a forward.`
    : say`${dmarc} by ${ways(facts)}; that the sending address is not one of ${facts.spf?.domain ?? ""}'s own fits a forward.`;
}

function signedFields(facts: AnswerFacts): Say {
  const genuine = link(say`signature over the fields is genuine`, "#authentication");
  return facts.subject.message.hasBody
    ? say`${dmarc} by ${ways(facts)}, and its ${genuine}; the text is not as it was signed.`
    : say`${dmarc} by ${ways(facts)}, and its ${genuine}; no body was given to compare.`;
}

/** How DMARC passes, in words. */
function ways({ dmarc }: AnswerFacts): Say {
  const rows = dmarc?.identifiers.filter(({ aligned, result }) => aligned && result === "pass") ?? [];
  const words = rows.map(({ method, domain }) =>
    method === "spf" ? say`SPF of ${domain ?? ""}` : say`the signature of ${domain ?? ""}`,
  );
  const different = [...new Map(words.map((word) => [String(word), word])).values()];
  return different.length === 0 ? say`an aligned identity` : joined(different);
}

/** Octets below the signed ones, where every passing signature of the domain leaves some. */
function tail(facts: AnswerFacts): number {
  const octets = ownPassing(facts).map(({ unsignedOctets }) => unsignedOctets);
  return octets.length === 0 ? 0 : Math.min(...octets);
}

const lookAlikeRules = new Set([
  "mixed-script-domain",
  "lookalike-script-domain",
  "lookalike-domain",
  "domain-like-name",
  "near-domain",
  "known-name-inside-domain",
  "hyphen-cousin-domain",
]);

function lookAlike({ findings }: AnswerFacts): AnswerFacts["findings"][number] | null {
  return findings.find(({ id, severity }) => lookAlikeRules.has(id) && severity !== "info") ?? null;
}

/** The author whose address a list took out of From, where the message says so. */
function rewrittenAuthor({ subject, list, domain }: AnswerFacts): string | null {
  if (list === null) return null;
  const keys = ["x-original-from", "original-from", "x-mailfrom", "reply-to"];
  for (const key of keys) {
    const address = /[^\s<>,;"]{1,200}@[^\s<>,;"]{1,250}/.exec(named(subject.fields, key)?.raw ?? "")?.[0];
    const other = address ? domainOf(address) : null;
    const isList = other !== null && (other === list || list.endsWith(`.${other}`) || list.endsWith(other));
    if (address && other !== domain && !isList) return address;
  }
  return null;
}

/** Seconds from the newest own signature that says its time to the arrival; 0 where one of them is not known. */
function sinceSigned({ subject: { route }, ownSignatures, receivedAt }: AnswerFacts): number {
  const fields = new Set(ownSignatures.filter(({ result }) => result === "pass").map(({ field }) => field));
  const signed = route.times.filter(({ source, field }) => source === "signed" && fields.has(field));
  const newest = Math.max(...signed.map(({ utc }) => Date.parse(utc)));
  return receivedAt === null || !Number.isFinite(newest) ? 0 : (Date.parse(receivedAt) - newest) / 1_000;
}

/** `A and B and C`. */
export function joined([first = "", second, ...more]: readonly Value[]): Say {
  if (second === undefined) return say`${first}`;
  return more.length === 0 ? say`${first} and ${second}` : say`${first} and ${second} and ${joined(more)}`;
}
