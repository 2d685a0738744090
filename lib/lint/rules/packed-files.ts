// Findings about files inside of files: archives, disc images, and whatever else holds members. The flags come from
// lib/content/inspect.
import { writeDisc } from "#lib/content/inspect/examples/disc-image.ts";
import { pdfStream, writePdf } from "#lib/content/inspect/examples/pdf.ts";
import { windowsProgram } from "#lib/content/inspect/examples/programs.ts";
import { writeZip } from "#lib/content/inspect/examples/write-zip.ts";
import { say } from "#lib/text/say.ts";
import { type FlagRow, flagRule } from "./flag-rule.ts";

const appnote = "https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT";
const text = { name: "notes.txt", octets: "Hello" };
const others = Array.from({ length: 6 }, (_, n) => ({ name: `page-${n}.txt`, octets: "Hello" }));
const plainZip = () => [["a.zip", writeZip([text])] as [string, Buffer]];
const zipOf = (...members: Parameters<typeof writeZip>[0]) => [["a.zip", writeZip(members)] as [string, Buffer]];

const manyStreams = (): Buffer[] => {
  const stream = pdfStream("/Type /ObjStm /N 1 /First 4", Buffer.alloc(1_000_000, " "));
  return Array.from({ length: 60 }, () => stream);
};

export const packedFileRows: readonly FlagRow[] = [
  {
    id: "packed-program",
    severity: "danger",
    ref: "https://attack.mitre.org/techniques/T1204/002/",
    title: "A program inside an attachment",
    innocent: "People who make software send it packed.",
    advice: "Do not open it unless you asked for exactly this file and know who sent it.",
    says: (files, details) => say`${files} holds ${details}. Programs are packed so that filters do not see them.`,
    bad: () => [...zipOf({ name: "order.js" }), ["photo.iso", writeDisc("PLAN", [{ name: "photo.lnk" }])]],
    good: plainZip,
  },
  {
    id: "packed-name-disguised",
    severity: "danger",
    ref: "https://attack.mitre.org/techniques/T1036/007/",
    title: "A file inside an attachment that hides what it is",
    innocent: null,
    advice: "Do not unpack it. Ask the sender, in another way than by answering, what this file is.",
    says: (files, details) => say`In ${files}, the name of ${details} says something else than what the file is.`,
    bad: () => [...zipOf({ name: "invoice.pdf.exe" }), ...zipOf({ name: "photo.jpg", octets: windowsProgram() })],
    good: plainZip,
  },
  {
    id: "packed-path-escapes",
    severity: "danger",
    ref: "https://security.snyk.io/research/zip-slip-vulnerability",
    title: "A packed file that would be stored outside of its folder",
    innocent: null,
    advice: "Do not unpack it.",
    says: (files, details) =>
      say`In ${files}, ${details} leads out of the folder it is unpacked into, over files of yours.`,
    bad: () => zipOf({ name: "../../.profile" }),
    good: plainZip,
  },
  {
    id: "decompression-bomb",
    severity: "warning",
    ref: "https://www.bamsoftware.com/hacks/zipbomb/",
    title: "An archive that claims to unpack to far more than it is",
    innocent: "Images of empty disks pack as well.",
    advice: "Do not unpack it on a machine that matters.",
    says: (files, details) =>
      say`${files}: ${details}. Such files exhaust whoever looks inside, scanners first. Waybill read the list alone.`,
    bad: () => zipOf({ name: "zeros.bin", size: 4_000_000_000 }),
    good: plainZip,
  },
  {
    id: "archive-hides-members",
    codes: ["zip-lists-differ", "zip-hidden-member", "zip-overlap"],
    severity: "warning",
    ref: appnote,
    title: "An archive that shows different files to different programs",
    innocent: "A faulty packer.",
    advice: "Do not unpack it: a filter may have seen other files than you would get.",
    says: (files, details) => say`In ${files}, the list at the end and the files themselves disagree: ${details}.`,
    bad: () => [...zipOf({ ...text, localName: "other.txt" }), ...zipOf(text, { name: "b.txt", hidden: true })],
    good: plainZip,
  },
  {
    id: "packed-link",
    severity: "warning",
    ref: appnote,
    title: "A link inside an archive",
    innocent: "Archives of software for Unix hold links.",
    advice: "Unpack it in a folder of its own.",
    says: (files, details) =>
      say`In ${files}, ${details} is a link. A second file may be written through it to another place.`,
    bad: () => zipOf({ name: "a", octets: "/etc", link: true }),
    good: plainZip,
  },
  {
    id: "program-package",
    severity: "warning",
    ref: "https://attack.mitre.org/techniques/T1204/002/",
    title: "A package that installs or starts a program",
    innocent: "People who make software send such files.",
    advice: "Do not open it unless you asked for it and know who sent it.",
    says: (files, details) => say`${files} is, by what is in it, a ${details}.`,
    bad: () => zipOf({ name: "META-INF/MANIFEST.MF" }, { name: "A.class" }),
    good: plainZip,
  },
  {
    id: "self-extracting",
    severity: "warning",
    ref: "https://attack.mitre.org/techniques/T1027/",
    title: "An archive that is a program",
    innocent: "Old installers came in this form.",
    advice: "Open it with an unpacker, not by a click.",
    says: (files, details) => say`${files} begins with a program (${details}), which runs when the file is opened.`,
    bad: () => [["a.zip", writeZip([text], { leading: windowsProgram() })]],
    good: plainZip,
  },
  {
    id: "disc-image",
    severity: "warning",
    ref: "https://attack.mitre.org/techniques/T1553/005/",
    title: "A disc image",
    innocent: "Some people send images of discs.",
    advice: "Do not open it unless you expected it: files in it come without the mark that they are from the internet.",
    says: (files, details) => say`${files} is opened as a drive of its own (${details}).`,
    bad: () => [["a.bin", writeDisc("PLAN", [{ name: "a.txt" }])]],
    good: plainZip,
  },
  {
    id: "packed-carrier",
    severity: "notice",
    ref: "https://attack.mitre.org/techniques/T1027/",
    title: "A packed file of a kind that can carry a program",
    innocent: "Offices exchange documents with macros in archives.",
    advice: "Open it only if you expected it, and do not allow macros.",
    says: (files, details) => say`${files} holds ${details}.`,
    bad: () => zipOf({ name: "plan.xlsm" }),
    good: plainZip,
  },
  {
    id: "packed-page",
    severity: "notice",
    ref: "https://attack.mitre.org/techniques/T1566/001/",
    title: "A web page in an archive",
    innocent: "Saved pages are packed to be sent.",
    advice: "Never type a password into a page that came by mail.",
    says: (files, details) => say`${files} holds ${details}. Pages are packed so that filters do not read them.`,
    bad: () => zipOf({ name: "login.html" }),
    good: plainZip,
  },
  {
    id: "packed-program-among-many",
    severity: "notice",
    ref: "https://attack.mitre.org/techniques/T1204/002/",
    title: "Programs or scripts among many packed files",
    innocent: "Source code and software look so.",
    advice: "Start none of them unless you know where the archive is from.",
    says: (files, details) => say`Among the files in ${files} are ${details}.`,
    bad: () => zipOf(...others, { name: "setup.exe" }),
    good: () => zipOf(...others),
  },
  {
    id: "archive-encrypted",
    codes: ["archive-encrypted", "archive-sealed"],
    severity: "notice",
    ref: appnote,
    title: "An archive that needs a password",
    innocent: "Offices protect files so, as little as it helps when the password is in the same mail.",
    advice: "No filter could look inside: be sure of the sender first.",
    says: (files) => say`${files} can be listed at most; what is inside cannot be looked at without the password.`,
    bad: () => zipOf({ ...text, encrypted: true }),
    good: plainZip,
  },
  {
    id: "archive-damaged",
    codes: ["zip-damaged", "zip-leading-octets"],
    severity: "notice",
    ref: appnote,
    title: "An archive that is damaged or has something in front",
    innocent: "It was cut off on the way, or a program wrote it badly.",
    advice: "If it came from somebody you know, ask for it again.",
    says: (files, details) => say`${files}: ${details}. Programs differ in what they find in such a file.`,
    bad: () => [["a.zip", writeZip([text], { cut: true })]],
    good: plainZip,
  },
  {
    id: "inspection-limit",
    severity: "notice",
    ref: "https://www.bamsoftware.com/hacks/zipbomb/",
    title: "Files that were not looked into as a whole",
    innocent: "A mail with many large documents reaches the limit, too.",
    advice: "Look at the files one by one.",
    says: (files, details) => say`From ${files} on, what is packed was no longer unpacked: ${details} already.`,
    bad: () => [["a.pdf", writePdf("", manyStreams()), "application/pdf"]],
    good: plainZip,
  },
  {
    id: "archive-unusual",
    codes: [
      "packed-path-absolute",
      "packed-name-twice",
      "zip-trailing-octets",
      "archive-in-archive",
      "container-unlisted",
    ],
    severity: "info",
    ref: appnote,
    title: "An archive with something unusual in it",
    innocent: "Careless packing, and archives packed twice.",
    advice: null,
    says: (files, details) =>
      say`In ${files}: a path from the root, a name twice, an archive again, octets behind the end, or a form that is not listed here (${details}).`,
    bad: () => zipOf({ name: "inner.zip", octets: writeZip([text]) }),
    good: plainZip,
  },
];

export const packedFileRules = packedFileRows.map(flagRule);
