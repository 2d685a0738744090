// What attachments are, by name, by declared type and by content: programs, files that carry programs, and types that do
// not fit. Content goes before names: a name is only what the sender says.
import { extensionOf } from "#lib/content/file-endings.ts";
import type { Part } from "#lib/content/types.ts";
import { listed, retold, type Say, say, type Value } from "#lib/text/say.ts";
import type { Found, LintView, Rule } from "../rule.ts";
import { quote, quoteAll } from "../words.ts";
import { mail } from "./example-mail.ts";
import { carriesPrograms, contradicts, opensAsPage, startsByClick } from "./file-types.ts";

const attached = (type: string, name: string, base64 = "SGVsbG8="): string =>
  mail(
    {
      "MIME-Version": "1.0",
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Content-Transfer-Encoding": "base64",
    },
    `${base64}\n`,
  );

const dosHeader = Buffer.alloc(68);
dosHeader.write("MZ");
dosHeader.writeUInt32LE(64, 60);
dosHeader.write("PE\0\0", 64);
const program = dosHeader.toString("base64");
const pdf = Buffer.from("%PDF-1.4\n").toString("base64");
const png = Buffer.from("89504e470d0a1a0a", "hex").toString("base64");
const zip = Buffer.from("504b0304140000000000", "hex").toString("base64");

const hasEnding =
  (endings: ReadonlySet<string>) =>
  ({ filename }: Part): boolean =>
    filename !== null && endings.has(extensionOf(filename) ?? "");

/** Types by which a sender says itself that the file is a program. */
const programTypes = new Set([
  "application/x-msdownload",
  "application/x-ms-dos-executable",
  "application/x-dosexec",
  "application/vnd.microsoft.portable-executable",
  "application/x-msi",
  "application/hta",
  "application/x-ms-shortcut",
]);

const tnefTypes = new Set(["application/ms-tnef", "application/vnd.ms-tnef"]);

export const attachmentRules: readonly Rule[] = [
  {
    id: "program-attached",
    severity: "danger",
    ref: "RFC 2046 §4.5.1",
    title: "An attached program",
    innocent: "People who make software send each other programs, though most mail services refuse them.",
    advice: "Do not open it unless you asked for exactly this file and know who sent it.",
    find: (view) => {
      const byContent = new Map<Part, string>();
      for (const part of view.parts) {
        const kind = view.facts.get(part.path)?.executable;
        if (kind) byContent.set(part, kind);
      }
      const named = hasEnding(startsByClick);
      const hit = attachments(
        view,
        (part) => byContent.has(part) || programTypes.has(part.type) || (named(part) && isFile(part)),
      );
      const kinds = [...new Set(byContent.values())].map(retold);
      return found(hit, (names) =>
        kinds.length === 0
          ? say`Opening ${names} starts a program on some system.`
          : say`Opening ${names} starts a program on some system. By its content it is ${listed(kinds)}.`,
      );
    },
    bad: [
      attached("application/octet-stream", "setup.exe"),
      attached("application/octet-stream", "order.js"),
      attached("image/png", "photo.png", program),
      attached("application/x-msdownload", "update"),
    ],
    good: [attached("application/pdf", "report.pdf", pdf), mail({ Subject: "setup.exe" })],
  },
  {
    id: "program-carrier-attached",
    severity: "warning",
    ref: "RFC 2046 §4.5",
    title: "An attachment of a kind that can carry a program",
    innocent: "Offices exchange documents with macros, and some people send disk images.",
    advice: "Open it only if you expected it, and do not allow macros or embedded files.",
    find: (view) =>
      found(
        attachments(view, hasEnding(carriesPrograms)),
        (names) =>
          say`${names} can hold a program or macros. Such files are often chosen because filters do not look inside.`,
      ),
    bad: [attached("application/octet-stream", "order.iso"), attached("application/octet-stream", "invoice.xlsm")],
    good: [attached("application/pdf", "report.pdf", pdf)],
  },
  {
    id: "page-attached",
    severity: "notice",
    ref: "RFC 2183 §5",
    title: "A web page or SVG picture as a file",
    innocent: "Tickets, statements and saved pages come in this form.",
    advice: "Never type a password into a page that you opened from a mail.",
    find: (view) =>
      found(
        attachments(view, (part) => part.disposition === "attachment" && hasEnding(opensAsPage)(part)),
        (names) => say`${names} opens in a browser and may run scripts or show a copied login page.`,
      ),
    bad: [attached("text/html", "statement.html")],
    good: [
      attached("image/png", "logo.png", png),
      mail({ "MIME-Version": "1.0", "Content-Type": "text/html" }, "<p>Hi\n"),
    ],
  },
  {
    id: "type-contradicted",
    severity: "notice",
    ref: "RFC 2045 §5",
    title: "A part that is not of the type it is declared as",
    innocent: "Many programs guess the type from the name, and people rename files.",
    advice: "Look at what it is by content before you open it.",
    find: (view) => {
      const hit = attachments(view, ({ type, detected }) => detected !== null && contradicts(type, detected));
      if (hit.length === 0) return null;
      return { at: hit.map(({ path }) => ({ part: path })), detail: contradictions(hit.slice(0, 5)) };
    },
    bad: [attached("application/pdf", "a.pdf", zip), attached("text/plain", "a.txt", png)],
    good: [
      attached("application/pdf", "a.pdf", pdf),
      attached("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "a.docx", zip),
      attached("application/vnd.ms-excel.sheet.macroEnabled.12", "a.xlsm", zip),
      attached("application/vnd.ms-powerpoint.presentation.macroEnabled.12", "a.pptm", zip),
      attached("application/vnd.ms-excel.sheet.binary.macroEnabled.12", "a.xlsb", zip),
      attached("application/octet-stream", "a.zip", zip),
      attached("image/jpg", "a.png", png),
      mail({ "MIME-Version": "1.0", "Content-Type": "text/plain" }, "BM is how this text begins.\n"),
    ],
  },
  {
    id: "tnef-attached",
    severity: "info",
    ref: "https://learn.microsoft.com/en-us/openspecs/exchange_server_protocols/ms-oxtnef/",
    title: "Attachments packed in Microsoft's own form (winmail.dat)",
    innocent: "Outlook sends so to people it takes for Outlook users.",
    advice: "If you miss an attachment, it is in there. Ask the sender to send in HTML or plain text.",
    find: (view) =>
      found(
        attachments(view, ({ type, filename }) => tnefTypes.has(type) || filename?.toLowerCase() === "winmail.dat"),
        (names) => say`${names} holds text and files that only some programs can unpack.`,
      ),
    bad: [attached("application/ms-tnef", "winmail.dat", "eJ8+Ig==")],
    good: [attached("application/pdf", "report.pdf", pdf)],
  },
];

/** The leaves that are of that kind. Messages inside are judged by their own parts. */
function attachments({ parts }: LintView, is: (part: Part) => boolean): Part[] {
  return parts.filter((part) => part.leaf && !part.type.startsWith("message/") && is(part));
}

function found(hit: readonly Part[], describe: (names: Say) => Say): Found | null {
  if (hit.length === 0) return null;
  const names = quoteAll([...new Set(hit.map(({ filename, type }) => filename ?? type))]);
  return { at: hit.map(({ path }) => ({ part: path })), detail: describe(names) };
}

/** A name alone makes no file of a text that is shown, such as a patch. */
function isFile({ type, disposition }: Part): boolean {
  return disposition === "attachment" || !type.startsWith("text/");
}

function contradictions([part, ...others]: readonly Part[]): Say {
  const { type, detected } = part!;
  const name = nameOf(part!);
  return others.length === 0
    ? say`${name} is declared ${type}, its first octets are ${detected!}.`
    : say`${name} is declared ${type}, its first octets are ${detected!}; ${contradictions(others)}`;
}

function nameOf({ filename, path }: Part): Value {
  return filename === null ? say`part ${path}` : quote(filename);
}
