// Findings about documents: Office files, RTF, PDF. What they load, start or hold, by the flags of lib/content/inspect.
import { macroProject, relation, wordDocument } from "#lib/content/inspect/examples/office.ts";
import { writePdf } from "#lib/content/inspect/examples/pdf.ts";
import { rtfObject } from "#lib/content/inspect/examples/rtf.ts";
import { writeOle } from "#lib/content/inspect/examples/write-ole.ts";
import { say } from "#lib/text/say.ts";
import { type ExampleFile, type FlagRow, flagRule } from "./flag-rule.ts";

const pdfReference = "https://opensource.adobe.com/dc-acrobat-sdk-docs/pdfstandards/PDF32000_2008.pdf";
const plainWord = (): ExampleFile[] => [["a.docx", wordDocument()]];
const plainPdf = (): ExampleFile[] => [["a.pdf", writePdf("/OpenAction [3 0 R /Fit]"), "application/pdf"]];
const word = (...members: Parameters<typeof wordDocument>): ExampleFile[] => [["a.docx", wordDocument(...members)]];
const pdf = (catalog: string, ...objects: string[]): ExampleFile[] => [
  ["a.pdf", writePdf(catalog, objects), "application/pdf"],
];
const rtf = (inside: string): ExampleFile[] => [["a.rtf", `{\\rtf1 ${inside}}`, "application/rtf"]];
const plainRtf = (): ExampleFile[] => rtf("Hello");
const equation = rtfObject("Equation.3", Buffer.from("x"));

export const documentRows: readonly FlagRow[] = [
  {
    id: "macros-act-on-opening",
    severity: "danger",
    ref: "https://attack.mitre.org/techniques/T1204/002/",
    title: "A document whose macros start something when it is opened",
    innocent: "In-house tools of some offices work so.",
    advice: "Do not open it, and never allow its macros, unless you know who wrote them.",
    says: (files, details) => say`${files} runs by itself and then starts programs or loads files: ${details}.`,
    bad: () => [["a.docm", wordDocument(macroProject('Sub AutoOpen()\r\nShell "calc"\r\nEnd Sub'))]],
    good: plainWord,
  },
  {
    id: "external-template",
    codes: ["external-template", "external-object"],
    severity: "danger",
    ref: "https://attack.mitre.org/techniques/T1221/",
    title: "A document that loads a template or object from a server",
    innocent: "Some services for documents keep their templates on a server.",
    advice: "Do not open it: what is loaded may hold macros that no filter saw.",
    says: (files, details) => say`${files} loads ${details} when it is opened.`,
    bad: () => [
      ...word(relation("attachedTemplate", "https://example.test/t.dotm")),
      ...rtf("{\\*\\template http://example.test/t}"),
    ],
    good: () => [...plainWord(), ...word(relation("attachedTemplate", "file:///C:\\Users\\ann\\Normal.dotm"))],
  },
  {
    id: "dde-command",
    severity: "danger",
    ref: "https://attack.mitre.org/techniques/T1559/002/",
    title: "A document that starts a command",
    innocent: null,
    advice: "Do not open it.",
    says: (files, details) => say`${files} asks a program of Windows for data and hands it a command: ${details}.`,
    bad: () => rtf('{\\field{\\*\\fldinst DDEAUTO cmd "/c calc"}}'),
    good: plainRtf,
  },
  {
    id: "object-updates-itself",
    severity: "danger",
    ref: "https://nvd.nist.gov/vuln/detail/CVE-2017-0199",
    title: "An RTF file whose object is run when it is opened",
    innocent: null,
    advice: "Do not open it: attacks on old Office programs come in this form.",
    says: (files, details) => say`${files} has its embedded object (${details}) updated without being asked.`,
    bad: () => rtf(`{\\object\\objupdate{\\*\\objdata ${equation}}}`),
    good: plainRtf,
  },
  {
    id: "pdf-launch",
    severity: "danger",
    ref: pdfReference,
    title: "A PDF that starts a program",
    innocent: "Manuals on discs started their installers so.",
    advice: "Do not open it; if a viewer asks, refuse.",
    says: (files, details) => say`${files} has an action that launches ${details}.`,
    bad: () => pdf("", "<< /S /Launch /Win << /F (cmd.exe) /P (/c calc) >> >>"),
    good: plainPdf,
  },
  {
    id: "macros-run-on-opening",
    codes: ["macros-run-on-opening", "excel4-macros"],
    severity: "warning",
    ref: "https://attack.mitre.org/techniques/T1204/002/",
    title: "A document whose macros run when it is opened",
    innocent: "Forms and calculations of offices work so.",
    advice: "Do not allow its macros unless you know who wrote them.",
    says: (files, details) =>
      say`${files} holds macros that start by themselves, or sheets with macros of Excel 4.0: ${details}.`,
    bad: () => [["a.docm", wordDocument(macroProject("Sub AutoOpen()\r\nEnd Sub"))]],
    good: plainWord,
  },
  {
    id: "macros-hidden",
    codes: ["macros-without-source", "macros-under-plain-name"],
    severity: "warning",
    ref: "https://attack.mitre.org/techniques/T1564/007/",
    title: "Macros where none should be seen",
    innocent: "Programs that clean documents leave such pieces behind.",
    advice: "Do not allow its macros.",
    says: (files, details) =>
      say`${files} holds macros whose text was taken out, or has a name that promises none: ${details}.`,
    bad: () => word(macroProject("Sub Tidy()\r\nEnd Sub")),
    good: () => [["a.docm", wordDocument(macroProject("Sub Tidy()\r\nEnd Sub"))]],
  },
  {
    id: "macros",
    severity: "notice",
    ref: "https://learn.microsoft.com/en-us/openspecs/office_file_formats/ms-ovba/",
    title: "A document with macros",
    innocent: "Offices exchange such documents.",
    advice: "Do not allow its macros unless you expected them.",
    says: (files, details) => say`${files} holds macros: ${details}.`,
    bad: () => [["a.docm", wordDocument(macroProject("Sub Tidy()\r\nEnd Sub"))]],
    good: plainWord,
  },
  {
    id: "equation-object",
    severity: "warning",
    ref: "https://nvd.nist.gov/vuln/detail/CVE-2017-11882",
    title: "An object of the old equation editor",
    innocent: "Documents with formulas from before 2018 hold such objects.",
    advice: "Open it only with a current Office, or not at all.",
    says: (files, details) =>
      say`${files} holds ${details}. This editor was attacked for years and has been removed from Office.`,
    bad: () => rtf(`{\\object{\\*\\objdata ${equation}}}`),
    good: plainRtf,
  },
  {
    id: "dde-field",
    severity: "warning",
    ref: "https://attack.mitre.org/techniques/T1559/002/",
    title: "A document that asks another program for data",
    innocent: "Spreadsheets take prices and measurements from programs so.",
    advice: "Refuse when Office asks whether to update the data.",
    says: (files, details) => say`${files} holds a DDE field: ${details}.`,
    bad: () => rtf("{\\field{\\*\\fldinst DDE prices today}}"),
    good: plainRtf,
  },
  {
    id: "pdf-script-on-opening",
    severity: "warning",
    ref: pdfReference,
    title: "A PDF with a script that runs when it is opened",
    innocent: "Forms of authorities calculate and check so.",
    advice: "Open it in a browser, where such scripts can do little.",
    says: (files, details) => say`${files} runs a script by itself: ${details}.`,
    bad: () => pdf("/OpenAction 10 0 R", "<< /S /JavaScript /JS (app.alert\\(1\\)) >>"),
    good: plainPdf,
  },
  {
    id: "pdf-hides",
    codes: ["pdf-names-obscured", "pdf-opens-remote", "pdf-leading-octets"],
    severity: "warning",
    ref: pdfReference,
    title: "A PDF that hides what it does, or reaches for a server",
    innocent: "Some printers put their own commands in front of a PDF.",
    advice: "Do not open it unless you know who made it.",
    says: (files, details) =>
      say`${files} writes the names of actions in code, points to a server, or begins with something else: ${details}.`,
    bad: () => pdf("/OpenAction 10 0 R", "<< /S /J#61vaScript /JS (1) >>"),
    good: plainPdf,
  },
  {
    id: "pdf-script",
    codes: ["pdf-script", "pdf-submits", "pdf-rich-media", "pdf-dynamic-form"],
    severity: "notice",
    ref: pdfReference,
    title: "A PDF that can act",
    innocent: "Forms have scripts and buttons.",
    advice: "Type nothing into it that you would not type into a web page from the same sender.",
    says: (files, details) =>
      say`${files} holds a script, a form that is sent to a server, a dynamic form or media: ${details}.`,
    bad: () => [
      ...pdf("", "<< /S /JavaScript /JS (1) >>"),
      ...pdf("", "<< /S /SubmitForm /F (https://example.test/) >>"),
    ],
    good: plainPdf,
  },
  {
    id: "document-loads",
    codes: ["document-loads", "external-share"],
    severity: "notice",
    ref: "https://attack.mitre.org/techniques/T1187/",
    title: "A document that loads something from a server",
    innocent: "Pictures and templates of a firm are kept on its own servers.",
    advice: "Whoever runs the server sees when and from where the document is opened.",
    says: (files, details) => say`${files} loads ${details}.`,
    bad: () => word(relation("image", "http://example.test/a.png")),
    good: () => word(relation("hyperlink", "https://example.com/")),
  },
  {
    id: "document-encrypted",
    severity: "notice",
    ref: "https://learn.microsoft.com/en-us/openspecs/office_file_formats/ms-offcrypto/",
    title: "A document that needs a password",
    innocent: "Banks and authorities protect statements so.",
    advice: "No filter could look inside: be sure of the sender first.",
    says: (files) => say`${files} is encrypted, so what is in it cannot be looked at here.`,
    bad: () => [["a.docx", writeOle({ streams: { EncryptedPackage: "x", EncryptionInfo: "x" } })]],
    good: plainWord,
  },
  {
    id: "file-in-document",
    codes: ["embedded-file", "embedded-object"],
    severity: "info",
    ref: "https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-oleds/",
    title: "Files embedded in a document",
    innocent: "Invoices carry their data so, and reports their tables.",
    advice: null,
    says: (files, details) => say`${files} holds ${details}.`,
    bad: () => word({ name: "word/embeddings/Sheet1.xlsx", octets: "PK" }),
    good: plainWord,
  },
];

export const documentRules = documentRows.map(flagRule);
