// Situations in which there is no one sender to ask about, or nothing was asked yet.
import { said } from "#lib/text/said.ts";
import { link, say } from "#lib/text/say.ts";
import { joined } from "./sender-proven.ts";
import type { SenderSituation } from "./situation.ts";

const unknown = (value: string): SenderSituation["chip"] => ({ value, certainty: "unknown", tone: "open" });

export const unreadableSenders: readonly SenderSituation[] = [
  {
    id: "dialogue-without-message",
    when: ({ subject: { intake, message } }) => intake.kind === "smtp-session" && message.octets.length === 0,
    chip: unknown(said`No message`),
    say: () => ({
      lead: say`There is no message in this.`,
      rest: say`What was pasted is an ${link(say`SMTP dialogue`, "#session")} that does not show one.`,
      certainty: "claimed",
    }),
  },
  {
    id: "no-header",
    when: ({ subject }) => subject.fields.length === 0,
    chip: unknown(said`Nobody named`),
    say: () => ({
      lead: say`Nobody is named as the sender.`,
      rest: say`There is ${link(say`no header section`, "#headers")}, only text.`,
      certainty: "claimed",
    }),
  },
  {
    id: "no-from",
    when: ({ subject }) => subject.from.length === 0,
    chip: unknown(said`Nobody named`),
    say: () => ({
      lead: say`Nobody is named as the sender.`,
      rest: say`There is ${link(say`no From field`, "#headers")}.`,
      certainty: "claimed",
    }),
  },
  {
    id: "from-unreadable",
    when: ({ domain }) => domain === null,
    chip: unknown(said`Cannot be read`),
    say: () => ({
      lead: say`The sender cannot be read.`,
      rest: say`The ${link(say`From field`, "#headers")} holds no address that can be read.`,
      certainty: "claimed",
    }),
  },
  {
    id: "several-authors",
    when: ({ authorDomains }) => authorDomains.length > 1,
    chip: { value: said`Several named`, certainty: "unknown", tone: "bad" },
    say: ({ authorDomains }) => ({
      lead: say`It names more than one sender.`,
      rest: say`${link("From", "#headers")} holds addresses of ${joined(authorDomains.slice(0, 3))}; which one is shown depends on the mail program, so nobody can be said to vouch for it.`,
      certainty: "claimed",
    }),
  },
  {
    id: "asking",
    when: ({ checks }) => checks === null,
    chip: unknown("Asking"),
    say: ({ domain }) => ({
      lead: say`It says it is from ${domain!}.`,
      rest: say`${link(say`DNS is being asked`, "#authentication")} whether that is so.`,
      certainty: "claimed",
    }),
  },
  {
    id: "offline-recorded-pass",
    when: ({ live, recorded }) => !live && recorded === "pass",
    chip: { value: said`Recorded`, certainty: "recorded", tone: "plain" },
    say: ({ domain }) => ({
      lead: say`It says it is from ${domain!}, and the receiver agreed.`,
      rest: say`The receiving side ${link(say`wrote down`, "#authentication")} that DMARC passed. Live checks are switched off, so nothing was proven again.`,
      certainty: "recorded",
    }),
  },
  {
    id: "offline-recorded-guess",
    when: ({ live, recorded }) => !live && recorded === "guess",
    chip: { value: said`Recorded: likely`, certainty: "recorded", tone: "plain" },
    say: ({ domain }) => ({
      lead: say`It says it is from ${domain!}, and the receiver thought it likely.`,
      rest: say`The receiving side ${link(say`wrote down`, "#authentication")} that DMARC would pass if the domain published a policy. Live checks are switched off, so nothing was asked again.`,
      certainty: "recorded",
    }),
  },
  {
    id: "offline-recorded-fail",
    when: ({ live, recorded }) => !live && recorded === "fail",
    chip: { value: said`Recorded: no`, certainty: "recorded", tone: "bad" },
    say: ({ domain }) => ({
      lead: say`It says it is from ${domain!}, and the receiver found no proof.`,
      rest: say`The receiving side ${link(say`wrote down`, "#authentication")} that DMARC failed. Live checks are switched off, so nothing was asked again.`,
      certainty: "recorded",
    }),
  },
  {
    id: "offline",
    when: ({ live }) => !live,
    chip: unknown(said`Not asked`),
    say: ({ domain }) => ({
      lead: say`It says it is from ${domain!}.`,
      rest: say`Whether that is so was ${link(say`not asked`, "#authentication")}: live checks are switched off.`,
      certainty: "claimed",
    }),
  },
];
