// An SMTP session, as a zod schema.
import { z } from "zod";
import { count, text, textOrNull } from "./values.ts";

export const session = z.strictObject({
  lines: z.array(
    z.strictObject({
      line: count,
      who: z.enum(["client", "server", "note"]),
      text,
      verb: text.optional(),
      code: count.optional(),
      more: z.boolean().optional(),
      enhanced: text.optional(),
      meaning: text.optional(),
      ref: text.optional(),
      digits: z.tuple([text, text, text]).optional(),
      enhancedMeaning: text.optional(),
      message: z.literal(true).optional(),
      transaction: count.optional(),
      time: text.optional(),
    }),
  ),
  helo: z.strictObject({ verb: text, name: text }).nullable(),
  extensions: z.array(
    z.strictObject({
      keyword: text,
      params: text,
      meaning: textOrNull,
      ref: textOrNull,
      hint: textOrNull,
      detail: textOrNull,
    }),
  ),
  auth: z.array(
    z.strictObject({
      mechanism: text,
      identity: textOrNull,
      challenge: textOrNull,
      secret: z.literal("hidden").nullable(),
      outcome: textOrNull,
      secretLength: count.nullable(),
      withheld: z.literal(true).optional(),
      notes: z.array(text),
      line: count,
      encrypted: z.boolean(),
    }),
  ),
  tls: z.enum(["not-offered", "offered", "asked", "started"]).nullable(),
  transactions: z.array(
    z.strictObject({
      mailFrom: textOrNull,
      parameters: textOrNull,
      recipients: z.array(z.strictObject({ address: text, code: count.nullable() })),
      data: z.boolean(),
      reply: textOrNull,
      queueId: textOrNull,
      lines: z.tuple([count, count]),
      authenticated: z.boolean(),
    }),
  ),
  dotStuffed: count,
  greeting: z
    .strictObject({ name: textOrNull, protocol: textOrNull, product: textOrNull, text, line: count })
    .nullable(),
  server: z.strictObject({ host: textOrNull, ip: textOrNull, port: count.nullable() }),
  client: z.strictObject({ ip: text, line: count }).nullable(),
  message: count.nullable(),
  timed: z.boolean(),
  waits: z.array(z.strictObject({ line: count, seconds: z.number(), who: z.enum(["client", "server"]) })),
  defects: z.array(
    z.strictObject({
      code: z.enum([
        "path-syntax",
        "reply-unterminated",
        "reply-unasked",
        "early-talk",
        "sequence",
        "odd-dot",
        "written-odd-dot",
        "starttls-mangled",
        "verb-mangled",
        "banner-masked",
        "odd-secret",
        "broken-base64",
        "limit",
      ]),
      line: count,
      detail: text,
    }),
  ),
});
