// For tests of this folder: a Message and its Field[] from text, with `raw` unfolded as written.
import type { Field } from "#lib/fields/types.ts";
import { parseMessage } from "#lib/message/parse.ts";
import type { Message } from "#lib/message/types.ts";
import { unfold } from "#lib/text/unfold.ts";
import type { RouteOptions } from "./types.ts";

export const noOptions: RouteOptions = { ip: null, helo: null, mailFrom: null, border: null, ownDomains: [] };

export function messageOf(source: string | Uint8Array): Message {
  return parseMessage(typeof source === "string" ? new TextEncoder().encode(source) : source);
}

export function fieldsOf(message: Message): Field[] {
  return message.fields.map(({ index, name, span, body, line }) => {
    const raw = unfold(message.octets, body).trim();
    return { index, name, body: raw, raw, span, line };
  });
}
