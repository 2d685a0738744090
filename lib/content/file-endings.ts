// What the ending of a file name says: what kind of file it is, which program opens it, and what that program does with it.
// Endings in lower case. The one table of endings: rules about names and inspectors of archives read it.
// https://learn.microsoft.com/en-us/defender-office-365/anti-malware-protection-about lists what mail services refuse.

import { said } from "#lib/text/said.ts";

/**
 * `program`: starts when it is opened. `carrier`: can hold programs or macros, or carry them past a filter. `page`: runs
 * scripts in a browser. `archive`: holds files. `macro`: an Office document made for macros. `inert`: shown, played or read.
 */
export type EndingRisk = "program" | "carrier" | "macro" | "page" | "archive" | "inert";

export interface FileEnding {
  what: string;
  /** What opens it, by default; only of scripts is it told, so that only there it is `said`. */
  opens: string;
  risk: EndingRisk;
  /** Media types files of this ending have, as patterns to be found in a type; empty when there are none of its own. */
  types: readonly string[];
}

const row = (risk: EndingRisk, what: string, opens: string, types: readonly string[] = []): FileEnding => ({
  risk,
  what,
  opens,
  types,
});

/** Side by side, so that the one is found without the other: a note may say more in front of it. */
const which = (what: string, clause: string): string => `${what}, ${clause}`;

const windows = "Windows";
const pe = ["portable-executable", "x-msdownload", "x-dosexec", "x-executable"];
const word = ["wordprocessingml", "msword", "ms-word", "zip", "x-cfb", "ole-storage"];
const excel = ["spreadsheetml", "ms-excel", "excel", "zip", "x-cfb", "ole-storage"];
const powerPoint = ["presentationml", "ms-powerpoint", "powerpoint", "zip", "x-cfb", "ole-storage"];
const markup = ["html", "xml"];

const table: Record<string, FileEnding> = {
  exe: row("program", said`Windows program`, windows, pe),
  com: row("program", said`DOS or Windows program`, windows, pe),
  scr: row("program", which(said`Windows screen saver`, said`which is a program`), windows, pe),
  pif: row("program", said`shortcut to a DOS program`, windows, pe),
  cpl: row("program", which(said`control panel item`, said`which is a program`), windows, pe),
  bat: row("program", said`batch script`, said`the Windows command line`, ["x-bat", "text/plain"]),
  cmd: row("program", said`batch script`, said`the Windows command line`, ["x-bat", "text/plain"]),
  msi: row("program", said`Windows installer`, "Windows Installer", ["x-msi", "ole-storage", "x-cfb"]),
  msp: row("program", said`Windows installer patch`, "Windows Installer", ["ole-storage", "x-cfb"]),
  mst: row("program", said`Windows installer changes`, "Windows Installer", ["ole-storage", "x-cfb"]),
  msix: row("program", said`Windows app package`, "App Installer", ["zip", "msix"]),
  msixbundle: row("program", said`Windows app package`, "App Installer", ["zip", "msix"]),
  appx: row("program", said`Windows app package`, "App Installer", ["zip", "appx"]),
  appxbundle: row("program", said`Windows app package`, "App Installer", ["zip", "appx"]),
  appinstaller: row("program", said`app installation from an address`, "App Installer", ["xml"]),
  vbs: row("program", said`VBScript`, "Windows Script Host", ["vbscript", "text/plain"]),
  vbe: row("program", said`encoded VBScript`, "Windows Script Host"),
  js: row("program", said`JavaScript`, "Windows Script Host", ["javascript", "ecmascript", "text/plain"]),
  jse: row("program", said`encoded JavaScript`, "Windows Script Host"),
  ws: row("program", said`script`, "Windows Script Host"),
  wsf: row("program", said`script file`, "Windows Script Host", markup),
  wsh: row("program", said`script settings`, "Windows Script Host"),
  wsc: row("program", said`script component`, "Windows Script Host", markup),
  sct: row("program", said`script component`, "Windows Script Host", markup),
  hta: row("program", which(said`HTML application`, said`which runs without the walls of a browser`), "mshta", [
    "hta",
    ...markup,
  ]),
  lnk: row("program", which(said`Windows shortcut`, said`which can hold a whole command`), "Windows", ["ms-shortcut"]),
  scf: row("program", said`Explorer command`, "Windows Explorer"),
  inf: row("program", said`setup instructions`, windows),
  reg: row("program", said`registry entries`, "Registry Editor", ["text/plain"]),
  ps1: row("program", said`PowerShell script`, "PowerShell", ["powershell", "text/plain"]),
  psm1: row("program", said`PowerShell module`, "PowerShell", ["powershell", "text/plain"]),
  jar: row("program", said`Java program`, "Java", ["java-archive", "zip"]),
  jnlp: row("program", said`Java program from an address`, "Java Web Start", ["jnlp", "xml"]),
  application: row("program", said`ClickOnce program from an address`, ".NET", ["xml"]),
  "appref-ms": row("program", said`ClickOnce shortcut`, ".NET"),
  gadget: row("program", said`Windows gadget`, windows, ["zip"]),
  msc: row("program", which(said`management console`, said`which can run commands`), "Microsoft Management Console", [
    "xml",
  ]),
  chm: row("program", which(said`compiled HTML help`, said`which can run scripts`), "Windows Help", ["chm", "mshelp"]),
  hlp: row("program", which(said`Windows help`, said`which can run commands`), "Windows Help"),
  "settingcontent-ms": row(
    "program",
    which(said`Windows settings link`, said`which can start a command`),
    "Windows Settings",
    ["xml"],
  ),
  "library-ms": row("program", which(said`Windows library`, said`which can point to a server`), "Windows Explorer", [
    "xml",
  ]),
  "search-ms": row("program", which(said`saved search`, said`which can point to a server`), "Windows Explorer", [
    "xml",
  ]),
  "searchconnector-ms": row("program", said`search on a server`, "Windows Explorer", ["xml"]),
  theme: row("program", which(said`Windows theme`, said`which can point to a server`), windows),
  url: row("program", said`internet shortcut`, said`the browser, or whatever its address names`, [
    "text/plain",
    "x-url",
  ]),
  website: row("program", said`pinned site`, said`the browser`),
  xll: row("program", which(said`Excel add-in`, said`which is a program`), "Excel", pe),
  wll: row("program", which(said`Word add-in`, said`which is a program`), "Word", pe),
  dll: row("carrier", said`program library`, "another program", pe),
  sys: row("carrier", said`Windows driver`, windows, pe),
  command: row("program", said`shell script`, "macOS Terminal", ["text/plain"]),
  workflow: row("program", said`Automator workflow`, "macOS"),
  terminal: row("program", which(said`Terminal settings`, said`which can run a command`), "macOS Terminal", ["xml"]),
  app: row("program", said`macOS program`, "macOS"),
  pkg: row("program", said`installation package`, "macOS Installer"),
  desktop: row("program", which(said`desktop entry`, said`which can start a command`), said`Linux desktops`, [
    "text/plain",
    "x-desktop",
  ]),
  sh: row("inert", said`shell script`, said`a Unix shell`, ["x-sh", "shellscript", "text/plain"]),
  deb: row("carrier", said`Debian package`, "a package manager", ["debian"]),
  rpm: row("carrier", said`RPM package`, "a package manager", ["rpm"]),
  apk: row("carrier", said`Android app`, "Android", ["android", "zip"]),
  ps: row("inert", said`PostScript document`, "a PostScript viewer", ["postscript"]),

  iso: row("carrier", said`disc image`, "Windows shows it as a drive", ["iso9660", "x-cd-image"]),
  img: row("carrier", said`disk image`, "Windows shows it as a drive", ["iso9660", "x-raw-disk"]),
  vhd: row("carrier", said`virtual disk`, "Windows shows it as a drive"),
  vhdx: row("carrier", said`virtual disk`, "Windows shows it as a drive"),
  udf: row("carrier", said`disc image`, "Windows shows it as a drive"),
  dmg: row("carrier", said`macOS disk image`, "macOS shows it as a drive", ["diskimage"]),
  one: row("carrier", which(said`OneNote section`, said`which can hold files`), "OneNote", ["onenote"]),
  onepkg: row("carrier", said`OneNote package`, "OneNote", ["cab"]),
  slk: row("carrier", which(said`symbolic link sheet`, said`which can hold macros`), "Excel", ["text/plain"]),
  iqy: row("carrier", which(said`web query`, said`which loads data from an address`), "Excel", ["text/plain"]),
  rdp: row("carrier", said`remote desktop connection`, "Remote Desktop", ["text/plain"]),
  ics: row("inert", said`calendar entry`, "the calendar", ["calendar", "ics", "text/plain"]),
  vcf: row("inert", said`business card`, "the address book", ["vcard", "directory", "text/plain"]),

  xlam: row("macro", said`Excel add-in with macros`, "Excel", excel),
  xlsm: row("macro", said`Excel workbook with macros`, "Excel", excel),
  xltm: row("macro", said`Excel template with macros`, "Excel", excel),
  xlsb: row("macro", which(said`binary Excel workbook`, said`which may hold macros`), "Excel", excel),
  docm: row("macro", said`Word document with macros`, "Word", word),
  dotm: row("macro", said`Word template with macros`, "Word", word),
  pptm: row("macro", said`PowerPoint presentation with macros`, "PowerPoint", powerPoint),
  ppam: row("macro", said`PowerPoint add-in with macros`, "PowerPoint", powerPoint),
  ppsm: row("macro", said`PowerPoint show with macros`, "PowerPoint", powerPoint),
  sldm: row("macro", said`PowerPoint slide with macros`, "PowerPoint", powerPoint),

  html: row("page", said`web page`, said`the browser`, markup),
  htm: row("page", said`web page`, said`the browser`, markup),
  shtml: row("page", said`web page`, said`the browser`, markup),
  xhtml: row("page", said`web page`, said`the browser`, markup),
  mht: row("page", said`saved web page`, said`the browser`, ["rfc822", "multipart", "html"]),
  mhtml: row("page", said`saved web page`, said`the browser`, ["rfc822", "multipart", "html"]),
  svg: row("page", said`drawing that can hold scripts`, said`the browser`, ["svg", "xml"]),
  svgz: row("page", said`packed drawing that can hold scripts`, said`the browser`, ["gzip", "svg"]),

  zip: row("archive", said`ZIP archive`, "the file manager", ["zip"]),
  rar: row("archive", said`RAR archive`, "an unpacker", ["rar"]),
  "7z": row("archive", said`7-Zip archive`, "an unpacker", ["7z"]),
  tar: row("archive", said`tar archive`, "an unpacker", ["tar"]),
  gz: row("archive", said`gzip file`, "an unpacker", ["gzip"]),
  tgz: row("archive", said`packed tar archive`, "an unpacker", ["gzip", "tar"]),
  bz2: row("archive", said`bzip2 file`, "an unpacker", ["bzip"]),
  xz: row("archive", said`xz file`, "an unpacker", ["xz"]),
  zst: row("archive", said`Zstandard file`, "an unpacker", ["zstd"]),
  cab: row("carrier", said`cabinet archive`, "the file manager", ["cab"]),
  ace: row("carrier", said`ACE archive`, "an old unpacker", ["ace"]),
  arj: row("carrier", said`ARJ archive`, "an old unpacker", ["arj"]),
  lzh: row("archive", said`LHA archive`, "an old unpacker", ["lzh", "lha"]),
  z: row("archive", said`packed file`, "an unpacker", ["compress", "gzip"]),
  r00: row("archive", said`piece of a RAR archive`, "an unpacker", ["rar"]),

  pdf: row("inert", said`PDF document`, "a PDF viewer", ["pdf"]),
  doc: row("inert", said`Word document`, "Word", [...word, "rtf"]),
  dot: row("inert", said`Word template`, "Word", word),
  docx: row("inert", said`Word document`, "Word", word),
  dotx: row("inert", said`Word template`, "Word", word),
  xls: row("inert", said`Excel workbook`, "Excel", excel),
  xlsx: row("inert", said`Excel workbook`, "Excel", excel),
  xltx: row("inert", said`Excel template`, "Excel", excel),
  ppt: row("inert", said`PowerPoint presentation`, "PowerPoint", powerPoint),
  pptx: row("inert", said`PowerPoint presentation`, "PowerPoint", powerPoint),
  rtf: row("inert", said`rich text`, "Word", ["rtf", "msword"]),
  odt: row("inert", said`text document`, "LibreOffice", ["opendocument", "zip"]),
  ods: row("inert", said`spreadsheet`, "LibreOffice", ["opendocument", "zip"]),
  odp: row("inert", said`presentation`, "LibreOffice", ["opendocument", "zip"]),
  epub: row("inert", said`electronic book`, "a reader", ["epub", "zip"]),
  csv: row("inert", said`table as text`, "a spreadsheet", ["csv", "text/plain", "ms-excel"]),
  txt: row("inert", said`text`, "an editor", ["text/"]),
  log: row("inert", said`text`, "an editor", ["text/"]),
  md: row("inert", said`text`, "an editor", ["text/"]),
  xml: row("inert", said`XML data`, "an editor", ["xml"]),
  json: row("inert", said`JSON data`, "an editor", ["json", "text/plain"]),
  eml: row("inert", said`mail`, "the mail program", ["rfc822", "text/plain"]),
  msg: row("inert", said`Outlook mail`, "Outlook", ["outlook", "x-cfb", "ole-storage"]),
  png: row("inert", said`picture`, "an image viewer", ["image/png", "image/apng"]),
  jpg: row("inert", said`picture`, "an image viewer", ["image/jp", "image/pjpeg"]),
  jpeg: row("inert", said`picture`, "an image viewer", ["image/jp", "image/pjpeg"]),
  gif: row("inert", said`picture`, "an image viewer", ["image/gif"]),
  webp: row("inert", said`picture`, "an image viewer", ["image/webp"]),
  bmp: row("inert", said`picture`, "an image viewer", ["bmp"]),
  tif: row("inert", said`picture`, "an image viewer", ["image/tif"]),
  tiff: row("inert", said`picture`, "an image viewer", ["image/tif"]),
  mp3: row("inert", said`sound`, "a player", ["audio/mp"]),
  wav: row("inert", said`sound`, "a player", ["wav"]),
  mp4: row("inert", said`video`, "a player", ["mp4", "iso.media"]),
  mov: row("inert", said`video`, "a player", ["quicktime", "mp4"]),
  p7s: row("inert", said`signature`, "the mail program", ["pkcs7"]),
  p7m: row("inert", said`encrypted or signed message`, "the mail program", ["pkcs7"]),
  asc: row("inert", said`OpenPGP text`, "an OpenPGP program", ["pgp", "text/plain"]),
};

const endings: ReadonlyMap<string, FileEnding> = new Map(Object.entries(table));

/** The ending of a file name in lower case, without blanks and dots that are dropped; null when it has none. */
export function extensionOf(name: string): string | null {
  const found = /\.([^.\s\\/]{1,20})[\s.]*$/.exec(name.slice(-300));
  return found ? found[1]!.toLowerCase() : null;
}

/** What a file name says by its ending, or null when the ending is not in the table. */
export function endingOf(name: string): FileEnding | null {
  return endings.get(extensionOf(name) ?? "") ?? null;
}

/** The endings of such a risk. */
export function endingsOf(...risks: EndingRisk[]): ReadonlySet<string> {
  return new Set([...endings].filter(([, { risk }]) => risks.includes(risk)).map(([ending]) => ending));
}
