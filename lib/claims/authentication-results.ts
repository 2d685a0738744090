// Authentication-Results (RFC 8601 §2.2) and the fields that share its syntax. Read leniently: Microsoft leaves out the
// authserv-id, Yahoo put `from=` where a method belongs, pasted text lost its line structure. Strict in one point: a
// result begins after `;` (or is the first thing there) and nowhere else, least of all inside a value or a comment.
// A field that says `none` (no authentication was done, §2.2 no-result) holds no claim.
import type { ClaimReader, Statement } from "./reader.ts";
import { commentOf, type Item, keyword, propertiesOf, readSegments } from "./result-text.ts";

/** Statements of one field body; `inherited` are properties that every statement gets. */
export function readAuthenticationResults(text: string, inherited: [string, string][] = []): Statement[] {
  return readResultSegments(readSegments(text), inherited);
}

/** The same for segments at hand. */
export function readResultSegments(segments: Item[][], inherited: [string, string][]): Statement[] {
  const [first = [], ...others] = segments;
  const { by, rest } = readService(first);
  const statements: Statement[] = [];
  // QUIRK(yahoo): `from=domain` before the result it belongs to.
  let pending: Item[] = [];
  for (const items of [rest, ...others]) {
    // QUIRK(mail-spf): the pairs of Received-SPF after the result, parted by semicolons as there.
    const of = statements.at(-1);
    if (of?.method === "spf" && items.length > 0 && items.every(isReceivedSpfPair)) {
      of.properties = { ...Object.fromEntries(propertiesOf(items)), ...of.properties };
      continue;
    }
    const statement = readResult([...pending, ...items], by, inherited);
    if (statement) statements.push(statement);
    const strays = items.filter((item) => item.kind === "pair" && isFrom(item.name));
    pending = statement ? [] : [...pending, ...strays];
  }
  return statements;
}

/** RFC 8601 §2.2: authserv-id and version. QUIRK(microsoft): the field begins with a result; there is no authserv-id. */
function readService(items: Item[]): { by: string | null; rest: Item[] } {
  const index = items.findIndex((item) => item.kind !== "comment");
  const first = items[index];
  if (first?.kind !== "word") return { by: null, rest: items };
  const rest = items.slice(index + 1);
  const next = rest.findIndex((item) => item.kind !== "comment");
  const version = rest[next];
  const isVersion = version?.kind === "word" && /^[0-9]+$/.test(version.text);
  return { by: first.text === "" ? null : first.text, rest: isVersion ? rest.slice(next + 1) : rest };
}

/** The keys of RFC 7208 §9.1; none is a method of RFC 8601. */
const receivedSpfKeys = new Set(["receiver", "client-ip", "envelope-from", "helo", "identity", "mechanism", "problem"]);
const isReceivedSpfPair = (item: Item): boolean => item.kind === "pair" && receivedSpfKeys.has(item.name.toLowerCase());

const isFrom = (name: string): boolean => name.toLowerCase() === "from";

/** One resinfo: the first `method=result`, then everything else of its segment. */
function readResult(items: Item[], by: string | null, inherited: [string, string][]): Statement | null {
  const index = items.findIndex((item) => item.kind === "pair" && !isFrom(item.name));
  const spec = items[index];
  if (spec?.kind !== "pair") return null;
  // RFC 8601 §2.2: the method may carry a version, `dkim/1`.
  const method = keyword(spec.name.split("/", 1)[0] ?? "");
  const result = keyword(spec.value);
  if (method === null || result === null) return null;
  const properties = propertiesOf(items.filter((_, at) => at !== index));
  const stated = properties.get("reason") ?? null;
  properties.delete("reason");
  const comment = commentOf(items);
  const reason = stated !== null && comment !== null ? `${stated}; ${comment}` : (stated ?? comment);
  return { by, method, result, reason, properties: Object.fromEntries([...inherited, ...properties]) };
}

export const authenticationResults: ClaimReader = {
  field: "authentication-results",
  ref: "RFC 8601 §2.2",
  read: (text) => readAuthenticationResults(text),
  examples: [
    ["mx.example.com; none", []],
    ["mx.example.com 1; none", []],
    ["mx.example.com", []],
    ["", []],
    [
      "mx.example.com; spf=pass smtp.mailfrom=example.net",
      [
        {
          by: "mx.example.com",
          method: "spf",
          result: "pass",
          reason: null,
          properties: { "smtp.mailfrom": "example.net" },
        },
      ],
    ],
    [
      "mx.example.com 1; dkim=pass (good signature) header.d=example.net header.b=ab+c/d=; auth=pass (cram-md5) smtp.auth=a@example.net",
      [
        { method: "dkim", reason: "good signature", properties: { "header.d": "example.net", "header.b": "ab+c/d=" } },
        { method: "auth", reason: "cram-md5", properties: { "smtp.auth": "a@example.net" } },
      ],
    ],
    [
      ' (c) "mx.example.com" (c) 1 (c) ; (c) dkim/1 (c) = (c) Fail reason = "bad (not) good; really=yes" header.d = x (z)',
      [
        {
          by: "mx.example.com",
          method: "dkim",
          result: "fail",
          reason: "bad (not) good; really=yes; c; c; c; z",
          properties: { "header.d": "x" },
        },
      ],
    ],
    [
      "mx.google.example; spf=pass (google.example: domain of a=b@example.net designates 192.0.2.7 as permitted sender) smtp.mail=a=b@example.net",
      [
        {
          reason: "google.example: domain of a=b@example.net designates 192.0.2.7 as permitted sender",
          properties: { "smtp.mail": "a=b@example.net" },
        },
      ],
    ],
    [
      "spf=pass (sender IP is 192.0.2.7) smtp.mailfrom=example.net; dkim=none (message not signed) header.d=none;dmarc=bestguesspass action=none header.from=example.net;compauth=fail reason=001",
      [
        { by: null, method: "spf", reason: "sender IP is 192.0.2.7" },
        { by: null, method: "dkim", result: "none", properties: { "header.d": "none" } },
        {
          by: null,
          method: "dmarc",
          result: "bestguesspass",
          properties: { action: "none", "header.from": "example.net" },
        },
        { by: null, method: "compauth", result: "fail", reason: "001", properties: {} },
      ],
    ],
    [
      "mta.yahoo.example  from=example.net; domainkeys=neutral (no sig);  from=example.org; dkim=neutral (no sig)",
      [
        { by: "mta.yahoo.example", method: "domainkeys", result: "neutral", properties: { from: "example.net" } },
        { method: "dkim", result: "neutral", properties: { from: "example.org" } },
      ],
    ],
    [
      "mail.example.ch; dmarc=pass(p=none dis=none) header.from=example.com",
      [{ method: "dmarc", result: "pass", reason: "p=none dis=none", properties: { "header.from": "example.com" } }],
    ],
    [
      "mail.example.ch; arc=none smtp.remote-ip=192.0.2.7",
      [{ method: "arc", properties: { "smtp.remote-ip": "192.0.2.7" } }],
    ],
    [
      "mx.example.com; x-aligned-from=orgdomain_pass (Domain org match); x-return-mx=pass header.domain=example.net policy.is_org=yes (MX Records found: a.example.net,b.example.net);",
      [
        { method: "x-aligned-from", result: "orgdomain_pass" },
        { method: "x-return-mx", properties: { "header.domain": "example.net", "policy.is_org": "yes" } },
      ],
    ],
    [
      'mx.example.com; spf=pass (matched) receiver=mx.example.com; identity=mailfrom; envelope-from="a@example.net"; client-ip=192.0.2.7; dkim=none',
      [
        {
          method: "spf",
          properties: {
            receiver: "mx.example.com",
            identity: "mailfrom",
            "envelope-from": "a@example.net",
            "client-ip": "192.0.2.7",
          },
        },
        { method: "dkim", result: "none" },
      ],
    ],
    // Values that look like results stay values.
    [
      'mx.example.com; spf=fail smtp.mailfrom="x; dkim=pass header.d=bank.example"@example.net',
      [
        {
          method: "spf",
          result: "fail",
          properties: { "smtp.mailfrom": '"x; dkim=pass header.d=bank.example"@example.net' },
        },
      ],
    ],
    [
      'mx.example.com; spf=fail (domain of "a); dkim=pass header.d=bank.example ("@example.net does not designate 192.0.2.7 as permitted sender) smtp.mailfrom=example.net; dmarc=fail (5" disk)',
      [
        { method: "spf", result: "fail", properties: { "smtp.mailfrom": "example.net" } },
        { method: "dmarc", result: "fail" },
      ],
    ],
    ["mx.example.com; spf=fail (a \\) ; dkim=pass (b); c=d) smtp.mailfrom=x", [{ method: "spf", result: "fail" }]],
    ["mx.example.com; spf=fail dkim=pass", [{ method: "spf", result: "fail", properties: { dkim: "pass" } }]],
    // Pasted: emphasis and code marks of a page.
    [
      "mr.google.example; **spf=pass** (google.example: domain of x@example.net designates 192.0.2.7 as permitted sender) `smtp.mail=x@example.net; dkim=pass` `header.i=x@example.net`",
      [
        { method: "spf", result: "pass", properties: { "smtp.mail": "x@example.net" } },
        { method: "dkim", result: "pass", properties: { "header.i": "x@example.net" } },
      ],
    ],
    // The semicolon after the authserv-id is missing.
    ["mx.example.com spf=pass smtp.helo=a.example.net", [{ by: "mx.example.com", method: "spf", result: "pass" }]],
    ["mx.example.com; __proto__=x; spf=pass __proto__=y", [{ method: "spf" }]],
  ],
};

/** QUIRK(microsoft): the field of an earlier receiver, renamed when Exchange writes its own. */
export const originalResults: ClaimReader = {
  field: "authentication-results-original",
  ref: "https://learn.microsoft.com/defender-office-365/message-headers-eop-mdo",
  read: (text) => readAuthenticationResults(text),
  examples: [
    ["mx.example.com; dmarc=pass(p=REJECT) header.from=example.net;", [{ by: "mx.example.com", method: "dmarc" }]],
  ],
};

/** QUIRK(fastmail): the checks that are Fastmail's own, under a name of their own. */
export const fastmailResults: ClaimReader = {
  field: "x-me-authentication-results",
  ref: "RFC 8601 §2.2",
  read: (text) => readAuthenticationResults(text),
  examples: [
    ["mx1.example.com; x-aligned-from=fail;", [{ by: "mx1.example.com", method: "x-aligned-from", result: "fail" }]],
  ],
};
