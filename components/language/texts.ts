import type { acts } from "./en/acts.ts";
import type { base } from "./en/base.ts";
import type { en } from "./en/index.ts";
import type { report } from "./en/report.ts";

/** All words of the interface: texts, and functions where a text depends on a number or a name. */
export type AllTexts = typeof en;

/** Those that every page needs at once. */
export type BaseTexts = typeof base;

/** Those that come with a report. */
export type ReportTexts = typeof report;

/** Those that come when the reader asks for what they belong to. */
export type ActTexts = typeof acts;

/** What panels see. */
export type Texts = BaseTexts & ReportTexts;

/** What those see that the reader asked for. */
export type MoreTexts = Texts & ActTexts;
