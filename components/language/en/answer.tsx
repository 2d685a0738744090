import type { ReactNode } from "react";
import { counted } from "#components/values/counts.ts";

export const answer = {
  gist: (when: ReactNode) => <>Analysed {when}. Every underlined word leads to its evidence.</>,
  inShort: "In short",
  from: "From, as written",
  noFrom: "There is no From field.",
  fromNote: "Anyone can write a From field. What vouches for it is in the next row.",
  vouched: "Vouched for by",
  nobodySoFar: "Nobody so far: not every check could be made.",
  nobody: "Nobody: no signature holds, nor SPF of MAIL FROM.",
  delivered: "Delivered to",
  notRecorded: "not recorded",
  addressedTo: ", addressed to ",
  more: (count: number) => ` and ${counted(count, "more", "more")}`,
  subject: "Subject",
  noSubject: "There is no Subject field.",
  emptySubject: "empty",
  /** How a domain vouches. */
  how: {
    dmarc: "DMARC passes",
    dkim: "DKIM verifies",
    spf: "SPF allows the sending address",
    arc: "ARC seal verifies",
    repaired: "DKIM verifies once a change is undone",
  },
  /** The labels of the chips by their id. */
  chips: { sender: "Sender proven?", origin: "Sent from", took: "Took", look: "Needs a look" },
  /** What each sentence answers. */
  questions: {
    sender: "Is it from them?",
    kind: "What is it?",
    way: "Which way?",
    end: "How did it end?",
    look: "What to look at?",
  },
  asking: "Asking",
  notReached: "Not reached",
  line: (line: number) => ` (line ${line})`,
  wholeSource:
    "Only headers were given, so body hashes and attachments cannot be checked. The whole source: in Gmail “Show original”, in " +
    "Outlook on the web “View message source”, in Apple Mail “View, Message, Raw Source”, in Thunderbird Ctrl+U.",
};
