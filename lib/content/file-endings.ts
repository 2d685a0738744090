// What the ending of a file name says: what kind of file it is, which program opens it, and what that program does with it.
// Endings in lower case. The one table of endings: rules about names and inspectors of archives read it.
// https://learn.microsoft.com/en-us/defender-office-365/anti-malware-protection-about lists what mail services refuse.

/**
 * `program`: starts when it is opened. `carrier`: can hold programs or macros, or carry them past a filter. `page`: runs
 * scripts in a browser. `archive`: holds files. `macro`: an Office document made for macros. `inert`: shown, played or read.
 */
export type EndingRisk = "program" | "carrier" | "macro" | "page" | "archive" | "inert";

export interface FileEnding {
  what: string;
  /** What opens it, by default. */
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

const windows = "Windows";
const pe = ["portable-executable", "x-msdownload", "x-dosexec", "x-executable"];
const word = ["wordprocessingml", "msword", "ms-word", "zip", "x-cfb", "ole-storage"];
const excel = ["spreadsheetml", "ms-excel", "excel", "zip", "x-cfb", "ole-storage"];
const powerPoint = ["presentationml", "ms-powerpoint", "powerpoint", "zip", "x-cfb", "ole-storage"];
const markup = ["html", "xml"];

const table: Record<string, FileEnding> = {
  exe: row("program", "Windows program", windows, pe),
  com: row("program", "DOS or Windows program", windows, pe),
  scr: row("program", "Windows screen saver, which is a program", windows, pe),
  pif: row("program", "shortcut to a DOS program", windows, pe),
  cpl: row("program", "control panel item, which is a program", windows, pe),
  bat: row("program", "batch script", "the Windows command line", ["x-bat", "text/plain"]),
  cmd: row("program", "batch script", "the Windows command line", ["x-bat", "text/plain"]),
  msi: row("program", "Windows installer", "Windows Installer", ["x-msi", "ole-storage", "x-cfb"]),
  msp: row("program", "Windows installer patch", "Windows Installer", ["ole-storage", "x-cfb"]),
  mst: row("program", "Windows installer changes", "Windows Installer", ["ole-storage", "x-cfb"]),
  msix: row("program", "Windows app package", "App Installer", ["zip", "msix"]),
  msixbundle: row("program", "Windows app package", "App Installer", ["zip", "msix"]),
  appx: row("program", "Windows app package", "App Installer", ["zip", "appx"]),
  appxbundle: row("program", "Windows app package", "App Installer", ["zip", "appx"]),
  appinstaller: row("program", "app installation from an address", "App Installer", ["xml"]),
  vbs: row("program", "VBScript", "Windows Script Host", ["vbscript", "text/plain"]),
  vbe: row("program", "encoded VBScript", "Windows Script Host"),
  js: row("program", "JavaScript", "Windows Script Host", ["javascript", "ecmascript", "text/plain"]),
  jse: row("program", "encoded JavaScript", "Windows Script Host"),
  ws: row("program", "script", "Windows Script Host"),
  wsf: row("program", "script file", "Windows Script Host", markup),
  wsh: row("program", "script settings", "Windows Script Host"),
  wsc: row("program", "script component", "Windows Script Host", markup),
  sct: row("program", "script component", "Windows Script Host", markup),
  hta: row("program", "HTML application, which runs without the walls of a browser", "mshta", ["hta", ...markup]),
  lnk: row("program", "Windows shortcut, which can hold a whole command", "Windows", ["ms-shortcut"]),
  scf: row("program", "Explorer command", "Windows Explorer"),
  inf: row("program", "setup instructions", windows),
  reg: row("program", "registry entries", "Registry Editor", ["text/plain"]),
  ps1: row("program", "PowerShell script", "PowerShell", ["powershell", "text/plain"]),
  psm1: row("program", "PowerShell module", "PowerShell", ["powershell", "text/plain"]),
  jar: row("program", "Java program", "Java", ["java-archive", "zip"]),
  jnlp: row("program", "Java program from an address", "Java Web Start", ["jnlp", "xml"]),
  application: row("program", "ClickOnce program from an address", ".NET", ["xml"]),
  "appref-ms": row("program", "ClickOnce shortcut", ".NET"),
  gadget: row("program", "Windows gadget", windows, ["zip"]),
  msc: row("program", "management console, which can run commands", "Microsoft Management Console", ["xml"]),
  chm: row("program", "compiled HTML help, which can run scripts", "Windows Help", ["chm", "mshelp"]),
  hlp: row("program", "Windows help, which can run commands", "Windows Help"),
  "settingcontent-ms": row("program", "Windows settings link, which can start a command", "Windows Settings", ["xml"]),
  "library-ms": row("program", "Windows library, which can point to a server", "Windows Explorer", ["xml"]),
  "search-ms": row("program", "saved search, which can point to a server", "Windows Explorer", ["xml"]),
  "searchconnector-ms": row("program", "search on a server", "Windows Explorer", ["xml"]),
  theme: row("program", "Windows theme, which can point to a server", windows),
  url: row("program", "internet shortcut", "the browser, or whatever its address names", ["text/plain", "x-url"]),
  website: row("program", "pinned site", "the browser"),
  xll: row("program", "Excel add-in, which is a program", "Excel", pe),
  wll: row("program", "Word add-in, which is a program", "Word", pe),
  dll: row("carrier", "program library", "another program", pe),
  sys: row("carrier", "Windows driver", windows, pe),
  command: row("program", "shell script", "macOS Terminal", ["text/plain"]),
  workflow: row("program", "Automator workflow", "macOS"),
  terminal: row("program", "Terminal settings, which can run a command", "macOS Terminal", ["xml"]),
  app: row("program", "macOS program", "macOS"),
  pkg: row("program", "installation package", "macOS Installer"),
  desktop: row("program", "desktop entry, which can start a command", "Linux desktops", ["text/plain", "x-desktop"]),
  sh: row("inert", "shell script", "a Unix shell", ["x-sh", "shellscript", "text/plain"]),
  deb: row("carrier", "Debian package", "a package manager", ["debian"]),
  rpm: row("carrier", "RPM package", "a package manager", ["rpm"]),
  apk: row("carrier", "Android app", "Android", ["android", "zip"]),
  ps: row("inert", "PostScript document", "a PostScript viewer", ["postscript"]),

  iso: row("carrier", "disc image", "Windows shows it as a drive", ["iso9660", "x-cd-image"]),
  img: row("carrier", "disk image", "Windows shows it as a drive", ["iso9660", "x-raw-disk"]),
  vhd: row("carrier", "virtual disk", "Windows shows it as a drive"),
  vhdx: row("carrier", "virtual disk", "Windows shows it as a drive"),
  udf: row("carrier", "disc image", "Windows shows it as a drive"),
  dmg: row("carrier", "macOS disk image", "macOS shows it as a drive", ["diskimage"]),
  one: row("carrier", "OneNote section, which can hold files", "OneNote", ["onenote"]),
  onepkg: row("carrier", "OneNote package", "OneNote", ["cab"]),
  slk: row("carrier", "symbolic link sheet, which can hold macros", "Excel", ["text/plain"]),
  iqy: row("carrier", "web query, which loads data from an address", "Excel", ["text/plain"]),
  rdp: row("carrier", "remote desktop connection", "Remote Desktop", ["text/plain"]),
  ics: row("inert", "calendar entry", "the calendar", ["calendar", "ics", "text/plain"]),
  vcf: row("inert", "business card", "the address book", ["vcard", "directory", "text/plain"]),

  xlam: row("macro", "Excel add-in with macros", "Excel", excel),
  xlsm: row("macro", "Excel workbook with macros", "Excel", excel),
  xltm: row("macro", "Excel template with macros", "Excel", excel),
  xlsb: row("macro", "binary Excel workbook, which may hold macros", "Excel", excel),
  docm: row("macro", "Word document with macros", "Word", word),
  dotm: row("macro", "Word template with macros", "Word", word),
  pptm: row("macro", "PowerPoint presentation with macros", "PowerPoint", powerPoint),
  ppam: row("macro", "PowerPoint add-in with macros", "PowerPoint", powerPoint),
  ppsm: row("macro", "PowerPoint show with macros", "PowerPoint", powerPoint),
  sldm: row("macro", "PowerPoint slide with macros", "PowerPoint", powerPoint),

  html: row("page", "web page", "the browser", markup),
  htm: row("page", "web page", "the browser", markup),
  shtml: row("page", "web page", "the browser", markup),
  xhtml: row("page", "web page", "the browser", markup),
  mht: row("page", "saved web page", "the browser", ["rfc822", "multipart", "html"]),
  mhtml: row("page", "saved web page", "the browser", ["rfc822", "multipart", "html"]),
  svg: row("page", "drawing that can hold scripts", "the browser", ["svg", "xml"]),
  svgz: row("page", "packed drawing that can hold scripts", "the browser", ["gzip", "svg"]),

  zip: row("archive", "ZIP archive", "the file manager", ["zip"]),
  rar: row("archive", "RAR archive", "an unpacker", ["rar"]),
  "7z": row("archive", "7-Zip archive", "an unpacker", ["7z"]),
  tar: row("archive", "tar archive", "an unpacker", ["tar"]),
  gz: row("archive", "gzip file", "an unpacker", ["gzip"]),
  tgz: row("archive", "packed tar archive", "an unpacker", ["gzip", "tar"]),
  bz2: row("archive", "bzip2 file", "an unpacker", ["bzip"]),
  xz: row("archive", "xz file", "an unpacker", ["xz"]),
  zst: row("archive", "Zstandard file", "an unpacker", ["zstd"]),
  cab: row("carrier", "cabinet archive", "the file manager", ["cab"]),
  ace: row("carrier", "ACE archive", "an old unpacker", ["ace"]),
  arj: row("carrier", "ARJ archive", "an old unpacker", ["arj"]),
  lzh: row("archive", "LHA archive", "an old unpacker", ["lzh", "lha"]),
  z: row("archive", "packed file", "an unpacker", ["compress", "gzip"]),
  r00: row("archive", "piece of a RAR archive", "an unpacker", ["rar"]),

  pdf: row("inert", "PDF document", "a PDF viewer", ["pdf"]),
  doc: row("inert", "Word document", "Word", [...word, "rtf"]),
  dot: row("inert", "Word template", "Word", word),
  docx: row("inert", "Word document", "Word", word),
  dotx: row("inert", "Word template", "Word", word),
  xls: row("inert", "Excel workbook", "Excel", excel),
  xlsx: row("inert", "Excel workbook", "Excel", excel),
  xltx: row("inert", "Excel template", "Excel", excel),
  ppt: row("inert", "PowerPoint presentation", "PowerPoint", powerPoint),
  pptx: row("inert", "PowerPoint presentation", "PowerPoint", powerPoint),
  rtf: row("inert", "rich text", "Word", ["rtf", "msword"]),
  odt: row("inert", "text document", "LibreOffice", ["opendocument", "zip"]),
  ods: row("inert", "spreadsheet", "LibreOffice", ["opendocument", "zip"]),
  odp: row("inert", "presentation", "LibreOffice", ["opendocument", "zip"]),
  epub: row("inert", "electronic book", "a reader", ["epub", "zip"]),
  csv: row("inert", "table as text", "a spreadsheet", ["csv", "text/plain", "ms-excel"]),
  txt: row("inert", "text", "an editor", ["text/"]),
  log: row("inert", "text", "an editor", ["text/"]),
  md: row("inert", "text", "an editor", ["text/"]),
  xml: row("inert", "XML data", "an editor", ["xml"]),
  json: row("inert", "JSON data", "an editor", ["json", "text/plain"]),
  eml: row("inert", "mail", "the mail program", ["rfc822", "text/plain"]),
  msg: row("inert", "Outlook mail", "Outlook", ["outlook", "x-cfb", "ole-storage"]),
  png: row("inert", "picture", "an image viewer", ["image/png", "image/apng"]),
  jpg: row("inert", "picture", "an image viewer", ["image/jp", "image/pjpeg"]),
  jpeg: row("inert", "picture", "an image viewer", ["image/jp", "image/pjpeg"]),
  gif: row("inert", "picture", "an image viewer", ["image/gif"]),
  webp: row("inert", "picture", "an image viewer", ["image/webp"]),
  bmp: row("inert", "picture", "an image viewer", ["bmp"]),
  tif: row("inert", "picture", "an image viewer", ["image/tif"]),
  tiff: row("inert", "picture", "an image viewer", ["image/tif"]),
  mp3: row("inert", "sound", "a player", ["audio/mp"]),
  wav: row("inert", "sound", "a player", ["wav"]),
  mp4: row("inert", "video", "a player", ["mp4", "iso.media"]),
  mov: row("inert", "video", "a player", ["quicktime", "mp4"]),
  p7s: row("inert", "signature", "the mail program", ["pkcs7"]),
  p7m: row("inert", "encrypted or signed message", "the mail program", ["pkcs7"]),
  asc: row("inert", "OpenPGP text", "an OpenPGP program", ["pgp", "text/plain"]),
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
