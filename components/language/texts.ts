import type { base } from "./en/base.ts";
import type { en } from "./en/index.ts";

/** All words of the interface: texts, and functions where a text depends on a number or a name. */
export type Texts = typeof en;

/** Those that every page needs at once. */
export type BaseTexts = typeof base;
