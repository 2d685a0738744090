// Situations in which there is no one sender to ask about, or nothing was asked yet.
import { link } from "./pieces.ts";
import type { SenderSituation } from "./situation.ts";

const unknown = (value: string): SenderSituation["chip"] => ({ value, certainty: "unknown", tone: "open" });

export const unreadableSenders: readonly SenderSituation[] = [
  {
    id: "dialogue-without-message",
    when: ({ subject: { intake, message } }) => intake.kind === "smtp-session" && message.octets.length === 0,
    chip: unknown("No message"),
    say: () => ({
      lead: "There is no message in this.",
      rest: ["What was pasted is an ", link("SMTP dialogue", "#session"), " that does not show one."],
      certainty: "claimed",
    }),
  },
  {
    id: "no-header",
    when: ({ subject }) => subject.fields.length === 0,
    chip: unknown("Nobody named"),
    say: () => ({
      lead: "Nobody is named as the sender.",
      rest: ["There is ", link("no header section", "#headers"), ", only text."],
      certainty: "claimed",
    }),
  },
  {
    id: "no-from",
    when: ({ subject }) => subject.from.length === 0,
    chip: unknown("Nobody named"),
    say: () => ({
      lead: "Nobody is named as the sender.",
      rest: ["There is ", link("no From field", "#headers"), "."],
      certainty: "claimed",
    }),
  },
  {
    id: "from-unreadable",
    when: ({ domain }) => domain === null,
    chip: unknown("Cannot be read"),
    say: () => ({
      lead: "The sender cannot be read.",
      rest: ["The ", link("From field", "#headers"), " holds no address that can be read."],
      certainty: "claimed",
    }),
  },
  {
    id: "several-authors",
    when: ({ authorDomains }) => authorDomains.length > 1,
    chip: { value: "Several named", certainty: "unknown", tone: "bad" },
    say: ({ authorDomains }) => ({
      lead: "It names more than one sender.",
      rest: [
        link("From", "#headers"),
        ` holds addresses of ${authorDomains.slice(0, 3).join(" and ")}; which one is shown depends on the mail program, `,
        "so nobody can be said to vouch for it.",
      ],
      certainty: "claimed",
    }),
  },
  {
    id: "asking",
    when: ({ checks }) => checks === null,
    chip: unknown("Asking"),
    say: ({ domain }) => ({
      lead: `It says it is from ${domain}.`,
      rest: [link("DNS is being asked", "#authentication"), " whether that is so."],
      certainty: "claimed",
    }),
  },
  {
    id: "offline-recorded-pass",
    when: ({ live, recorded }) => !live && recorded === "pass",
    chip: { value: "Recorded", certainty: "recorded", tone: "plain" },
    say: ({ domain }) => ({
      lead: `It says it is from ${domain}, and the receiver agreed.`,
      rest: [
        "The receiving side ",
        link("wrote down", "#authentication"),
        " that DMARC passed. Live checks are switched off, so nothing was proven again.",
      ],
      certainty: "recorded",
    }),
  },
  {
    id: "offline-recorded-guess",
    when: ({ live, recorded }) => !live && recorded === "guess",
    chip: { value: "Recorded: likely", certainty: "recorded", tone: "plain" },
    say: ({ domain }) => ({
      lead: `It says it is from ${domain}, and the receiver thought it likely.`,
      rest: [
        "The receiving side ",
        link("wrote down", "#authentication"),
        " that DMARC would pass if the domain published a policy. Live checks are switched off, so nothing was asked again.",
      ],
      certainty: "recorded",
    }),
  },
  {
    id: "offline-recorded-fail",
    when: ({ live, recorded }) => !live && recorded === "fail",
    chip: { value: "Recorded: no", certainty: "recorded", tone: "bad" },
    say: ({ domain }) => ({
      lead: `It says it is from ${domain}, and the receiver found no proof.`,
      rest: [
        "The receiving side ",
        link("wrote down", "#authentication"),
        " that DMARC failed. Live checks are switched off, so nothing was asked again.",
      ],
      certainty: "recorded",
    }),
  },
  {
    id: "offline",
    when: ({ live }) => !live,
    chip: unknown("Not asked"),
    say: ({ domain }) => ({
      lead: `It says it is from ${domain}.`,
      rest: ["Whether that is so was ", link("not asked", "#authentication"), ": live checks are switched off."],
      certainty: "claimed",
    }),
  },
];
