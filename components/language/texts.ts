import type { en } from "./en/index.ts";

/** All words of the interface: texts, and functions where a text depends on a number or a name. */
export type Texts = typeof en;
