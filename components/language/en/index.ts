// Every word of the interface in English; its shape is the shape of every language. What a report says of a message (reasons,
// findings, sentences) is part of the report; lib/report/french tells it in French.
import { acts } from "./acts.ts";
import { api } from "./api.ts";
import { base } from "./base.ts";
import { report } from "./report.ts";

export const en = { ...base, ...report, ...acts, api };
