// The table of decoders. A new field = one entry in a file, one line here.
import { autoResponseSuppress, autoSubmitted, precedence, priority } from "./automation.ts";
import { date } from "./date.ts";
import type { Decoder } from "./decoder.ts";
import { listId, listUnsubscribePost, listUrls } from "./list.ts";
import { mailboxes } from "./mailboxes.ts";
import { messageId } from "./message-id.ts";
import { mimeVersion, parameterized, transferEncoding } from "./mime.ts";
import { arcMessageSignature, arcSeal, dkimSignature, domainKeySignature } from "./tag-lists.ts";
import { antispamReport, authAs, originalArrivalTime, spamConfidence } from "./vendors/microsoft.ts";
import { feedbackId, originatingIp, remoteIp } from "./vendors/origin.ts";
import { spamdResult, spamStatus } from "./vendors/spam-filters.ts";
import { threadIndex } from "./vendors/thread-index.ts";

export const decoders: readonly Decoder[] = [
  date,
  mailboxes,
  messageId,
  parameterized,
  transferEncoding,
  mimeVersion,
  listUrls,
  listId,
  listUnsubscribePost,
  autoSubmitted,
  precedence,
  priority,
  autoResponseSuppress,
  dkimSignature,
  arcSeal,
  arcMessageSignature,
  domainKeySignature,
  antispamReport,
  spamConfidence,
  authAs,
  originalArrivalTime,
  spamStatus,
  spamdResult,
  originatingIp,
  remoteIp,
  feedbackId,
  threadIndex,
];
