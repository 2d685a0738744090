// The table of dialects, most telling first: a program that names itself or its host goes before one known by the shape of its
// line, and the general reading is last and matches everything. A new program is one file here and one line in the list.
import { amavis } from "./amavis.ts";
import { amazonSes } from "./amazon-ses.ts";
import { barracuda } from "./barracuda.ts";
import { communigate } from "./communigate.ts";
import { courier } from "./courier.ts";
import { cyrus } from "./cyrus.ts";
import { debbugs } from "./debbugs.ts";
import type { Dialect } from "./dialect.ts";
import { domino, ibmGateway } from "./domino.ts";
import { dovecot } from "./dovecot.ts";
import { exchange, exchangeMapi, exchangeOnline, exchangeStore } from "./exchange.ts";
import { exim } from "./exim.ts";
import { authenticationMilter, lmtpProxy, meProxy } from "./fastmail.ts";
import { fetchmail } from "./fetchmail.ts";
import { fortimail } from "./fortimail.ts";
import { generic } from "./generic.ts";
import { gmail, gmailSubmission, googleGroups } from "./gmail.ts";
import { groupwise } from "./groupwise.ts";
import { haraka } from "./haraka.ts";
import { ironport } from "./ironport.ts";
import { kumomta } from "./kumomta.ts";
import { ecartis, listexpand, listserv } from "./list-managers.ts";
import { mailRu } from "./mail-ru.ts";
import { mailEnable } from "./mailenable.ts";
import { mailgun } from "./mailgun.ts";
import { mdaemon } from "./mdaemon.ts";
import { messagelabs } from "./messagelabs.ts";
import { exchange55, microsoftPickup, microsoftSmtpsvc } from "./microsoft-smtpsvc.ts";
import { mimecast } from "./mimecast.ts";
import { momentum } from "./momentum.ts";
import { mox } from "./mox.ts";
import { named } from "./named.ts";
import { nemesis } from "./nemesis.ts";
import { opensmtpd } from "./opensmtpd.ts";
import { oracle } from "./oracle.ts";
import { postfix, postfixPickup } from "./postfix.ts";
import { powermta } from "./powermta.ts";
import { proofpoint, proofpointFilter } from "./proofpoint.ts";
import { qmail, qmailQueue, qmailUser } from "./qmail.ts";
import { sendgrid } from "./sendgrid.ts";
import { sendmail, sendmailSubmit } from "./sendmail.ts";
import { stalwart } from "./stalwart.ts";
import { horde, roundcube, squirrelmail } from "./web-mail.ts";
import { yahoo, yahooDelivery, yahooWeb } from "./yahoo.ts";
import { yandex } from "./yandex.ts";
import { zmailer } from "./zmailer.ts";
import { zoho } from "./zoho.ts";

export const dialects: readonly Dialect[] = [
  yahooDelivery,
  yahooWeb,
  proofpointFilter,
  googleGroups,
  gmailSubmission,
  gmail,
  exchangeStore,
  exchangeMapi,
  exchangeOnline,
  exchange,
  microsoftPickup,
  microsoftSmtpsvc,
  exchange55,
  postfixPickup,
  postfix,
  listserv,
  listexpand,
  ecartis,
  squirrelmail,
  horde,
  roundcube,
  sendmailSubmit,
  sendmail,
  fetchmail,
  amavis,
  dovecot,
  cyrus,
  lmtpProxy,
  meProxy,
  authenticationMilter,
  mailRu,
  yandex,
  exim,
  qmailUser,
  qmailQueue,
  messagelabs,
  zmailer,
  momentum,
  sendgrid,
  mailgun,
  amazonSes,
  powermta,
  proofpoint,
  mimecast,
  barracuda,
  ironport,
  yahoo,
  oracle,
  zoho,
  nemesis,
  domino,
  ibmGateway,
  groupwise,
  haraka,
  opensmtpd,
  stalwart,
  mox,
  kumomta,
  courier,
  communigate,
  mdaemon,
  mailEnable,
  fortimail,
  debbugs,
  ...named,
  qmail,
  generic,
];
