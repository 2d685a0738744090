// The table of rules, in the order in which findings of one severity are shown. Adding a rule is one object in the file of
// its family, with its examples, and one line here.
import type { Rule } from "./rule.ts";
import { dmarcFail, unsignedAddition } from "./rules/authentication.ts";
import { missingDate, missingFrom, missingMessageId, repeatedField, repeatedFrom } from "./rules/presence.ts";
import { manyReceived, timeRunsBack } from "./rules/route.ts";
import { limitReached, nearBoundary, notAField, unterminated } from "./rules/structure.ts";

export const rules: readonly Rule[] = [
  repeatedFrom,
  unsignedAddition,
  dmarcFail,
  missingFrom,
  missingDate,
  repeatedField,
  limitReached,
  nearBoundary,
  manyReceived,
  missingMessageId,
  notAField,
  unterminated,
  timeRunsBack,
];
