import type { Forms } from "#lib/text/say.ts";

export const foundDefects: Forms = {};
