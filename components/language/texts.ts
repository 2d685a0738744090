import type { base } from "./en/base.ts";
import type { en } from "./en/index.ts";
import type { report } from "./en/report.ts";

/** All words of the interface: texts, and functions where a text depends on a number or a name. */
export type AllTexts = typeof en;

/** Those that every page needs at once. */
export type BaseTexts = typeof base;

/** Those that come with a report. */
export type ReportTexts = typeof report;

/** What panels see. */
export type Texts = BaseTexts & ReportTexts;
