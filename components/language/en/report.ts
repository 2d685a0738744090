// The words of a report, which come with it.
import type { ReportSoFar } from "#lib/report/types.ts";
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

export const report = {
  /** The report in the language of these words. */
  tell: (report: ReportSoFar): ReportSoFar => report,
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
