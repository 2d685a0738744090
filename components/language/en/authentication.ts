// Authentication: what was recorded, and what is found now. The workings have a file of their own.
import { counted, grouped } from "#components/values/counts.ts";

export const authentication = {
  gist: "What the receiver wrote down, what DNS and the octets say now, and why they differ.",
  answered: (answered: number, asked: number) => `DNS answered ${answered} of ${asked}`,
  columns: { method: "Method", why: "Why, and why they differ" },
  by: "by",
  andOthers: (count: number) => `and ${counted(count, "other")}`,
  provenNow: "proven now",
  now: "now",
  notRecorded: "not recorded",
  onlyClaimed: "only claimed",
  more: (count: number) => `and ${grouped(count)} more`,
  differs: "differs:",
  notKnown: "not known",
  unreadable: "unreadable",
  field: (index: number) => `field ${index}`,
  notes: "Noticed",
  methods: {
    spf: "SPF",
    dkim: "DKIM",
    dmarc: "DMARC",
    arc: "ARC",
    domainkeys: "DomainKeys",
    iprev: "Reverse DNS",
    bimi: "BIMI",
  },
  /** What each method says, in one sentence. */
  says: {
    spf: "SPF: whether the domain of the envelope lets this address send for it.",
    dkim: "DKIM: whether the signing domain vouches for these octets.",
    dmarc: "DMARC passes when one identity is aligned with the From domain and passes its own check.",
    arc: "ARC: what servers on the way saw before they changed or passed on the message.",
    bimi: "BIMI: which logo the domain publishes, and whether DMARC lets it count.",
    domainkeys: "DomainKeys: the signature before DKIM; no receiver counts it any more.",
    iprev: "Reverse DNS: whether the name of the sending address leads back to it.",
  },
  spf: {
    identities: { mailfrom: "MAIL FROM", helo: "HELO" },
    opens: "Which term decided",
  },
  dkim: {
    repairable: "It verifies once the change is undone",
    broken: "Why it does not verify",
    apart: "The signature, taken apart",
    none: "The message has no DKIM-Signature field.",
    bits: (bits: number) => `${grouped(bits)} bit`,
  },
  dmarc: {
    pass: "An identity is aligned and passes",
    fail: "No identity is both aligned and passing",
    noRecord: "Where a policy was looked for",
    found: "Alignment, and where the policy was found",
  },
  arc: {
    sets: (count: number) => counted(count, "set"),
    opens: "Set by set",
  },
  bimi: {
    opens: "The record, which nobody fetched from",
  },
  domainkeys: {
    opens: "The signature, which no receiver counts any more",
  },
  ladder: {
    title: "Which body each signature saw",
    order: "oldest first, by their place in the header section",
    today: "today’s body",
    other: "another body",
  },
  ask: {
    summary: "Ask for another sending address, HELO name or MAIL FROM",
    ip: { label: "Sending address", wanted: "An IP address such as 192.0.2.1" },
    helo: { label: "HELO name", wanted: "A host name" },
    mailFrom: { label: "MAIL FROM", wanted: "An address, or <> for none" },
    again: "Ask again",
    asShown: "As the message shows",
    note: "An empty box keeps what the message shows, in grey. Only what depends on these is asked anew; signatures stay as they are.",
    given: "As you gave them:",
  },
};
