// Situations in which DMARC neither passes nor fails: no policy, no body, no answer.
import type { AnswerFacts } from "./facts.ts";
import { link } from "./pieces.ts";
import { joinNames } from "./sender-proven.ts";
import type { SenderSituation } from "./situation.ts";

const unknown = (value: string): SenderSituation["chip"] => ({ value, certainty: "unknown", tone: "open" });
const noPolicy = (facts: AnswerFacts): boolean => facts.dmarc?.result === "none";
const open = (facts: AnswerFacts): boolean => facts.dmarc?.result === "unchecked";
const why = ({ dmarc }: AnswerFacts): string => dmarc?.reason ?? "";

export const openSenders: readonly SenderSituation[] = [
  {
    id: "signed-without-policy",
    when: (facts) => noPolicy(facts) && facts.ownSignatures.some(({ result }) => result === "pass"),
    chip: { value: "By its signature", certainty: "proven", tone: "good" },
    say: ({ domain }) => ({
      lead: `${domain} signed this message.`,
      rest: ["Its ", link("own signature verifies", "#authentication"), ", though it publishes no DMARC policy."],
      certainty: "proven",
    }),
  },
  {
    id: "sent-without-policy",
    when: (facts) => noPolicy(facts) && facts.spf?.result === "pass" && facts.spf.domain === facts.domain,
    chip: { value: "By its server", certainty: "proven", tone: "good" },
    say: ({ domain }) => ({
      lead: `A server of ${domain} sent it.`,
      rest: [
        link("SPF passes", "#authentication"),
        " for the same domain as in From, though it publishes no DMARC policy and no signature of its own verifies.",
      ],
      certainty: "proven",
    }),
  },
  {
    id: "key-gone-without-policy",
    when: (facts) =>
      noPolicy(facts) && facts.ownSignatures.some(({ key }) => key.state === "none" || key.state === "revoked"),
    chip: unknown("Cannot be told any more"),
    say: ({ domain }) => ({
      lead: `Whether ${domain} vouched for it cannot be told any more.`,
      rest: [
        "It is signed in that name, ",
        link("the key is gone", "#authentication"),
        " from DNS, and no DMARC policy is published. That is no sign of a forgery.",
      ],
      certainty: "unknown",
    }),
  },
  {
    id: "others-without-policy",
    when: (facts) => noPolicy(facts) && facts.otherSigners.length > 0,
    chip: unknown("Nobody vouches"),
    say: ({ domain, otherSigners }) => ({
      lead: `Nobody vouches for the name ${domain}.`,
      rest: [
        link(joinNames(otherSigners) as string, "#authentication"),
        ` signed it, and ${domain} publishes no DMARC policy that would say whether that counts.`,
      ],
      certainty: "proven",
    }),
  },
  {
    id: "nobody-without-policy",
    when: noPolicy,
    chip: unknown("Nobody vouches"),
    say: ({ domain }) => ({
      lead: `Nobody vouches for the name ${domain}.`,
      rest: [
        "It ",
        link("publishes no DMARC policy", "#authentication"),
        ", and no signature of its own verifies: anybody could have written this From.",
      ],
      certainty: "proven",
    }),
  },
  {
    id: "header-signed",
    when: (facts) =>
      open(facts) &&
      !facts.subject.message.hasBody &&
      facts.ownSignatures.some(({ headerSignature }) => headerSignature === "valid"),
    chip: { value: "The header is", certainty: "proven", tone: "good" },
    say: ({ domain }) => ({
      lead: `${domain} signed this header section.`,
      rest: [
        "The ",
        link("signature over the fields is genuine", "#authentication"),
        "; whether the text was changed cannot be told, because no body was given.",
      ],
      certainty: "proven",
    }),
  },
  {
    id: "header-changed",
    when: (facts) =>
      open(facts) &&
      !facts.subject.message.hasBody &&
      facts.ownSignatures.length > 0 &&
      facts.ownSignatures.every(({ headerSignature }) => headerSignature === "invalid"),
    chip: unknown("Not as it was signed"),
    say: ({ domain, subject }) => ({
      lead: "These fields are not as they were signed.",
      rest: [
        `A signature in the name of ${domain} `,
        link("does not match them", "#authentication"),
        subject.intake.exact
          ? ": changed since, copied badly, or never genuine. Paste the whole source."
          : ", and they were repaired when they were read, so that proves nothing. Get the original source.",
      ],
      certainty: "unknown",
    }),
  },
  {
    id: "header-only",
    when: (facts) => open(facts) && !facts.subject.message.hasBody && facts.ownSignatures.length > 0,
    chip: unknown("Not from a header"),
    say: (facts) => ({
      lead: "A header section alone cannot tell.",
      rest: [
        `${facts.domain} signed the message, but `,
        link("no body was given", "#authentication"),
        ". Paste the whole source.",
      ],
      certainty: "unknown",
    }),
  },
  {
    id: "copy-cannot-tell",
    when: (facts) => open(facts) && !facts.subject.intake.exact,
    chip: unknown("Not from this copy"),
    say: () => ({
      lead: "This copy cannot tell.",
      rest: [
        "The text was ",
        link("repaired", "#source"),
        " when it was read, so a signature that does not match proves nothing. Get the original source.",
      ],
      certainty: "unknown",
    }),
  },
  {
    id: "never-travelled",
    when: (facts) => open(facts) && facts.subject.route.hops.length === 0 && facts.ownSignatures.length === 0,
    chip: unknown("Not from a draft"),
    say: ({ domain }) => ({
      lead: `Nothing in it can prove ${domain}.`,
      rest: [
        "It carries no signature and ",
        link("no Received field", "#route"),
        ": a draft, a copy from a Sent folder, or a source that was cut.",
      ],
      certainty: "unknown",
    }),
  },
  {
    id: "sender-unknown",
    when: (facts) => open(facts) && facts.subject.route.sender === null,
    chip: unknown("Not decided"),
    say: (facts) => ({
      lead: `Whether ${facts.domain} vouches for it cannot be told from this.`,
      rest: ["Which server handed it in is ", link("not known", "#route"), `. ${why(facts)}`],
      certainty: "unknown",
    }),
  },
  {
    id: "dns-failed",
    when: ({ dmarc }) => dmarc?.result === "temperror",
    chip: unknown("DNS did not answer"),
    say: (facts) => ({
      lead: "DNS did not answer.",
      rest: [
        `Whether ${facts.domain} vouches for it is `,
        link("open", "#dns-log"),
        `, and worth asking again later. ${why(facts)}`,
      ],
      certainty: "unknown",
    }),
  },
  {
    id: "undecided",
    when: () => true,
    chip: unknown("Not decided"),
    say: (facts) => ({
      lead: `Whether ${facts.domain} vouches for it is not decided.`,
      rest: [link("The checks", "#authentication"), ` leave it open. ${why(facts)}`],
      certainty: "unknown",
    }),
  },
];
