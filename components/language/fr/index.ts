import type { AllTexts } from "../texts.ts";
import { acts } from "./acts.ts";
import { api } from "./api.ts";
import { base } from "./base.ts";
import { report } from "./report.ts";

export const fr: AllTexts = { ...base, ...report, ...acts, api };
