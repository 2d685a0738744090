// The route and the claims of a report, as zod schemas.
import { z } from "zod";
import { count, dateValue, instant, text, textOrNull } from "./values.ts";

export const seconds = z.number();
const secondsRange = z.tuple([seconds, seconds.nullable()]);
const continuity = z.strictObject({
  kind: z.enum(["same-host", "same-address", "same-organization", "local", "unknown", "break"]),
  detail: text,
  innocent: textOrNull,
});

export const hop = z.strictObject({
  index: count,
  field: count,
  from: z.strictObject({ helo: textOrNull, rdns: textOrNull, ip: textOrNull }).nullable(),
  by: textOrNull,
  byIp: textOrNull,
  organization: textOrNull,
  via: textOrNull,
  with: textOrNull,
  withMeaning: textOrNull,
  id: textOrNull,
  for: textOrNull,
  envelopeFrom: textOrNull,
  tls: z.strictObject({ version: textOrNull, cipher: textOrNull }).nullable(),
  date: dateValue.nullable(),
  delaySeconds: seconds.nullable(),
  delayRange: secondsRange.nullable(),
  side: z.enum(["receiver", "border", "claimed"]),
  product: textOrNull,
  role: z.enum(["submission", "relay", "filter", "mx", "delivery", "list"]).nullable(),
  roleReason: textOrNull,
  continuity: continuity.nullable(),
});

const timeSources = [
  "date",
  "resent-date",
  "received",
  "queue-id",
  "x-received",
  "message-id",
  "thread-index",
  "original-arrival",
  "signed",
  "signature-expires",
  "arc-signed",
  "arc-sealed",
] as const;
const timeReading = z.strictObject({
  source: z.enum(timeSources),
  field: count,
  hop: count.nullable(),
  clock: textOrNull,
  utc: instant,
});
const clockSkew = z.strictObject({
  host: textOrNull,
  fields: z.array(count),
  hops: z.array(count),
  direction: z.enum(["ahead", "behind"]),
  seconds: secondsRange,
  detail: text,
});
const wait = z.strictObject({
  hop: count,
  seconds,
  hypothesis: z.enum(["retry", "queue", "client", "unexplained"]),
  nearMinutes: count.nullable(),
  detail: text,
});
const stationKinds = [
  "x-received",
  "resent",
  "delivered-to",
  "original-to",
  "envelope-to",
  "forwarded-to",
  "return-path",
] as const;
const station = z.strictObject({
  kind: z.enum(stationKinds),
  field: count,
  after: count.nullable(),
  utc: instant.nullable(),
  text,
  rewritten: z
    .strictObject({ scheme: z.enum(["SRS", "BATV", "VERP", "forward"]), address: textOrNull, detail: text })
    .nullable(),
});
const loop = z.strictObject({ place: text, hops: z.array(count), fields: z.array(count), detail: text });

export const route = z.strictObject({
  hops: z.array(hop),
  border: count.nullable(),
  sender: z
    .strictObject({
      ip: text,
      hop: count.nullable(),
      helo: textOrNull,
      mailFrom: textOrNull,
      confidence: z.enum(["certain", "high", "medium", "low"]),
      why: text,
    })
    .nullable(),
  transitSeconds: seconds.nullable(),
  transitRange: secondsRange.nullable(),
  received: count,
  times: z.array(timeReading),
  clocks: z.array(clockSkew),
  waits: z.array(wait),
  stations: z.array(station),
  loops: z.array(loop),
});

export const claim = z.strictObject({
  source: text,
  by: textOrNull,
  method: text,
  result: text,
  reason: textOrNull,
  properties: z.record(text, text),
  field: count,
  weight: z.enum(["high", "medium", "claimed"]),
});
