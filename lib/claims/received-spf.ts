// Received-SPF (RFC 7208 §9.1): a result, a comment, then key=value pairs. The receiving host is `receiver=`, or the name
// that most programs put before a colon at the beginning of the comment.
import type { ClaimReader } from "./reader.ts";
import { commentOf, keyword, propertiesOf, readSegments } from "./result-text.ts";

export const receivedSpf: ClaimReader = {
  field: "received-spf",
  ref: "RFC 7208 §9.1",
  read(text) {
    const items = readSegments(text).flat();
    const first = items.find((item) => item.kind !== "comment");
    const result = first?.kind === "word" ? keyword(first.text) : null;
    if (result === null) return [];
    const properties = propertiesOf(items);
    const reason = commentOf(items);
    const by = receiverOf(properties.get("receiver")) ?? receiverOf(hostBeforeColon(reason));
    return [{ by, method: "spf", result, reason, properties: Object.fromEntries(properties) }];
  },
  examples: [
    [
      "pass (mx.example.com: domain of a@example.net designates 192.0.2.7 as permitted sender) client-ip=192.0.2.7; envelope-from=a@example.net; helo=mail.example.net;",
      [
        {
          by: "mx.example.com",
          method: "spf",
          result: "pass",
          reason: "mx.example.com: domain of a@example.net designates 192.0.2.7 as permitted sender",
          properties: { "client-ip": "192.0.2.7", "envelope-from": "a@example.net", helo: "mail.example.net" },
        },
      ],
    ],
    [
      "Pass (protection.example: domain of example.net designates 192.0.2.7 as permitted sender) receiver=protection.example; client-ip=192.0.2.7; helo=mx.example.net; pr=C",
      [
        {
          by: "protection.example",
          result: "pass",
          properties: { receiver: "protection.example", "client-ip": "192.0.2.7", helo: "mx.example.net", pr: "C" },
        },
      ],
    ],
    [
      "SoftFail\t receiver=mx.example.com; client-ip=xxx.xxx; envelope-from=x",
      [{ by: "mx.example.com", result: "softfail", reason: null }],
    ],
    ["none (example.net does not designate permitted sender hosts)", [{ by: null, result: "none", properties: {} }]],
    [
      'Pass (mailfrom) identity=mailfrom; client-ip=2001:db8::7 helo=m.example.net; envelope-from="a;b=c"@example.net; receiver=<UNKNOWN>',
      [
        {
          by: null,
          reason: "mailfrom",
          properties: {
            identity: "mailfrom",
            "client-ip": "2001:db8::7",
            helo: "m.example.net",
            "envelope-from": '"a;b=c"@example.net',
            receiver: "<UNKNOWN>",
          },
        },
      ],
    ],
    [
      'fail (mx.example.com: domain of "a) client-ip=198.51.100.1; ("@example.net does not designate 192.0.2.7 as permitted sender) client-ip=192.0.2.7',
      [{ result: "fail", properties: { "client-ip": "192.0.2.7" } }],
    ],
    [
      "pass (example.net: Sender is authorized to use 'a@example.net' in 'mfrom' identity) identity=mailfrom; client-ip=192.0.2.7",
      [{ by: null, properties: { identity: "mailfrom", "client-ip": "192.0.2.7" } }],
    ],
    [
      "neutral (mx.example.com: 192.0.2.7 is neither permitted nor denied)",
      [{ by: "mx.example.com", result: "neutral" }],
    ],
    ["None (mx.example.com: example.net does not designate permitted sender hosts)", [{ by: "mx.example.com" }]],
    [
      "pass (mx.example.com: SPF record at example.net designates 192.0.2.7 as permitted sender)",
      [{ by: "mx.example.com", result: "pass" }],
    ],
    [
      "temperror (mx.example.com: error in processing during lookup of example.net: DNS timeout)",
      [{ by: "mx.example.com", result: "temperror" }],
    ],
    [
      "pass (example.net: 192.0.2.7 is authorized to use 'a@example.net' in 'mfrom' identity) helo=m.example.net",
      [{ by: null, result: "pass" }],
    ],
    ["client-ip=192.0.2.7", []],
    ["", []],
  ],
};

function receiverOf(host: string | undefined): string | null {
  if (host === undefined || /^<?unknown>?$/i.test(host)) return null;
  return host;
}

/** What Google, Microsoft, Haraka, Mail::SPF::Query and the qmail patches say after their own name. */
const ownSentences =
  /^(?:domain (?:of|at) |SPF record at |local policy |encountered |error in |(?!Sender )\S+ (?:does not |is (?:neither|not) ))/;

/**
 * Google, Microsoft and Haraka put their own name before the colon. Mail::SPF puts the sender's domain there, which is why
 * the sentence after it has to be one of the former's.
 */
function hostBeforeColon(reason: string | null): string | undefined {
  const [host, rest] = splitOnce(reason ?? "", ": ");
  if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(host)) return undefined;
  return ownSentences.test(rest) ? host : undefined;
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at === -1 ? ["", ""] : [text.slice(0, at), text.slice(at + separator.length)];
}
