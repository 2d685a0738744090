import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { sharedPath } from "#lib/shared-data.ts";
import { restoreFolding } from "./folding.ts";
import { linesOf } from "./paste.ts";
import { unwrapPaste } from "./wrapping.ts";

const restore = (text: string) => restoreFolding({ text, repairs: [], linesAbove: 0 });
const starts = (text: string) => linesOf(text).map((line) => !/^[ \t]/.test(line));

const rows: [string, string, string][] = [
  ["Received", "Received: from a\nby b; Mon, 2 Nov 2020\n10:00:00 +0000\nTo: x\n", "1001"],
  [
    "a list of names in h=",
    "DKIM-Signature: v=1; h=from : to :\nsubject : date\n: x-a; bh=ab\nFrom: a@example.com\n",
    "1001",
  ],
  ["no blank behind a known name", "Received: by a\nwith b id c\nDate:Mon, 2 Nov 2020\n", "101"],
  ["a name that only looks like one", "Subject: a\nis this it? Note: no\nTo: b@example.com\n", "101"],
  ["body without empty line", "Received: by a\nwith b\nTo: b@example.com\nDear Bob, this is it\n", "1011"],
  ["remarks are no continuation", "To: b@example.com\n...more fields...\nSubject: x\n", "111"],
  ["nothing is folded and nothing is wrong", "Foo: 1\nBar: 2\nSubject: x\n", "111"],
  [
    "among folded lines",
    "Subject: a\n b\nReceived: from a [192.0.2.1]\nby b with SUBMISSION;\nFri, 11 Jul 2019 21:01:54 -0700\nTo: x\n",
    "101001",
  ],
  ["among folded lines, elsewhere", "Subject: a\n b\nTo: x\nstray words\nDate: y\n", "10111"],
];

describe("restoreFolding", () => {
  it.each(rows)("%s", (_name, text, expected) => {
    const restored = restore(text);
    expect(starts(restored.text).map(Number).join("")).toBe(expected);
    expect(restored.text.replace(/^ /gm, "")).toBe(text.replace(/^ /gm, ""));
  });

  it("leaves the body alone", () => {
    const text = "Received: by a\nwith b\nTo: x\n\nReceived: by a\nwith b\n";
    expect(restore(text).text).toBe("Received: by a\n with b\nTo: x\n\nReceived: by a\nwith b\n");
  });
});

/** Messages whose fields are not all found again, and why. */
const differences = new Map([
  ["mail_raw_email_incorrect_header.eml", "a line `quite Delivered-To: …` is no field in the original either"],
  ["m365_php-imap_issue-412.eml", "a continuation that reads `Subject: Re: …`"],
]);

const corpus = sharedPath("corpus");
const suites = sharedPath("suites");

/** How folding gets lost: the header, and which of its continuation lines lost their blanks. */
const variants: [string, (header: string) => string][] = [
  ["LF", (header) => header.replace(/^[ \t]+/gm, "")],
  ["CRLF", (header) => header.replace(/^[ \t]+/gm, "").replace(/\n/g, "\r\n")],
  ["with a body", (header) => `${header.replace(/^[ \t]+/gm, "")}\nhello\n`],
  ["inside a quotation", (header) => header.replace(/^[ \t]*/gm, "> ").replace(/> $/, "")],
];

describe.skipIf(corpus === null)("headers of the corpus with their folding stripped", () => {
  it.each(variants)("%s: at least 98 %% are found exactly again", (name, strip) => {
    const { exact, wrong } = measure(headersOf(corpus!), strip);
    const rate = exact / (exact + wrong.length);
    console.info(`lost folding, ${name}: ${exact} of ${exact + wrong.length} exact (${(rate * 100).toFixed(1)} %)`);
    expect(wrong.filter((file) => !differences.has(file))).toEqual([]);
    expect(rate).toBeGreaterThanOrEqual(0.98);
  });

  it("leaves folded headers untouched", () => {
    for (const [name, header] of headersOf(corpus!)) expect(restore(header).repairs, name).toEqual([]);
  });
});

// These were not looked at when the rule was made.
describe.skipIf(suites === null)("headers held out", () => {
  it.each(variants)("%s: at least 98 %% are found exactly again", (name, strip) => {
    const { exact, wrong } = measure(headersOf(suites!), strip);
    const rate = exact / (exact + wrong.length);
    console.info(`lost folding, held out, ${name}: ${exact} of ${exact + wrong.length} exact: ${wrong.join(" ")}`);
    expect(rate).toBeGreaterThanOrEqual(0.98);
  });
});

function measure(headers: [string, string][], strip: (header: string) => string): { exact: number; wrong: string[] } {
  const wrong: string[] = [];
  for (const [name, header] of headers) {
    const unwrapped = unwrapPaste({ text: strip(header), repairs: [], linesAbove: 0 });
    const restored = restoreFolding(unwrapped).text.split(/\r?\n\r?\n/)[0]!;
    if (starts(`${restored.trimEnd()}\n`).join() !== starts(`${header.trimEnd()}\n`).join()) wrong.push(name);
  }
  return { exact: headers.length - wrong.length, wrong };
}

/** Header sections with LF line ends; those with a line of nothing but blanks cannot be told from others once stripped. */
function headersOf(folder: string): [string, string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".eml"))
    .map((entry): [string, string] => {
      const text = readFileSync(path.join(entry.parentPath, entry.name)).toString("latin1").replace(/\r/g, "");
      const header = text
        .replace(/^\n+/, "")
        .replace(/^>?From .*\n/, "")
        .split("\n\n")[0]!;
      return [entry.name, `${header}\n`];
    })
    .filter(([, header]) => !/^[ \t]+$/m.test(header));
}
