// Why checks were left open: English sentences in the report, read back so that they can be told in other languages.
import { openChainExamples } from "#lib/checks/arc/index.ts";
import { openLogoExamples } from "#lib/checks/bimi/index.ts";
import { openListExamples } from "#lib/checks/blocklists/index.ts";
import { openHostExamples } from "#lib/checks/dane/index.ts";
import { sayBeyondLimit } from "#lib/checks/dkim/index.ts";
import { openSignatureExamples } from "#lib/checks/dkim/verdict.ts";
import { recallOpen } from "#lib/checks/dmarc/describe.ts";
import { openDomainKeyExamples } from "#lib/checks/domainkeys/index.ts";
import { openPolicyExamples } from "#lib/checks/mta-sts/index.ts";
import { unaskedExamples } from "#lib/checks/spf/run.ts";
import { sayHeloNeeded } from "#lib/checks/spf/target.ts";
import type { Check } from "#lib/checks/types.ts";
import { unansweredExamples } from "#lib/checks/unanswered.ts";
import { recallOr } from "#lib/text/recall.ts";
import type { Say, Text } from "#lib/text/say.ts";

/** By the method of the check; what DNS did not answer is said by all of them. */
const examples: Record<string, () => Say[]> = {
  spf: () => [...unaskedExamples(), sayHeloNeeded("")],
  dkim: () => [...openSignatureExamples(), sayBeyondLimit(0)],
  arc: openChainExamples,
  bimi: openLogoExamples,
  domainkeys: openDomainKeyExamples,
  mtaSts: openPolicyExamples,
  dane: openHostExamples,
  blocklists: openListExamples,
};

/** The reason of a check whose result is open. */
export function sayOpenReason({ method, reason }: Check): Text {
  if (method === "dmarc") return recallOpen(reason) ?? reason;
  return recallOr(reason, [...(examples[method]?.() ?? []), ...unansweredExamples()]);
}
