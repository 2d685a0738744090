// The inspectors of texts and reports. Adding one is a file and a line here.

import { amp } from "./amp.ts";
import { bounceText } from "./bounce-text.ts";
import { calendar } from "./calendar.ts";
import { deliveryReport } from "./delivery-report.ts";
import { dispositionReport } from "./disposition-report.ts";
import { dmarcAggregate } from "./dmarc-aggregate.ts";
import { feedbackReport } from "./feedback-report.ts";
import { html } from "./html.ts";
import { pgp } from "./pgp.ts";
import { plainText } from "./plain-text.ts";
import { smime } from "./smime.ts";
import { tlsReport } from "./tls-report.ts";
import type { Inspector } from "./types.ts";
import { vcard } from "./vcard.ts";

export const textInspectors: readonly Inspector[] = [
  deliveryReport,
  bounceText,
  dispositionReport,
  feedbackReport,
  dmarcAggregate,
  tlsReport,
  calendar,
  vcard,
  smime,
  pgp,
  amp,
  html,
  plainText,
];
