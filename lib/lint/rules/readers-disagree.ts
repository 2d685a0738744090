// Two programs read the same octets and see another mail. What a filter saw is then not what the reader sees.
import { compareReadings, type Difference, readingOf } from "#lib/content/compare-readings.ts";
import { type Say, say } from "#lib/text/say.ts";
import type { LintView, Rule } from "../rule.ts";
import type { Where } from "../types.ts";

const head = "From: Ann <ann@example.com>\nSubject: Hello\nDate: Mon, 1 Jun 2026 10:00:00 +0000\n";
const two = (delimiter: string) =>
  `${head}MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${delimiter}\n\nHello\n${delimiter}\nContent-Type: text/html\n\n<p>Hello\n--b--\n`;

export const readersDisagree: Rule = {
  id: "readers-disagree",
  severity: "warning",
  ref: "RFC 7103",
  title: "Another program reads another mail",
  innocent: "The mail is damaged, and each program mends it in its own way.",
  advice: "Look at the source. A filter may have judged another mail than the one your mail program shows.",
  needs: "second",
  find: (subject) => {
    if (!subject.second) return null;
    const ours = readingOf(subject.message, subject.fields, subject.from);
    const differences = compareReadings(ours, subject.second);
    if (differences.length === 0) return null;
    return {
      at: differences.flatMap(({ what }) => placesOf(what, subject)),
      detail: differences.map(describeDifference).reduce((before, next) => say`${before} ${next}`),
    };
  },
  bad: [
    "From: a@example.com\nFrom: b@example.org\nDate: Mon, 1 Jun 2026 10:00:00 +0000\n\nText\n",
    "From: a@example.com\nSubject: One\nSubject: Two\nDate: Mon, 1 Jun 2026 10:00:00 +0000\n\nText\n",
    two("--b "),
  ],
  good: [`${head}\nHello\n`, two("--b")],
};

const names: Record<Difference["what"], Say> = { from: say`Sender`, subject: say`Subject`, parts: say`Parts` };

function describeDifference({ what, ours, theirs }: Difference): Say {
  return say`${names[what]}: Waybill reads ${ours}; mailparser reads ${theirs}.`;
}

/** Where the reader can see it: the fields, or the parts as Waybill lists them. */
function placesOf(what: Difference["what"], { named, parts }: LintView): Where[] {
  if (what === "parts") return parts.filter(({ leaf }) => leaf).map(({ path }) => ({ part: path }));
  return named(what).map(({ index }) => ({ field: index }));
}
