// Reports about mail: delivery status, disposition, feedback (RFC 6522, RFC 3464, RFC 8098, RFC 5965). A forged or damaged
// report can be told by the fields it must have.
import type { ReportField } from "#lib/content/report-fields.ts";
import { said } from "#lib/text/said.ts";
import { listed, retold, type Say, say, type Value } from "#lib/text/say.ts";
import { mimeOf } from "../mime-view.ts";
import type { Found, LintView, Rule } from "../rule.ts";
import { quoteAll } from "../words.ts";
import { mail, plain } from "./example-mail.ts";

const report = (type: string, fields: string, parameters = `; report-type=${type}`): string =>
  mail(
    { "MIME-Version": "1.0", "Content-Type": `multipart/report; boundary=b${parameters}` },
    `--b\n\nThis is a report.\n--b\nContent-Type: message/${type}\n\n${fields}\n--b--\n`,
  );
const recipient = "Final-Recipient: rfc822; bob@example.org\nAction: failed\nStatus: 5.1.1\n";
const delivery = report("delivery-status", `Reporting-MTA: dns; mx.example.org\n\n${recipient}`);
const disposition = report(
  "disposition-notification",
  "Final-Recipient: rfc822; bob@example.org\nDisposition: manual-action/MDN-sent-manually; displayed\n",
);
const feedback = report("feedback-report", "Feedback-Type: abuse\nUser-Agent: Example/1.0\nVersion: 1\n");

const knownReports = new Set(["delivery-status", "disposition-notification", "feedback-report"]);

export const reportRules: readonly Rule[] = [
  /** RFC 6522 §3: the second part is of the type that report-type names. */
  {
    id: "report-type",
    severity: "notice",
    ref: "RFC 6522 §3",
    title: "A report that is not built as one",
    innocent: "Some servers write reports in their own way.",
    advice: "Programs that handle reports by themselves may pass this one over.",
    find: (view) => {
      const { children } = mimeOf(view);
      const hit = view.message.parts.filter((part) => {
        if (part.kind !== "multipart" || part.type !== "multipart/report") return false;
        const named = part.parameters.get("report-type")?.toLowerCase();
        const second = children.get(part.path)?.[1]?.type.replace(/^message\/(?:global-)?/, "");
        return !named || (knownReports.has(named) && second !== named);
      });
      if (hit.length === 0) return null;
      return {
        at: hit.map(({ path }) => ({ part: path })),
        detail: say`The parameter report-type is missing, or the second part is not of the type that it names.`,
      };
    },
    bad: [
      report("delivery-status", recipient, ""),
      report("delivery-status", recipient, "; report-type=disposition-notification"),
    ],
    good: [delivery, disposition, feedback],
  },
  {
    id: "delivery-status-fields",
    severity: "notice",
    ref: "RFC 3464 §2.1",
    title: "A delivery report without fields it must have",
    innocent: "Some servers leave fields out.",
    advice: "A report that cannot be read by programs may also be a fake: did you send the mail it speaks of?",
    find: (view) =>
      foundReports(view, "delivery-status", judgeDelivery, (problems) => say`Missing or wrong: ${listed(problems)}.`),
    bad: [
      report("delivery-status", `X-Nothing: 1\n\n${recipient}`),
      report("delivery-status", "Reporting-MTA: dns; mx.example.org\n"),
      report("delivery-status", `Reporting-MTA: dns; mx.example.org\n\n${recipient.replace("5.1.1", "no such user")}`),
    ],
    good: [delivery, plain],
  },
  {
    id: "disposition-notification-fields",
    severity: "notice",
    ref: "RFC 8098 §3.1",
    title: "A read receipt without fields it must have",
    innocent: "Some mail programs leave fields out.",
    advice: null,
    find: (view) =>
      foundReports(
        view,
        "disposition-notification",
        (groups) => missing(groups.flat(), ["Final-Recipient", "Disposition"]),
        (problems) => say`Missing: ${listed(problems)}.`,
      ),
    bad: [report("disposition-notification", "Reporting-UA: example\n")],
    good: [disposition],
  },
  {
    id: "feedback-report-fields",
    severity: "notice",
    ref: "RFC 5965 §3.1",
    title: "A feedback report without fields it must have",
    innocent: "Some mailbox providers leave fields out.",
    advice: null,
    find: (view) =>
      foundReports(
        view,
        "feedback-report",
        (groups) => missing(groups.flat(), ["Feedback-Type", "User-Agent", "Version"]),
        (problems) => say`Missing: ${listed(problems)}.`,
      ),
    bad: [report("feedback-report", "Feedback-Type: abuse\n")],
    good: [feedback],
  },
  {
    id: "message-partial",
    severity: "warning",
    ref: "RFC 2046 §5.2.2",
    title: "One piece of a divided message",
    innocent: "Old mail programs divided large mail.",
    advice: "No filter has seen the whole. Do not let a program join the pieces unless you know why it was divided.",
    find: ({ message }) => {
      const hit = message.parts.filter(({ type }) => type === "message/partial");
      if (hit.length === 0) return null;
      const pieces = hit
        .slice(0, 5)
        .map(({ parameters }) => say`piece ${digits(parameters.get("number"))} of ${digits(parameters.get("total"))}`);
      return {
        at: hit.map(({ path }) => ({ part: path })),
        detail: say`It is ${listed(pieces, say` and `)}; a filter sees only this piece.`,
      };
    },
    bad: [mail({ "MIME-Version": "1.0", "Content-Type": 'message/partial; id="a@x"; number=1; total=2' })],
    good: [plain],
  },
  {
    id: "partial-numbering",
    severity: "notice",
    ref: "RFC 2046 §5.2.2",
    title: "A piece of a message that is not numbered rightly",
    innocent: null,
    advice: "The pieces cannot be joined.",
    find: ({ message }) => {
      const hit = message.parts.filter(({ type, parameters }) => type === "message/partial" && !isNumbered(parameters));
      if (hit.length === 0) return null;
      return {
        at: hit.map(({ path }) => ({ part: path })),
        detail: say`It must name an id and a number from 1 up to the total.`,
      };
    },
    bad: [mail({ "MIME-Version": "1.0", "Content-Type": 'message/partial; id="a@x"; number=3; total=2' })],
    good: [mail({ "MIME-Version": "1.0", "Content-Type": 'message/partial; id="a@x"; number=1' })],
  },
  {
    id: "external-body",
    severity: "warning",
    ref: "RFC 2046 §5.2.3",
    title: "A part whose content lies elsewhere",
    innocent: "Announcements of documents used this to spare mailboxes a large file.",
    advice: "Do not fetch it unless you know the place. What lies there can be changed after the mail was checked.",
    find: ({ message }) => {
      const hit = message.parts.filter(({ type }) => type === "message/external-body");
      if (hit.length === 0) return null;
      const access = hit.map(({ parameters }) => parameters.get("access-type") ?? noAccess);
      return {
        at: hit.map(({ path }) => ({ part: path })),
        detail: say`The mail names a way to fetch content: ${quoteAll([...new Set(access)], 5, retold)}.`,
      };
    },
    bad: [
      mail(
        {
          "MIME-Version": "1.0",
          "Content-Type": 'message/external-body; access-type=URL; URL="https://example.com/a"',
        },
        "Content-Type: text/plain\n\n",
      ),
    ],
    good: [plain],
  },
];

const noAccess = said`no access-type`;

/** The fields of all parts of a type (and its form for UTF-8), judged one part at a time. */
function foundReports(
  { message, facts }: LintView,
  type: string,
  judge: (groups: readonly ReportField[][]) => Value[],
  describe: (problems: Value[]) => Say,
): Found | null {
  const problems = new Set<Value>();
  const hit = message.parts.filter((part) => {
    if (part.type !== `message/${type}` && part.type !== `message/global-${type}`) return false;
    const groups = facts.get(part.path)?.reportFields;
    const found = groups ? judge(groups) : [];
    for (const problem of found) problems.add(problem);
    return found.length > 0;
  });
  return hit.length === 0
    ? null
    : { at: hit.map(({ path }) => ({ part: path })), detail: describe([...problems].slice(0, 5)) };
}

/** Which of these fields the group does not have. */
function missing(group: readonly ReportField[] | undefined, names: readonly string[]): string[] {
  const there = new Set((group ?? []).map(({ name }) => name.toLowerCase()));
  return names.filter((name) => !there.has(name.toLowerCase()));
}

const noEmptyLine = say`the empty line above the fields about a recipient`;
const noRecipient = say`the fields about a recipient`;

/** RFC 3464 §2.2 and §2.3: one group about the message, then one for each recipient. */
function judgeDelivery(groups: readonly ReportField[][]): Value[] {
  const [message, ...recipients] = groups;
  const problems: Value[] = missing(message, ["Reporting-MTA"]);
  const merged = message?.some(({ name }) => name.toLowerCase() === "final-recipient") ?? false;
  if (recipients.length === 0) problems.push(merged ? noEmptyLine : noRecipient);
  for (const group of recipients) {
    problems.push(...missing(group, ["Final-Recipient", "Action", "Status"]));
    const status = group.find(({ name }) => name.toLowerCase() === "status")?.value;
    // RFC 3463 §2: class, subject, detail.
    if (status !== undefined && !/^[245]\.\d{1,3}\.\d{1,3}(?!\d)/.test(status)) problems.push("Status");
  }
  return problems;
}

const digits = (text = ""): string => (/^\d{1,9}$/.test(text) ? text : "?");

function isNumbered(parameters: ReadonlyMap<string, string>): boolean {
  const number = parameters.get("number") ?? "";
  const total = parameters.get("total") ?? "";
  if (!parameters.get("id") || !/^[1-9]\d{0,8}$/.test(number)) return false;
  return total === "" || (/^[1-9]\d{0,8}$/.test(total) && Number(number) <= Number(total));
}
