// Situations in which DMARC fails: why it does decides what that means.
import { said } from "#lib/text/said.ts";
import { link, type Say, say, small } from "#lib/text/say.ts";
import { type AnswerFacts, isAbout } from "./facts.ts";
import { joined } from "./sender-proven.ts";
import type { SenderSituation } from "./situation.ts";

const no: SenderSituation["chip"] = { value: said`No`, certainty: "proven", tone: "bad" };
const fails = (facts: AnswerFacts): boolean => facts.dmarc?.result === "fail";
const dmarc = link(say`DMARC fails`, "#authentication");

export const refutedSenders: readonly SenderSituation[] = [
  {
    id: "marked-internal",
    when: (facts) => facts.dmarc?.result !== "pass" && isMarkedInternal(facts),
    chip: { value: said`Marked internal`, certainty: "claimed", tone: "plain" },
    say: ({ domain }) => ({
      lead: say`It is marked as internal mail of ${domain!}.`,
      rest: say`Exchange servers ${link(say`write such a mark`, "#headers")} when one of their own users sends, and such mail is rarely signed. DNS proves nothing about it, and a mark can be forged.`,
      certainty: "claimed",
    }),
  },
  {
    id: "changed-on-the-way",
    when: (facts) => fails(facts) && repaired(facts) !== null,
    chip: { value: said`Signed, then changed`, certainty: "proven", tone: "plain" },
    say: (facts) => ({
      lead: say`${facts.domain!} signed this message, and it was changed afterwards.`,
      rest: say`Once that is undone ${link(say`the signature verifies`, "#authentication")}: ${small(repaired(facts) ?? "")} What was added is signed by nobody, so DMARC fails.`,
      certainty: "proven",
    }),
  },
  {
    id: "list-with-record",
    when: (facts) => fails(facts) && facts.list !== null && arcSealer(facts) !== null,
    chip: { value: said`Recorded by the list`, certainty: "recorded", tone: "plain" },
    say: (facts) => ({
      lead: say`${facts.domain!} does not vouch for it in this form.`,
      rest: say`It came through the list ${facts.list!}, and ${dmarc} since. ${arcSealer(facts)!} sealed ${link(say`what it saw on arrival`, "#authentication")}: that is worth as much as one trusts the sealer.`,
      certainty: "recorded",
    }),
  },
  {
    id: "forward-with-record",
    when: (facts) => fails(facts) && arcSealer(facts) !== null,
    chip: { value: said`Recorded on the way`, certainty: "recorded", tone: "plain" },
    say: (facts) => ({
      lead: say`${facts.domain!} does not vouch for it in this form.`,
      rest: say`${dmarc}, but ${arcSealer(facts)!} passed it on and sealed ${link(say`what it saw on arrival`, "#authentication")}: that is worth as much as one trusts the sealer.`,
      certainty: "recorded",
    }),
  },
  {
    id: "keys-gone",
    when: (facts) =>
      fails(facts) && facts.ownSignatures.some(({ key }) => key.state === "none" || key.state === "revoked"),
    chip: { value: said`Cannot be told any more`, certainty: "unknown", tone: "open" },
    say: (facts) => ({
      lead: say`Whether ${facts.domain!} vouched for it cannot be told any more.`,
      rest: keyGone(facts),
      certainty: facts.recorded === "pass" ? "recorded" : "unknown",
    }),
  },
  {
    id: "recorded-then",
    when: (facts) => fails(facts) && facts.recorded === "pass",
    chip: { value: said`Recorded then, not now`, certainty: "recorded", tone: "plain" },
    say: (facts) => ({
      lead: say`${facts.domain!} vouched for it at delivery, not any more.`,
      rest: say`The receiver ${link(say`wrote down`, "#authentication")} that DMARC passed; with the DNS and the octets of today it fails. Records change, and so do copies.`,
      certainty: "recorded",
    }),
  },
  {
    id: "own-signature-broken",
    when: (facts) => fails(facts) && facts.ownSignatures.some(({ result }) => result === "fail"),
    chip: no,
    say: (facts) => ({
      lead: say`${facts.domain!} does not vouch for it as it stands.`,
      rest: say`It carries a signature in that name, which ${link(say`does not verify`, "#authentication")}: changed since, or never genuine. ${wish(facts)}`,
      certainty: "proven",
    }),
  },
  {
    id: "own-name-from-outside",
    when: (facts) => fails(facts) && cameFromOutside(facts) && facts.domain === facts.recipientDomain,
    chip: no,
    say: (facts) => ({
      lead: say`It uses the recipient's own domain, and came from outside.`,
      rest: say`From and recipient are both ${link(facts.domain ?? "", "#answer")}, yet ${link(say`a foreign server`, hopHref(facts))} brought it and ${facts.domain!} does not vouch for it. ${wish(facts)}`,
      certainty: "proven",
    }),
  },
  {
    id: "signed-by-others",
    when: (facts) => fails(facts) && facts.otherSigners.length > 0,
    chip: no,
    say: (facts) => ({
      lead: say`${facts.domain!} does not vouch for it.`,
      rest: say`${link(joined(facts.otherSigners.slice(0, 3)), "#authentication")} signed it, which says nothing about ${facts.domain!}: ${dmarc}. ${wish(facts)}`,
      certainty: "proven",
    }),
  },
  {
    id: "vouched-by-nobody",
    when: fails,
    chip: no,
    say: (facts) => ({
      lead: say`${facts.domain!} does not vouch for it.`,
      rest: say`No signature in its name, and ${link(server(facts), hopHref(facts))}: ${dmarc}. ${wish(facts)}`,
      certainty: "proven",
    }),
  },
];

function keyGone({ recorded }: AnswerFacts): Say {
  const gone = link(say`the key is gone`, "#authentication");
  return recorded === "pass"
    ? say`It is signed in that name, and ${gone} from DNS; at delivery the receiver wrote down that DMARC passed.`
    : say`It is signed in that name, and ${gone} from DNS, as keys of old mail are. That is no sign of a forgery.`;
}

/** What SPF says of the server: nothing about this domain where it was asked in another one's name. */
function server({ spf, together }: AnswerFacts): Say {
  if (spf === null || spf.domain === null) return say`no envelope sender that SPF could be asked about`;
  // Within the organization a pass fails DMARC only where alignment is strict (RFC 9989 §4.4).
  if (!together(spf.domain) || spf.result === "pass") return say`an envelope in the name of ${spf.domain}`;
  return /fail$/.test(spf.result) ? say`a server it does not name` : say`no SPF record that vouches for the server`;
}

/** What the domain asks receivers to do with such mail. */
function wish({ domain, dmarc }: AnswerFacts): Say | "" {
  switch (dmarc?.policy) {
    case "reject":
      return say`${domain!} asks receivers to reject such mail.`;
    case "quarantine":
      return say`${domain!} asks receivers to treat such mail as suspicious.`;
    case "none":
      return say`${domain!} asks receivers only to report it.`;
    default:
      return "";
  }
}

/** The proven change that a signature of the domain was undone by, in words. */
function repaired({ ownSignatures }: AnswerFacts): string | null {
  const check = ownSignatures.find(({ diagnosis }) => diagnosis?.proven === true);
  const cause = check?.diagnosis?.causes[0];
  return cause?.detail ?? null;
}

/** In a chain that verifies, the newest sealer who says that the message was in order when it came in. */
function arcSealer({ checks, domain, subject: { claims } }: AnswerFacts): string | null {
  if (checks?.arc.result !== "pass") return null;
  const passed = claims.filter(
    (claim) =>
      claim.source === "arc-authentication-results" &&
      claim.method === "dmarc" &&
      claim.result === "pass" &&
      isAbout(claim, domain),
  );
  const instances = new Set(passed.map(({ properties }) => Number(properties.i)));
  return checks.arc.sets.findLast(({ instance }) => instances.has(instance))?.domain ?? null;
}

/** Exchange: the organization's own servers took it from one of their users. */
function isMarkedInternal({ subject: { fields, route } }: AnswerFacts): boolean {
  const mark = fields.find(({ name }) => name.toLowerCase() === "x-ms-exchange-organization-authas");
  return mark?.raw.trim().toLowerCase() === "internal" && route.border === null;
}

function cameFromOutside({ subject: { route } }: AnswerFacts): boolean {
  const border = route.hops.find(({ index }) => index === route.border);
  return border !== undefined && border.role !== "submission";
}

const hopHref = ({ subject: { route } }: AnswerFacts): string =>
  route.border === null ? "#route" : `#hop-${route.border}`;
