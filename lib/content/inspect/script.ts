// Scripts and small files that start something: what they are, what opens them, the words that matter in them, and where they point.
// Told by the ending of the name, as desktops do, and by content where it is sure.
import { latin1 } from "#lib/text/octets.ts";
import { said } from "#lib/text/said.ts";
import { type EndingRisk, endingOf, extensionOf } from "../file-endings.ts";
import { scriptExamples } from "./examples/script.ts";
import { findAddresses } from "./find-addresses.ts";
import { type Fact, inspectedAs } from "./inspected.ts";
import { readScriptWords } from "./script-words.ts";
import { attributesOf, findTags, textOf } from "./search-xml.ts";
import type { InspectionFlag, Inspector } from "./types.ts";

/** Octets read of a script. */
const scriptRead = 1_048_576;

/** Endings whose files are text that is worth reading. */
const endings = new Set(
  (
    "js jse vbs vbe wsf wsh wsc sct ws hta bat cmd ps1 psm1 reg inf scf url website desktop iqy slk settingcontent-ms library-ms " +
    "search-ms searchconnector-ms appref-ms application appinstaller jnlp msc command terminal sh theme rdp"
  ).split(" "),
);

/** Contents that are scripts by whatever name. */
const marks: readonly { form: RegExp; ending: string }[] = [
  { form: /^#@~\^/, ending: "jse" },
  { form: /<hta:application\b/i, ending: "hta" },
  { form: /^\s{0,16}\[InternetShortcut\]/i, ending: "url" },
  { form: /^\s{0,16}\[Desktop Entry\]/, ending: "desktop" },
  { form: /^WEB\r?\n1\r?\n/, ending: "iqy" },
  { form: /^ID;P/, ending: "slk" },
  { form: /^(?:Windows Registry Editor|REGEDIT4)/, ending: "reg" },
  {
    form: /^\s{0,16}(?:<\?xml[^>]{0,200}\?>\s{0,16})?<(?:job|package|scriptlet)\b[^>]{0,200}>/i,
    ending: "wsf",
  },
  { form: /^#!\s?\/[^\n]{1,200}/, ending: "sh" },
];

/** What a line of settings points to, by the ending: where the file leads. */
const settings: Record<string, RegExp> = {
  url: /^[ \t]{0,9}(URL|IconFile|WorkingDirectory)[ \t]{0,9}=[ \t]{0,9}(.{1,2000})$/gim,
  website: /^[ \t]{0,9}(URL|IconFile)[ \t]{0,9}=[ \t]{0,9}(.{1,2000})$/gim,
  scf: /^[ \t]{0,9}(IconFile|Command)[ \t]{0,9}=[ \t]{0,9}(.{1,2000})$/gim,
  desktop: /^(Exec|URL|Icon|TryExec)[ \t]{0,9}=[ \t]{0,9}(.{1,2000})$/gm,
  rdp: /^(full address|remoteapplicationprogram|alternate shell|gatewayhostname|drivestoredirect):s:(.{1,2000})$/gim,
  theme: /^(BrandImage|Wallpaper|VisualStyle|Path)[ \t]{0,9}=[ \t]{0,9}(.{1,2000})$/gim,
};

export const script: Inspector = {
  id: "script",
  ref: "https://learn.microsoft.com/en-us/windows-server/administration/windows-commands/wscript",
  wants: ({ filename, head }) => endings.has(endingName(filename)) || findMark(latin1(head, 0, 4_096)) !== null,
  inspect({ octets, filename }) {
    const source = textOf(octets.subarray(0, scriptRead));
    const mark = findMark(source.slice(0, 4_096));
    const named = endings.has(endingName(filename)) ? endingName(filename) : null;
    if (mark === null && (named === null || /[\0-\x06]/.test(source.slice(0, 1_024)))) return null;
    const ending = named ?? mark!.ending;
    const about = endingOf(`.${ending}`)!;
    const points = findSettings(ending, source);
    const { facts, words } = readScriptWords(source);
    return inspectedAs("script", sentenceCase(about.what), {
      facts: [
        [said`Opened by`, about.opens],
        [said`Encoded`, source.startsWith("#@~^") ? said`yes` : null],
        ...points,
        ...facts,
      ],
      flags: [...pointFlags(points), ...wordFlags(ending, words, about.risk), ...sheetFlags(ending, source)],
      links: findAddresses(source),
    });
  },
  get examples() {
    return scriptExamples();
  },
};

const endingName = (filename: string | null): string => (filename === null ? "" : (extensionOf(filename) ?? ""));

const findMark = (start: string) => marks.find(({ form }) => form.test(start)) ?? null;

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function findSettings(ending: string, source: string): Fact[] {
  const lines = settings[ending];
  if (lines) return [...source.matchAll(lines)].slice(0, 10).map(([, name, value]): Fact => [name!, value!.trim()]);
  if (ending === "iqy") return [[said`Loads from`, source.split(/\r?\n/, 3)[2]?.trim() ?? null]];
  if (ending === "settingcontent-ms") return [[said`Starts`, /<DeepLink>([^<]{1,2000})</i.exec(source)?.[1] ?? null]];
  if (!/-ms$|^application$|^jnlp$|^appinstaller$/.test(ending)) return [];
  const urls = [...source.matchAll(/<(?:url|simpleLocation)>\s{0,50}([^<\s]{1,2000})/gi)].map(
    (found): Fact => [said`Points to`, found[1]!],
  );
  const attributes = findTags(source, "deploymentProvider").concat(
    findTags(source, "jnlp"),
    findTags(source, "AppInstaller"),
  );
  const bases = attributes.map(
    (tag): Fact => [said`Installs from`, attributesOf(tag).get("codebase") ?? attributesOf(tag).get("Uri") ?? null],
  );
  return [...urls, ...bases];
}

/** A file that leads to a server hands it the name and password hash of the user, or runs what lies there. */
function pointFlags(points: readonly Fact[]): InspectionFlag[] {
  return points.flatMap(([, value]): InspectionFlag[] =>
    /^(?:\\\\|\/\/|file:\/\/[^/]|search-ms:.*\\\\|ms-\w+:)/i.test(String(value))
      ? [{ code: "shortcut-to-server", detail: String(value) }]
      : [],
  );
}

function wordFlags(ending: string, words: readonly string[], risk: EndingRisk): InspectionFlag[] {
  if (words.length === 0 || risk !== "program") return [];
  return [{ code: "script-acts", detail: `.${ending}: ${words.slice(0, 10).join(", ")}` }];
}

/** https://outflank.nl/blog/2019/10/30/abusing-the-sylk-file-format/: macros in a sheet of plain text. */
function sheetFlags(ending: string, source: string): InspectionFlag[] {
  if (ending === "iqy") return [{ code: "document-loads", detail: source.split(/\r?\n/, 3)[2]?.trim() ?? "" }];
  const macros =
    ending === "slk" && (/^O;E\b|^O;.{0,40};E\b/m.test(source) || /;E(?:EXEC|CALL|REGISTER)\(/i.test(source));
  return macros ? [{ code: "excel4-macros", detail: said`in a symbolic link sheet` }] : [];
}
