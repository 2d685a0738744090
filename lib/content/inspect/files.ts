// The inspectors of files, in the order in which their findings are shown. Adding one is a file and a line here.
import { container } from "./container.ts";
import { discImage } from "./disc-image.ts";
import { executable } from "./executable.ts";
import { gzip } from "./gzip.ts";
import { image } from "./image.ts";
import { office } from "./office.ts";
import { ole } from "./ole.ts";
import { oneNote } from "./onenote.ts";
import { pdf } from "./pdf.ts";
import { rar } from "./rar.ts";
import { rtf } from "./rtf.ts";
import { script } from "./script.ts";
import { separatedValues } from "./separated-values.ts";
import { sevenZip } from "./sevenzip.ts";
import { shortcut } from "./shortcut.ts";
import { smuggling } from "./smuggling.ts";
import { svg } from "./svg.ts";
import { tar } from "./tar.ts";
import { tnef } from "./tnef.ts";
import type { Inspector } from "./types.ts";
import { zip } from "./zip.ts";

export const fileInspectors: readonly Inspector[] = [
  zip,
  office,
  ole,
  pdf,
  rtf,
  tnef,
  shortcut,
  oneNote,
  rar,
  sevenZip,
  tar,
  gzip,
  discImage,
  container,
  executable,
  script,
  separatedValues,
  smuggling,
  svg,
  image,
];
