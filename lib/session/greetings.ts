// Shapes of the greeting (RFC 5321 §4.2, §4.3.1: 220, a domain, and whatever the server likes to say): which program speaks,
// and what a device on the way leaves of it. And the ways in which programs name the message they took.
import type { Ref } from "#lib/text/span.ts";

interface Shape {
  product: string;
  form: RegExp;
  examples: readonly string[];
}

/** Programs by what they say of themselves; anybody can say it. */
export const products: readonly Shape[] = [
  { product: "Postfix", form: /\bPostfix/, examples: ["mx.example.com ESMTP Postfix (Debian/GNU)"] },
  { product: "Exim", form: /\bExim\b/, examples: ["mx.example.com ESMTP Exim 4.98 Mon, 16 Nov 2026 09:14:09 +0100"] },
  { product: "Sendmail", form: /\bSendmail\b/, examples: ["mx.example.com ESMTP Sendmail 8.18.1/8.18.1"] },
  {
    product: "Microsoft Exchange",
    form: /Microsoft ESMTP MAIL Service/i,
    examples: ["mx.example.com Microsoft ESMTP MAIL Service ready at Mon, 16 Nov 2026 08:14:09 +0000"],
  },
  { product: "Gmail", form: /\bgsmtp\b/, examples: ["mx.google.com ESMTP a1-20020a170902.3 - gsmtp"] },
  { product: "OpenSMTPD", form: /\bOpenSMTPD\b/, examples: ["mx.example.com ESMTP OpenSMTPD"] },
  { product: "Haraka", form: /\bHaraka\b/, examples: ["mx.example.com ESMTP Haraka/3.0.3 ready (0A1B)"] },
  { product: "Stalwart", form: /\bStalwart\b/, examples: ["mx.example.com Stalwart ESMTP at your service"] },
  { product: "qmail", form: /\bqmail\b/, examples: ["mx.example.com ESMTP qmail-ldap"] },
  { product: "MailEnable", form: /\bMailEnable\b/, examples: ["mx.example.com ESMTP MailEnable Service, Version: 10"] },
];

/** A Cisco PIX or ASA writes stars over all but the code, and leaves the characters 2 and 0 (smtp fixup, inspect esmtp). */
export function isMaskedBanner(text: string): boolean {
  return /^[*02 ]{4,}$/.test(text) && text.split("*").length > 4;
}

export interface Greeting {
  name: string | null;
  protocol: string | null;
  product: string | null;
}

/** Reads what stands behind 220. */
export function readGreeting(text: string): Greeting {
  if (isMaskedBanner(text)) return { name: null, protocol: null, product: null };
  const name = /^[A-Za-z0-9[][A-Za-z0-9._:\]-]*(?=[ \t]|$)/.exec(text)?.[0] ?? null;
  // What stands there is `ESMTP`, `ESMTPS` or another word; a word that is none is kept for a reader to see.
  const protocol = /\b(?:E?SMTPS?|LMTP)\b/.exec(text)?.[0] ?? /\bE?S?MT+P\w*\b/.exec(text)?.[0] ?? null;
  const product = products.find(({ form }) => form.test(text))?.product ?? null;
  return { name: name === protocol ? null : name, protocol, product };
}

interface QueueForm {
  of: string;
  form: RegExp;
  ref: Ref;
  examples: readonly (readonly [reply: string, id: string])[];
}

const replyRef: Ref = "RFC 5321 §4.2";

/** Behind 250: under which name the server keeps the message, so that its postmaster can find it. */
export const queueForms: readonly QueueForm[] = [
  {
    of: "Postfix, Haraka and others",
    form: /\bqueued(?: mail)? (?:as|with id) [<(]?([\w.-]+)/i,
    ref: replyRef,
    examples: [["2.0.0 Ok: queued as BF4B329EC7", "BF4B329EC7"]],
  },
  {
    of: "Exim",
    form: /^OK id=([\w-]+)/i,
    ref: replyRef,
    examples: [["OK id=1tCkXy-0000000Abc-1x2Y", "1tCkXy-0000000Abc-1x2Y"]],
  },
  {
    of: "Exchange",
    form: /\[InternalId=(\d+)/i,
    ref: replyRef,
    examples: [
      ["2.6.0 <1@example.com> [InternalId=1305670, Hostname=mx.example.com] Queued mail for delivery", "1305670"],
    ],
  },
  {
    of: "Sendmail, OpenSMTPD",
    form: /^(?:2\.\d\.\d:? )?([A-Za-z0-9]{6,}) Message accepted for delivery/i,
    ref: replyRef,
    examples: [["2.0.0 4AG9E9xA012345 Message accepted for delivery", "4AG9E9xA012345"]],
  },
  {
    of: "Gmail",
    form: /^(?:2\.0\.0 )?OK +(?:DMARC:\w+ )?\d{9,} (\S+) - gsmtp/,
    ref: replyRef,
    examples: [["2.0.0 OK  1731748451 d9443c01a7336-20.1 - gsmtp", "d9443c01a7336-20.1"]],
  },
  { of: "qmail", form: /^ok \d+ qp (\d+)/, ref: replyRef, examples: [["ok 1731748451 qp 4711", "4711"]] },
  {
    of: "Haraka",
    form: /Message Queued \(([0-9A-F-]{8,}(?:\.\d+)?)\)/i,
    ref: replyRef,
    examples: [["2.0.0 Message Queued (0A1B2C3D-4E5F.1)", "0A1B2C3D-4E5F.1"]],
  },
  {
    of: "others",
    form: /\b(?:id|queue(?: |-)?id)[ =:]+<?([\w.-]{6,})/i,
    ref: replyRef,
    examples: [["2.0.0 accepted, id 7f3a21c9", "7f3a21c9"]],
  },
];

/** The queue id in the reply to a message, or null. */
export function readQueueId(text: string): string | null {
  for (const { form } of queueForms) {
    const found = form.exec(text.slice(0, 500));
    if (found) return found[1]!.replace(/\.$/, "");
  }
  return null;
}
