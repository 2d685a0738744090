// What the report says, in French: by the English form. A file here has the name of the one that says it: rules/ those of
// lib/lint/rules, fields.ts what fields mean, the others those of the answer and of what was not checked. A value keeps its
// number and may stand elsewhere. forms.test.ts names what is missing and what nobody says any more.
import { frenchDuration, frenchSize, frenchTime } from "#lib/text/format/french.ts";
import type { Forms, Tongue } from "#lib/text/say.ts";
import { arcCheck } from "./checks/arc.ts";
import { bimiCheck } from "./checks/bimi.ts";
import { dkimCheck } from "./checks/dkim.ts";
import { dmarcCheck } from "./checks/dmarc.ts";
import { domainChecks } from "./checks/domain.ts";
import { spfCheck } from "./checks/spf.ts";
import { chips } from "./chips.ts";
import { comparison } from "./comparison.ts";
import { archives } from "./contents/archives.ts";
import { documentContents } from "./contents/documents.ts";
import { fileEndings } from "./contents/file-endings.ts";
import { flagForms } from "./contents/flags.ts";
import { pageContents } from "./contents/pages.ts";
import { reportContents } from "./contents/reports.ts";
import { sealedContents } from "./contents/sealed.ts";
import { dialogue } from "./dialogue.ts";
import { fields } from "./fields.ts";
import { intake } from "./intake.ts";
import { kind } from "./kind.ts";
import { ladder } from "./ladder.ts";
import { look } from "./look.ts";
import { notChecked } from "./not-checked.ts";
import { route } from "./route.ts";
import { activeFiles } from "./rules/active-files.ts";
import { addressParts } from "./rules/address-parts.ts";
import { addresses } from "./rules/addresses.ts";
import { attachments } from "./rules/attachments.ts";
import { authentication } from "./rules/authentication.ts";
import { authorAddress } from "./rules/author-address.ts";
import { boundaries } from "./rules/boundaries.ts";
import { charsets } from "./rules/charsets.ts";
import { claimsCut } from "./rules/claims-cut.ts";
import { conventions } from "./rules/conventions.ts";
import { dateAndRoute } from "./rules/date-and-route.ts";
import { dates } from "./rules/dates.ts";
import { documents } from "./rules/documents.ts";
import { encodedWords } from "./rules/encoded-words.ts";
import { evasion } from "./rules/evasion.ts";
import { fieldOrder } from "./rules/field-order.ts";
import { fieldSyntax } from "./rules/field-syntax.ts";
import { fieldText } from "./rules/field-text.ts";
import { fileNames } from "./rules/file-names.ts";
import { foundDefects } from "./rules/found-defects.ts";
import { html } from "./rules/html.ts";
import { identifiers } from "./rules/identifiers.ts";
import { lines } from "./rules/lines.ts";
import { links } from "./rules/links.ts";
import { lookalikes } from "./rules/lookalikes.ts";
import { mailHosts } from "./rules/mail-hosts.ts";
import { mimeFields } from "./rules/mime-fields.ts";
import { mimeStructure } from "./rules/mime-structure.ts";
import { packedFiles } from "./rules/packed-files.ts";
import { parameters } from "./rules/parameters.ts";
import { presence } from "./rules/presence.ts";
import { protectedContent } from "./rules/protected-content.ts";
import { readersDisagree } from "./rules/readers-disagree.ts";
import { replies } from "./rules/replies.ts";
import { reports } from "./rules/reports.ts";
import { senderNames } from "./rules/sender-names.ts";
import { senderSpoofing } from "./rules/sender-spoofing.ts";
import { smtpEncryption } from "./rules/smtp-encryption.ts";
import { smtpLogins } from "./rules/smtp-logins.ts";
import { smtpRefusals } from "./rules/smtp-refusals.ts";
import { smtpSession } from "./rules/smtp-session.ts";
import { structure } from "./rules/structure.ts";
import { trace } from "./rules/trace.ts";
import { transferEncoding } from "./rules/transfer-encoding.ts";
import { transport } from "./rules/transport.ts";
import { sender } from "./sender.ts";
import { serverReplies } from "./server-replies.ts";
import { session } from "./session.ts";
import { way } from "./way.ts";
import { words } from "./words.ts";

/** By file. */
export const frenchFiles: readonly Forms[] = [
  words,
  chips,
  dkimCheck,
  arcCheck,
  spfCheck,
  dmarcCheck,
  bimiCheck,
  domainChecks,
  comparison,
  ladder,
  route,
  intake,
  dialogue,
  serverReplies,
  reportContents,
  pageContents,
  archives,
  documentContents,
  sealedContents,
  fileEndings,
  flagForms,
  fields,
  kind,
  look,
  sender,
  session,
  way,
  notChecked,
  activeFiles,
  addressParts,
  addresses,
  attachments,
  authentication,
  authorAddress,
  boundaries,
  charsets,
  claimsCut,
  conventions,
  dateAndRoute,
  dates,
  documents,
  encodedWords,
  evasion,
  fieldOrder,
  fieldSyntax,
  fieldText,
  fileNames,
  foundDefects,
  html,
  identifiers,
  lines,
  links,
  lookalikes,
  mailHosts,
  mimeFields,
  mimeStructure,
  packedFiles,
  parameters,
  presence,
  protectedContent,
  readersDisagree,
  replies,
  reports,
  senderNames,
  senderSpoofing,
  smtpEncryption,
  smtpLogins,
  smtpRefusals,
  smtpSession,
  structure,
  trace,
  transferEncoding,
  transport,
];

export const french: Tongue = {
  forms: Object.assign(Object.create(null), ...frenchFiles),
  duration: frenchDuration,
  size: frenchSize,
  time: frenchTime,
};
