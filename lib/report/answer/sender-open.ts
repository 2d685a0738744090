// Situations in which DMARC neither passes nor fails: no policy, no body, no answer.
import { said } from "#lib/text/said.ts";
import { link, retold, type Say, say, type Value } from "#lib/text/say.ts";
import type { AnswerFacts } from "./facts.ts";
import { joined } from "./sender-proven.ts";
import type { SenderSituation } from "./situation.ts";

const unknown = (value: string): SenderSituation["chip"] => ({ value, certainty: "unknown", tone: "open" });
const noPolicy = (facts: AnswerFacts): boolean => facts.dmarc?.result === "none";
const open = (facts: AnswerFacts): boolean => facts.dmarc?.result === "unchecked";
const why = ({ dmarc }: AnswerFacts): Value => retold(dmarc?.reason ?? "");

export const openSenders: readonly SenderSituation[] = [
  {
    id: "signed-without-policy",
    when: (facts) => noPolicy(facts) && facts.ownSignatures.some(({ result }) => result === "pass"),
    chip: { value: said`By its signature`, certainty: "proven", tone: "good" },
    say: ({ domain }) => ({
      lead: say`${domain!} signed this message.`,
      rest: say`Its ${link(say`own signature verifies`, "#authentication")}, though it publishes no DMARC policy.`,
      certainty: "proven",
    }),
  },
  {
    id: "sent-without-policy",
    when: (facts) => noPolicy(facts) && facts.spf?.result === "pass" && facts.spf.domain === facts.domain,
    chip: { value: said`By its server`, certainty: "proven", tone: "good" },
    say: ({ domain }) => ({
      lead: say`A server of ${domain!} sent it.`,
      rest: say`${link(say`SPF passes`, "#authentication")} for the same domain as in From, though it publishes no DMARC policy and no signature of its own verifies.`,
      certainty: "proven",
    }),
  },
  {
    id: "key-gone-without-policy",
    when: (facts) =>
      noPolicy(facts) && facts.ownSignatures.some(({ key }) => key.state === "none" || key.state === "revoked"),
    chip: unknown(said`Cannot be told any more`),
    say: ({ domain }) => ({
      lead: say`Whether ${domain!} vouched for it cannot be told any more.`,
      rest: say`It is signed in that name, ${link(say`the key is gone`, "#authentication")} from DNS, and no DMARC policy is published. That is no sign of a forgery.`,
      certainty: "unknown",
    }),
  },
  {
    id: "others-without-policy",
    when: (facts) => noPolicy(facts) && facts.otherSigners.length > 0,
    chip: unknown(said`Nobody vouches`),
    say: ({ domain, otherSigners }) => ({
      lead: say`Nobody vouches for the name ${domain!}.`,
      rest: say`${link(joined(otherSigners.slice(0, 3)), "#authentication")} signed it, and ${domain!} publishes no DMARC policy that would say whether that counts.`,
      certainty: "proven",
    }),
  },
  {
    id: "nobody-without-policy",
    when: noPolicy,
    chip: unknown(said`Nobody vouches`),
    say: ({ domain }) => ({
      lead: say`Nobody vouches for the name ${domain!}.`,
      rest: say`It ${link(say`publishes no DMARC policy`, "#authentication")}, and no signature of its own verifies: anybody could have written this From.`,
      certainty: "proven",
    }),
  },
  {
    id: "header-signed",
    when: (facts) =>
      open(facts) &&
      !facts.subject.message.hasBody &&
      facts.ownSignatures.some(({ headerSignature }) => headerSignature === "valid"),
    chip: { value: said`The header is`, certainty: "proven", tone: "good" },
    say: ({ domain }) => ({
      lead: say`${domain!} signed this header section.`,
      rest: say`The ${link(say`signature over the fields is genuine`, "#authentication")}; whether the text was changed cannot be told, because no body was given.`,
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
    chip: unknown(said`Not as it was signed`),
    say: (facts) => ({
      lead: say`These fields are not as they were signed.`,
      rest: unlikeSigned(facts),
      certainty: "unknown",
    }),
  },
  {
    id: "header-only",
    when: (facts) => open(facts) && !facts.subject.message.hasBody && facts.ownSignatures.length > 0,
    chip: unknown(said`Not from a header`),
    say: (facts) => ({
      lead: say`A header section alone cannot tell.`,
      rest: say`${facts.domain!} signed the message, but ${link(say`no body was given`, "#authentication")}. Paste the whole source.`,
      certainty: "unknown",
    }),
  },
  {
    id: "copy-cannot-tell",
    when: (facts) => open(facts) && !facts.subject.intake.exact,
    chip: unknown(said`Not from this copy`),
    say: () => ({
      lead: say`This copy cannot tell.`,
      rest: say`The text was ${link(say`repaired`, "#source")} when it was read, so a signature that does not match proves nothing. Get the original source.`,
      certainty: "unknown",
    }),
  },
  {
    id: "never-travelled",
    when: (facts) => open(facts) && facts.subject.route.hops.length === 0 && facts.ownSignatures.length === 0,
    chip: unknown(said`Not from a draft`),
    say: ({ domain }) => ({
      lead: say`Nothing in it can prove ${domain!}.`,
      rest: say`It carries no signature and ${link(say`no Received field`, "#route")}: a draft, a copy from a Sent folder, or a source that was cut.`,
      certainty: "unknown",
    }),
  },
  {
    id: "sender-unknown",
    when: (facts) => open(facts) && facts.subject.route.sender === null,
    chip: unknown(said`Not decided`),
    say: (facts) => ({
      lead: say`Whether ${facts.domain!} vouches for it cannot be told from this.`,
      rest: say`Which server handed it in is ${link(say`not known`, "#route")}. ${why(facts)}`,
      certainty: "unknown",
    }),
  },
  {
    id: "dns-failed",
    when: ({ dmarc }) => dmarc?.result === "temperror",
    chip: unknown(said`DNS did not answer`),
    say: (facts) => ({
      lead: say`DNS did not answer.`,
      rest: say`Whether ${facts.domain!} vouches for it is ${link(say`open`, "#dns-log")}, and worth asking again later. ${why(facts)}`,
      certainty: "unknown",
    }),
  },
  {
    id: "undecided",
    when: () => true,
    chip: unknown(said`Not decided`),
    say: (facts) => ({
      lead: say`Whether ${facts.domain!} vouches for it is not decided.`,
      rest: say`${link(say`The checks`, "#authentication")} leave it open. ${why(facts)}`,
      certainty: "unknown",
    }),
  },
];

function unlikeSigned({ domain, subject }: AnswerFacts): Say {
  const differ = link(say`does not match them`, "#authentication");
  return subject.intake.exact
    ? say`A signature in the name of ${domain!} ${differ}: changed since, copied badly, or never genuine. Paste the whole source.`
    : say`A signature in the name of ${domain!} ${differ}, and they were repaired when they were read, so that proves nothing. Get the original source.`;
}
