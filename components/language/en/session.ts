import { counted } from "#components/values/counts.ts";

export const session = {
  lineOf: (line: number) => `line ${line}`,
  lines: (count: number) => counted(count, "line"),
  reconstruction: "As SMTP: what each hop must have said",
  identities: {
    title: "Envelope, header, and what a mail program shows",
    who: "Who",
    envelope: "Envelope",
    header: "Header",
    shown: "A mail program shows",
    sender: "Sender",
    recipient: "Recipient",
    from: (source: string) => `read from: ${source}`,
    sources: { session: "the SMTP session" } as Record<string, string>,
    unknown: "not known",
    none: "none",
    nothing: "nothing",
    mboxLine: "From line of the mailbox",
    unreadable: "an address that cannot be read",
    oftenHidden: "often without the address behind it",
  },
};
