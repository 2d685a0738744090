// Shapes that every layer of the report uses: texts, counts, times, spans, decoded field values.
import { z } from "zod";

export const text = z.string();
export const textOrNull = z.string().nullable();
export const count = z.number().int().min(0);
export const span = z.tuple([count, count]).readonly();
export const instant = z.iso.datetime();
const results = [
  "none",
  "neutral",
  "pass",
  "fail",
  "softfail",
  "policy",
  "temperror",
  "permerror",
  "unchecked",
] as const;
export const result = z.enum(results);
export const evidence = z.array(count);
export const certainty = z.enum(["proven", "recorded", "claimed", "unknown"]);

export const mailbox = z.strictObject({ name: textOrNull, address: textOrNull });
export const dateValue = z.strictObject({
  written: text,
  utc: instant.nullable(),
  offsetMinutes: z.number().int().nullable(),
});

export const pairs = z.strictObject({
  kind: z.literal("pairs"),
  rows: z.array(z.strictObject({ name: text, value: text, meaning: textOrNull })),
});

const value = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("text"), text }),
  z.strictObject({ kind: z.literal("date"), date: dateValue }),
  z.strictObject({ kind: z.literal("mailboxes"), mailboxes: z.array(mailbox) }),
  pairs,
  z.strictObject({ kind: z.literal("list"), items: z.array(text) }),
]);

export const field = z.strictObject({
  index: count,
  name: text,
  body: text,
  raw: text,
  span,
  line: count,
  value: value.optional(),
  about: z.strictObject({ meaning: text, ref: text }).optional(),
});
