// The answer: four chips and two to four sentences, each word of weight linked to its evidence. Written from facts only;
// no score, and never "safe" (product.md, "Words").
import type { Checks, DkimCheck } from "#lib/checks/types.ts";
import type { LintSubject } from "#lib/lint/rule.ts";
import type { Finding } from "#lib/lint/types.ts";
import { domainOf } from "#lib/text/addresses.ts";
import { formatDuration } from "#lib/text/format/duration.ts";
import type { Chip, Sentence } from "./types.ts";

/** A stretch of a sentence; with `href` it links to its evidence. */
type Piece = string | { text: string; href: string };

/**
 * Chips and sentences of what is known so far.
 * @param findings in the report's order: links count in it
 */
export function describeAnswer(
  subject: LintSubject,
  findings: readonly Finding[],
): { chips: Chip[]; sentences: Sentence[] } {
  const heavy = heavyFindings(findings);
  return {
    chips: [senderChip(subject), originChip(subject), durationChip(subject), lookChip(subject, heavy)],
    sentences: [senderSentence(subject), routeSentence(subject), lookSentence(heavy)].map(joinPieces),
  };
}

function joinPieces(pieces: Piece[]): Sentence {
  let text = "";
  const links: Sentence["links"] = [];
  for (const piece of pieces) {
    if (typeof piece === "string") text += piece;
    else {
      links.push({ start: text.length, end: text.length + piece.text.length, href: piece.href });
      text += piece.text;
    }
  }
  return { text, links };
}

// -- Is it from them? -----------------------------------------------------------------------------------------------

function senderChip(subject: LintSubject): Chip {
  const label = "Sender proven?";
  const { checks } = subject;
  if (!checks) return { id: "sender", label, value: "Asking", certainty: "unknown" };
  const { result } = checks.dmarc;
  if (result === "pass") return { id: "sender", label, value: "Yes", certainty: "proven" };
  if (result === "fail") return { id: "sender", label, value: "No", certainty: "proven" };
  const signer = alignedSigner(subject, checks);
  if (signer) return { id: "sender", label, value: "By its signature", certainty: "proven" };
  return { id: "sender", label, value: result === "none" ? "Not by DMARC" : "Not decided", certainty: "unknown" };
}

/** A passing signature whose domain is exactly the From domain: proof even where no DMARC record is published. */
function alignedSigner(subject: LintSubject, checks: Checks): DkimCheck | undefined {
  const domain = fromDomain(subject);
  return checks.dkim.find((check) => check.result === "pass" && check.domain === domain);
}

function fromDomain(subject: LintSubject): string | null {
  const address = subject.from[0]?.address;
  return address ? domainOf(address) : null;
}

function senderSentence(subject: LintSubject): Piece[] {
  const { checks, from } = subject;
  const domain = fromDomain(subject);
  if (from.length === 0) return ["This message names no sender: it has ", ...link("no From field", "#headers"), "."];
  if (!domain) return ["The ", ...link("From field", "#headers"), " holds no address that can be read."];
  if (!checks)
    return [`It says it is from ${domain}. `, ...link("DNS is being asked", "#authentication"), " whether that is so."];
  const dmarc = link(`DMARC ${checks.dmarc.result === "pass" ? "passes" : "fails"}`, "#authentication");
  if (checks.dmarc.result === "pass") {
    return [`${domain} vouches for this message: `, ...dmarc, ` by ${passingWays(checks)}.`];
  }
  if (checks.dmarc.result === "fail") {
    return [`${domain} does not vouch for this message as it stands: `, ...dmarc, `. ${checks.dmarc.reason}`];
  }
  const signer = alignedSigner(subject, checks);
  if (signer) {
    return [
      `${domain} publishes no DMARC policy that decides, but its `,
      ...link("own signature verifies", "#authentication"),
      ".",
    ];
  }
  const why = link(
    checks.dmarc.result === "none" ? "publishes no DMARC policy" : "could not be decided",
    "#authentication",
  );
  return checks.dmarc.result === "none"
    ? [`${domain} `, ...why, ", and no signature of its own verifies: nobody vouches for the From address."]
    : [`Whether ${domain} vouches for this message `, ...why, `. ${checks.dmarc.reason}`];
}

function passingWays(checks: Checks): string {
  const ways = checks.dmarc.identifiers.filter((row) => row.aligned && row.result === "pass");
  const words = new Set(
    ways.map((row) => (row.method === "spf" ? `SPF of ${row.domain}` : `the signature of ${row.domain}`)),
  );
  return [...words].join(" and ") || "an aligned identity";
}

function link(text: string, href: string): Piece[] {
  return [{ text, href }];
}

// -- Which way? -----------------------------------------------------------------------------------------------------

function originChip({ route }: LintSubject): Chip {
  const label = "Sent from";
  if (!route.sender) return { id: "origin", label, value: "Not said", certainty: "unknown" };
  const border = route.hops.find((hop) => hop.index === route.border);
  const name = border?.from?.rdns ?? null;
  return { id: "origin", label, value: name ? `${name} ${route.sender.ip}` : route.sender.ip, certainty: "recorded" };
}

function durationChip({ route }: LintSubject): Chip {
  const label = "Took";
  if (route.transitSeconds === null) return { id: "took", label, value: "Not known", certainty: "unknown" };
  const claimed = route.hops.some((hop) => hop.side === "claimed" && hop.date?.utc);
  const value = formatDuration(route.transitSeconds);
  return { id: "took", label, value, certainty: claimed ? "claimed" : "recorded" };
}

function routeSentence({ route }: LintSubject): Piece[] {
  const { hops, sender, border, transitSeconds } = route;
  if (hops.length === 0) return ["It carries no ", ...link("Received field", "#route"), ", so its way is not known."];
  const count = hops.length === 1 ? "one hop" : `${hops.length} hops`;
  const pieces: Piece[] = ["It came in ", ...link(count, "#route")];
  if (transitSeconds !== null) {
    const slowest = hops.reduce((a, b) => ((b.delaySeconds ?? 0) > (a.delaySeconds ?? 0) ? b : a));
    pieces.push(
      transitSeconds < 0
        ? `, whose clocks disagree by ${formatDuration(-transitSeconds)}`
        : ` within ${formatDuration(transitSeconds)}`,
    );
    const slow = slowest.delaySeconds ?? 0;
    if (transitSeconds > 60 && slow > transitSeconds / 2) {
      pieces.push(", most of it ", ...link(`before ${slowest.by ?? "one hop"} took it`, `#hop-${slowest.index}`));
    }
  }
  if (!sender || border === null) return [...pieces, ". Which hop crossed into the receiving side is not known."];
  return [...pieces, "; the receiving side took it from ", ...link(sender.ip, `#hop-${border}`), "."];
}

// -- What to look at? -----------------------------------------------------------------------------------------------

interface Heavy {
  title: string;
  index: number;
}

function lookChip(subject: LintSubject, heavy: readonly Heavy[]): Chip {
  const count = heavy.length;
  const value = count === 0 ? "Nothing found" : count === 1 ? "1 thing" : `${count} things`;
  return { id: "look", label: "Needs a look", value, certainty: subject.checks ? "proven" : "unknown" };
}

function lookSentence(heavy: readonly Heavy[]): Piece[] {
  if (heavy.length === 0)
    return ["Nothing in it ", ...link("needs a look", "#findings"), "; what was not checked is listed there."];
  const names = heavy
    .slice(0, 3)
    .flatMap(({ title, index }, i): Piece[] => [
      i === 0 ? "" : ", ",
      { text: title.charAt(0).toLowerCase() + title.slice(1), href: `#finding-${index}` },
    ]);
  return ["Look at: ", ...names, heavy.length > 3 ? ` and ${heavy.length - 3} more.` : "."];
}

/** Danger and warning, never info (product.md). */
function heavyFindings(findings: readonly Finding[]): Heavy[] {
  return findings
    .map((finding, index) => ({ title: finding.title, index, severity: finding.severity }))
    .filter((finding) => finding.severity === "danger" || finding.severity === "warning");
}
