import type { Texts } from "../texts.ts";
import { frame } from "./frame.ts";

export const fr: Texts = { frame };
