// Parts, what is inside them, and links, as zod schemas.
import { z } from "zod";
import { count, pairs, span, text, textOrNull } from "./values.ts";

const inspection = z.strictObject({
  kind: text,
  title: text,
  facts: pairs,
  members: z.array(
    z.strictObject({
      name: text,
      size: count.nullable(),
      packed: count.nullable(),
      encrypted: z.boolean(),
      note: textOrNull,
    }),
  ),
  membersInAll: count,
  tables: z.array(z.strictObject({ title: text, columns: z.array(text), rows: z.array(z.array(text)) })),
  flags: z.array(z.strictObject({ code: text, title: text, detail: text })),
});

export const part = z.strictObject({
  path: text,
  parent: textOrNull,
  within: textOrNull,
  type: text,
  charset: textOrNull,
  encoding: textOrNull,
  disposition: textOrNull,
  filename: textOrNull,
  contentId: textOrNull,
  header: span,
  body: span,
  size: count.nullable(),
  sha256: textOrNull,
  detected: textOrNull,
  leaf: z.boolean(),
  details: z
    .strictObject({
      text: text.optional(),
      truncated: z.boolean().optional(),
      inspections: z.array(inspection).optional(),
      alternative: z
        .strictObject({
          with: text,
          shared: z.number(),
          onlyPlain: z.array(text),
          onlyHtml: z.array(text),
          onlyPlainInAll: count,
          onlyHtmlInAll: count,
        })
        .optional(),
      md5: text.optional(),
      sha1: text.optional(),
      strict: z.strictObject({ size: count, sha256: text }).optional(),
      types: z
        .strictObject({
          declared: text,
          byName: textOrNull,
          byContent: textOrNull,
          disagree: z.enum(["declared", "name", "both"]),
          explanation: text,
        })
        .optional(),
      mail: z.enum(["message", "outlook-msg"]).optional(),
    })
    .optional(),
});

export const link = z.strictObject({
  text: textOrNull,
  target: text,
  unwrapped: textOrNull,
  part: textOrNull,
  flags: z.array(text),
  kind: z.enum([
    "link",
    "text",
    "form",
    "field",
    "file",
    "image",
    "style",
    "font",
    "frame",
    "script",
    "media",
    "refresh",
  ]),
  field: count.nullable(),
  domain: textOrNull,
  wrappers: z.array(text),
  times: count,
});
