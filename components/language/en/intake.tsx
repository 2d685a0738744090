// The form: the box, what it recognised, what would leave the server, and the samples.
import { counted, grouped } from "#components/values/counts.ts";

export const intake = {
  form: "Input",
  title: (
    <>
      Which way it came, who vouches for it, <br className="hide-phone" />
      and what is inside.
    </>
  ),
  lead: "Paste one e-mail. Every statement in the report leads to the octets or the DNS answer behind it.",
  drop: "Drop to read it",
  source: "Message source",
  openFile: "Open a file",
  file: "Message file",
  placeholder: `A whole message, headers only, or an SMTP session.

.eml  .msg  .mbox  .txt`,
  placeholderHeld: "Paste here to read something else instead.",
  analyze: "Analyze",
  nothing: "There is nothing to read yet. Paste the source of an e-mail, or open a file.",
  empty: "Paste here, drop a file anywhere on this page, or open one.",
  reading: "Reading.",
  readingMore: "The report appears as soon as the message has been read.",
  sending: (percent: number) => `Sending, ${percent} %.`,
  held: {
    paste: "A long paste",
    asItIs: (size: string) => `, ${size}, sent exactly as it is`,
    edit: "Edit as text",
    remove: "Remove",
    outlook: "An Outlook message.",
    file: "A file.",
    later: (size: string) => `${size}; what it is shows when it is read.`,
  },
  glance: {
    counts: (fields: number, signatures: number) =>
      `${counted(fields, "field")}, ${signatures > 0 ? counted(signatures, "DKIM signature") : "no DKIM signature"}`,
    parts: (count: number) => (count === 1 ? "one part" : `about ${grouped(count)} parts`),
    beginning: { head: "A message.", rest: (size: string, counts: string) => `${size}; its beginning has ${counts}.` },
    none: { head: "No header field found.", rest: "Open the mail’s original source and paste all of it." },
    headers: {
      head: "Headers only.",
      rest: (size: string, counts: string) => `${size}, ${counts}. DKIM body hashes and attachments cannot be checked.`,
    },
    message: {
      head: "A whole message with body.",
      rest: (size: string, counts: string, parts: string) => `${size}, ${counts}, ${parts}.`,
    },
    mbox: {
      head: "A mailbox file.",
      rest: (size: string, counts: string) => `${size}; its first message has ${counts}.`,
    },
    session: {
      head: "An SMTP session.",
      rest: (size: string) => `${size}; the message inside is read with its envelope.`,
    },
    outlook: { head: "An Outlook message.", rest: (size: string) => `${size}.` },
  },
  leaves: {
    title: "What leaves this server",
    ask: "Ask DNS now",
    off: "The operator has switched live checks off: nothing is asked of anyone.",
    notAsked: "Nothing. Checks that need DNS will say that they were not made.",
    unknown: "DNS questions about the domains and addresses that the message names.",
    names: "DNS questions about these names, and names that their records lead to:",
    more: (count: number) => `${grouped(count)} more`,
    policyFile: "Of a mail domain that says it has one, the MTA-STS policy file is fetched over HTTPS.",
    promise:
      "The message is read on this server and then forgotten. No link, picture or logo in it is ever fetched; nothing is stored " +
      "unless you press Share.",
  },
  shelf: {
    title: "Samples",
    lead: "Messages written for this project, each about one thing. They work without a network.",
    groups: {
      sender: "Who sent it",
      route: "Which way it came",
      contents: "What is inside",
      session: "SMTP, word for word",
    },
    kinds: { message: "message", headers: "headers", session: "SMTP session" },
    /** In other languages the title of each sample and what it teaches, by its id; English stands with the samples. */
    samples: {} as Record<string, { title: string; teaches: string }>,
  },
};
