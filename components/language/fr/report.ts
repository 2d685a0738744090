import { inLanguage } from "#lib/report/in-language.ts";
import type { ReportTexts } from "../texts.ts";
import { answer } from "./answer.tsx";
import { authentication } from "./authentication.ts";
import { contents } from "./contents.ts";
import { dnsLog } from "./dns-log.ts";
import { domain } from "./domain.ts";
import { evidence } from "./evidence.ts";
import { exports } from "./exports.ts";
import { findings } from "./findings.ts";
import { frame } from "./frame.ts";
import { headers } from "./headers.ts";
import { indicators } from "./indicators.ts";
import { route } from "./route.ts";
import { session } from "./session.ts";
import { source } from "./source.ts";

export const report: ReportTexts = {
  tell: (report) => inLanguage(report, "fr"),
  frame,
  answer,
  contents,
  headers,
  findings,
  indicators,
  exports,
  dnsLog,
  route,
  session,
  authentication,
  domain,
  evidence,
  source,
};
