// The table of rules, in the order in which findings of one severity are shown. Adding a rule is one object in the
// file of its family, with its examples: in the family's list, or by name here.
import type { Rule } from "./rule.ts";
import { activeFileRules } from "./rules/active-files.ts";
import { addressPartRules } from "./rules/address-parts.ts";
import { addressRules } from "./rules/addresses.ts";
import { attachmentRules } from "./rules/attachments.ts";
import { dmarcFail, unsignedAddition } from "./rules/authentication.ts";
import { authorAddressRules } from "./rules/author-address.ts";
import { boundaryRules } from "./rules/boundaries.ts";
import { charsetRules } from "./rules/charsets.ts";
import { claimsCut } from "./rules/claims-cut.ts";
import { conventionRules } from "./rules/conventions.ts";
import { dateAndRouteRules } from "./rules/date-and-route.ts";
import { dateRules } from "./rules/dates.ts";
import { documentRules } from "./rules/documents.ts";
import { encodedWordRules } from "./rules/encoded-words.ts";
import { evasionRules } from "./rules/evasion.ts";
import { fieldOrderRules } from "./rules/field-order.ts";
import { fieldSyntaxRules } from "./rules/field-syntax.ts";
import { fieldTextRules } from "./rules/field-text.ts";
import { fileNameRules } from "./rules/file-names.ts";
import { htmlRules } from "./rules/html.ts";
import { identifierRules } from "./rules/identifiers.ts";
import { lineRules } from "./rules/lines.ts";
import { linkRules } from "./rules/links.ts";
import { lookalikeRules } from "./rules/lookalikes.ts";
import { mailHostRules } from "./rules/mail-hosts.ts";
import { mimeFieldRules } from "./rules/mime-fields.ts";
import { mimeStructureRules } from "./rules/mime-structure.ts";
import { packedFileRules } from "./rules/packed-files.ts";
import { parameterRules } from "./rules/parameters.ts";
import { presenceRules } from "./rules/presence.ts";
import { protectedContentRules } from "./rules/protected-content.ts";
import { readersDisagree } from "./rules/readers-disagree.ts";
import { replyRules } from "./rules/replies.ts";
import { reportRules } from "./rules/reports.ts";
import { senderNameRules } from "./rules/sender-names.ts";
import { senderSpoofingRules } from "./rules/sender-spoofing.ts";
import { smtpSessionRules } from "./rules/smtp-session.ts";
import { limitReached, nearBoundary, unterminated } from "./rules/structure.ts";
import { traceRules } from "./rules/trace.ts";
import { transferEncodingRules } from "./rules/transfer-encoding.ts";
import { transportRules } from "./rules/transport.ts";

export const rules: readonly Rule[] = [
  unsignedAddition,
  dmarcFail,
  readersDisagree,
  ...senderSpoofingRules,
  ...replyRules,
  ...lookalikeRules,
  ...senderNameRules,
  ...presenceRules,
  claimsCut,
  limitReached,
  nearBoundary,
  unterminated,
  ...lineRules,
  ...fieldSyntaxRules,
  ...fieldOrderRules,
  ...fieldTextRules,
  ...dateRules,
  ...dateAndRouteRules,
  ...addressRules,
  ...addressPartRules,
  ...authorAddressRules,
  ...identifierRules,
  ...transportRules,
  ...traceRules,
  ...mailHostRules,
  ...fileNameRules,
  ...attachmentRules,
  ...packedFileRules,
  ...documentRules,
  ...activeFileRules,
  ...evasionRules,
  ...linkRules,
  ...htmlRules,
  ...protectedContentRules,
  ...mimeFieldRules,
  ...boundaryRules,
  ...mimeStructureRules,
  ...parameterRules,
  ...transferEncodingRules,
  ...charsetRules,
  ...encodedWordRules,
  ...reportRules,
  ...smtpSessionRules,
  ...conventionRules,
];
