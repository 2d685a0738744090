// File names of parts (RFC 2183 §2.3): names that mislead about what a file is or where it would be stored, and names that
// two programs read differently (RFC 2231 §4).

import { isDisguised } from "#lib/content/disguised-name.ts";
import { extensionOf } from "#lib/content/file-endings.ts";
import type { Part } from "#lib/content/types.ts";
import { limits } from "#lib/limits.ts";
import { decodeEncodedWords } from "#lib/text/encoded-words.ts";
import { findInvisible } from "#lib/text/format/invisible.ts";
import { type Say, say } from "#lib/text/say.ts";
import { mimeOf, valueOfForm, type WrittenParameter } from "../mime-view.ts";
import { oncePerMessage } from "../once.ts";
import type { Found, LintView, Rule } from "../rule.ts";
import { quoteAll } from "../words.ts";
import { mail } from "./example-mail.ts";

/** An ordinary mail that is one attachment with these parameters of Content-Disposition. */
const attached = (parameters: string, type = "application/octet-stream"): string =>
  mail({ "MIME-Version": "1.0", "Content-Type": type, "Content-Disposition": `attachment; ${parameters}` });
const pdf = attached('filename="report.pdf"');

const misleading = new Set(["control", "zero-width", "bidi", "tag"]);

const differingNames = oncePerMessage(findDifferingNames);

export const fileNameRules: readonly Rule[] = [
  {
    id: "file-name-disguised",
    severity: "danger",
    ref: "RFC 2183 §5",
    title: "A file name that hides what the file is",
    innocent: null,
    advice: "Do not open it. Ask the sender, in another way than by answering, what this file is.",
    find: (view) =>
      foundNames(
        view,
        isDisguised,
        (names) =>
          say`${names} ends in another way than it seems: by a second ending, many blanks, a character that turns the text around, or a dot that is dropped.`,
      ),
    bad: [
      attached('filename="invoice.pdf.exe"'),
      attached(`filename="invoice.pdf${" ".repeat(40)}.scr"`),
      attached("filename*=utf-8''invoice%E2%80%AEfdp.exe"),
      attached('filename="invoice.exe."'),
      attached('filename="invoice.{20D04FE0-3AEA-1069-A2D8-08002B30309D}"'),
    ],
    good: [
      pdf,
      attached('filename="report.tar.gz"'),
      attached('filename="v1.2.pdf"'),
      attached('filename="setup.exe"'),
    ],
  },
  {
    id: "file-name-path",
    severity: "warning",
    ref: "RFC 2183 §2.3",
    title: "A file name that says where to store the file",
    innocent: "Some old programs send the whole path that a file had on the sender's disk.",
    advice: "Choose the folder yourself when you save it.",
    find: (view) =>
      foundNames(
        view,
        (name) => /^(?:[\\/]|[A-Za-z]:[\\/])|(?:^|[\\/])\.\.(?:[\\/]|$)/.test(name),
        (names) => say`${names} holds a path. A careless program would store the file there.`,
      ),
    bad: [attached('filename="../../.profile"'), attached('filename="C:\\\\Users\\\\ann\\\\a.pdf"')],
    good: [pdf, attached('filename="a..b.pdf"')],
  },
  {
    id: "file-name-separator",
    severity: "info",
    ref: "RFC 2183 §2.3",
    title: "A slash in a file name",
    innocent: "People put dates and numbers with slashes in names.",
    advice: null,
    find: (view) =>
      foundNames(
        view,
        (name) => /^[^\\/].*[\\/]/s.test(name) && !/^[A-Za-z]:[\\/]|(?:^|[\\/])\.\.(?:[\\/]|$)/.test(name),
        (names) => say`${names} holds a slash or backslash. Programs replace it, or show only what stands behind it.`,
      ),
    bad: [attached('filename="Invoice 01/2026.pdf"')],
    good: [pdf],
  },
  {
    id: "file-name-invisible",
    severity: "warning",
    ref: "RFC 2183 §2.3",
    title: "Characters in a file name that cannot be seen",
    innocent: "A name copied from another window may bring such characters along.",
    advice: "Look at the name as it is written here before you open the file.",
    find: (view) =>
      foundNames(
        view,
        (name) => !/[\u202d\u202e]/.test(name) && findInvisible(name).some(({ kind }) => misleading.has(kind)),
        (names) => say`${names} holds control, zero-width or direction characters.`,
      ),
    bad: [attached("filename*=utf-8''re%E2%80%8Bport.pdf"), attached("filename*=utf-8''report%0A.pdf")],
    good: [pdf, attached("filename*=utf-8''Bildschirmfoto%20um%2010.15%E2%80%AFUhr.png")],
  },
  {
    id: "file-name-long",
    severity: "notice",
    ref: "RFC 2183 §2.3",
    title: "A very long file name",
    innocent: "Some programs make the name from a whole title.",
    advice: "Look at its end: that is what decides how the file is opened.",
    find: (view) =>
      foundNames(
        view,
        (name) => Buffer.byteLength(name) > 255,
        (names) => say`${names} is longer than the 255 octets that file systems can store.`,
      ),
    bad: [attached(`filename="${"a".repeat(260)}.pdf"`)],
    good: [pdf],
  },
  {
    id: "file-name-contradiction",
    severity: "danger",
    ref: "RFC 2183 §2.3",
    title: "Two file names of different kind for one part",
    innocent: null,
    advice: "Do not open it: a filter may have judged one name, and your mail program uses the other.",
    find: (view) => describeNames(differingNames(view).filter(haveOtherEndings)),
    bad: [
      attached("filename=\"a.pdf\"; filename*=utf-8''a.exe"),
      attached('filename="a.exe"', 'application/octet-stream; name="a.pdf"'),
      attached('filename="a.pdf"; filename*0=a.; filename*1=exe'),
    ],
    good: [
      attached('filename="a.pdf"', 'application/pdf; name="a.pdf"'),
      attached("filename=_.pdf; filename*=utf-8''%C3%A9.pdf"),
    ],
  },
  {
    id: "file-name-forms",
    severity: "info",
    ref: "RFC 2231 §4",
    title: "Two file names for one part",
    innocent: "One of them is a plain form for old programs.",
    advice: null,
    find: (view) => describeNames(differingNames(view).filter((found) => !haveOtherEndings(found))),
    bad: [attached('filename="one.pdf"', 'application/pdf; name="two.pdf"')],
    good: [attached("filename=\"=?utf-8?Q?=C3=A9.pdf?=\"; filename*=utf-8''%C3%A9.pdf")],
  },
];

/** The parts whose file name is of that kind, with those names. */
function foundNames(view: LintView, is: (name: string) => boolean, describe: (names: Say) => Say): Found | null {
  const hit = view.parts.filter(({ filename }) => filename !== null && is(filename));
  return hit.length === 0 ? null : foundParts(hit, describe);
}

function foundParts(hit: readonly Part[], describe: (names: Say) => Say): Found {
  const names = quoteAll([...new Set(hit.map(({ filename }) => filename ?? ""))]);
  return { at: hit.map(({ path }) => ({ part: path })), detail: describe(names) };
}

/** The names that one part gives, by each form of each parameter, and whether their endings differ. */
interface Names {
  part: string;
  names: string[];
}

function findDifferingNames(view: LintView): Names[] {
  const byPart = new Map<string, Set<string>>();
  for (const { part, field, parameters } of mimeOf(view).fields) {
    const key = field.key === "content-type" ? "name" : "filename";
    const written = parameters.filter(({ name }) => name === key);
    if (written.length === 0) continue;
    const names = byPart.get(part.path) ?? new Set();
    byPart.set(part.path, names);
    const forms = Map.groupBy(written, ({ number, form }) => (number === null ? form : "numbered"));
    for (const form of forms.values()) names.add(nameOf(form));
  }
  return [...byPart].filter(([, names]) => names.size > 1).map(([part, names]) => ({ part, names: [...names] }));
}

function nameOf(form: readonly WrittenParameter[]): string {
  const value = valueOfForm(form).slice(0, limits.fieldOctets);
  return (value.includes("=?") ? decodeEncodedWords(value).text : value).trim();
}

function haveOtherEndings({ names }: Names): boolean {
  return new Set(names.flatMap((name) => extensionOf(name) ?? [])).size > 1;
}

function describeNames(found: readonly Names[]): Found | null {
  if (found.length === 0) return null;
  const called = found
    .slice(0, 3)
    .map(({ names }) => quoteAll(names))
    .reduce((before, names) => say`${before}; another one ${names}`);
  return {
    at: found.map(({ part }) => ({ part })),
    detail: say`The part is called ${called}. Which of them is shown depends on the program.`,
  };
}
