// The table of dialects, most telling first: a program that names itself or its host goes before one known by the shape of its
// line, and the general reading is last and matches everything. A new program is one file here and one line in the list.
import { amavis } from "./amavis.ts";
import { amazonSes } from "./amazon-ses.ts";
import { barracuda } from "./barracuda.ts";
import { chasquid } from "./chasquid.ts";
import { communigate } from "./communigate.ts";
import { courier } from "./courier.ts";
import { cyrus } from "./cyrus.ts";
import { debbugs } from "./debbugs.ts";
import type { Dialect } from "./dialect.ts";
import { domino, ibmGateway } from "./domino.ts";
import { dovecot } from "./dovecot.ts";
import { exchange, exchangeMapi, exchangeOnline, exchangePickup, exchangeStore } from "./exchange.ts";
import { exim } from "./exim.ts";
import { authenticationMilter, lmtpProxy, meProxy } from "./fastmail.ts";
import { fetchmail } from "./fetchmail.ts";
import { fortimail } from "./fortimail.ts";
import { generic } from "./generic.ts";
import { gmail, gmailSubmission, googleGroups } from "./gmail.ts";
import { groupwise } from "./groupwise.ts";
import { haraka } from "./haraka.ts";
import { icloud } from "./icloud.ts";
import { ironport } from "./ironport.ts";
import { kumomta } from "./kumomta.ts";
import { ecartis, listexpand, listserv } from "./list-managers.ts";
import { dragonfly, nullmailer, ssmtp } from "./local-senders.ts";
import { mailRu } from "./mail-ru.ts";
import { mailchannels } from "./mailchannels.ts";
import { mailEnable } from "./mailenable.ts";
import { mailgun } from "./mailgun.ts";
import { mailmarshal } from "./mailmarshal.ts";
import { mdaemon } from "./mdaemon.ts";
import { messagelabs } from "./messagelabs.ts";
import { exchange55, microsoftPickup, microsoftSmtpsvc } from "./microsoft-smtpsvc.ts";
import { mimecast } from "./mimecast.ts";
import { momentum } from "./momentum.ts";
import { mox } from "./mox.ts";
import { named } from "./named.ts";
import { nemesis, nemesisWeb } from "./nemesis.ts";
import { opensmtpd } from "./opensmtpd.ts";
import { oracle } from "./oracle.ts";
import { postfix, postfixPickup } from "./postfix.ts";
import { powermta } from "./powermta.ts";
import { proofpoint, proofpointFilter } from "./proofpoint.ts";
import { qmail, qmailQueue, qmailUser } from "./qmail.ts";
import { qmailScanner, simscan } from "./qmail-filters.ts";
import { sendgrid } from "./sendgrid.ts";
import { sendmail, sendmailSubmit } from "./sendmail.ts";
import { obtuse, smap } from "./smap.ts";
import { stalwart } from "./stalwart.ts";
import { horde, roundcube, squirrelmail } from "./web-mail.ts";
import { yahoo, yahooDelivery, yahooSubmission, yahooWeb } from "./yahoo.ts";
import { yandex } from "./yandex.ts";
import { zimbra, zimbraDelivery } from "./zimbra.ts";
import { zmailer } from "./zmailer.ts";
import { zoho } from "./zoho.ts";

export const dialects: readonly Dialect[] = [
  yahooDelivery,
  yahooSubmission,
  yahooWeb,
  proofpointFilter,
  googleGroups,
  gmailSubmission,
  gmail,
  exchangeStore,
  exchangeMapi,
  exchangePickup,
  exchangeOnline,
  exchange,
  microsoftPickup,
  microsoftSmtpsvc,
  exchange55,
  icloud,
  postfixPickup,
  postfix,
  zimbraDelivery,
  zimbra,
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
  nullmailer,
  dragonfly,
  ssmtp,
  qmailUser,
  qmailQueue,
  simscan,
  qmailScanner,
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
  nemesisWeb,
  nemesis,
  domino,
  ibmGateway,
  groupwise,
  haraka,
  opensmtpd,
  stalwart,
  mox,
  chasquid,
  mailchannels,
  mailmarshal,
  kumomta,
  courier,
  communigate,
  mdaemon,
  mailEnable,
  fortimail,
  debbugs,
  smap,
  obtuse,
  ...named,
  qmail,
  generic,
];
