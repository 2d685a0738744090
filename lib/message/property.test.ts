// What must hold of any octets at all: reading ends without an error, spans nest, header, empty line and body give the octets
// back, and the CRLF and the LF form of a text give the same tree. The inputs are made of the morsels that messages are made
// of, so that they reach deep; seeded, a failing one is printed small. WAYBILL_PROPERTY_RUNS multiplies the runs.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromLatin1, latin1 } from "#lib/text/octets.ts";
import { decodeTransfer } from "#lib/text/transfer.ts";
import { describeTree, findBreaches } from "./invariants.test-support.ts";
import { parseMessage } from "./parse.ts";
import { decodedPart, octetsAround } from "./read.ts";
import type { Message } from "./types.ts";

const factor = Number(process.env.WAYBILL_PROPERTY_RUNS ?? 1);
const settings = (runs: number, seed: number) => ({ numRuns: runs * factor, seed, endOnFailure: true });

const morsel = fc.constantFrom(
  ...'From: a@example.com\n|Subject: x\n|To: a,\n b\n|Received: by a; b\n|From |>From b Mon\n|Content-Type: |multipart/mixed; |text/html; charset=utf-8|message/rfc822\n|multipart/digest;|boundary=a\n|boundary="b c"\n|boundary*0=a; boundary*1=b\n|Content-Transfer-Encoding: |base64\n|quoted-printable\n|7bit\n|Content-Disposition: attachment; filename*=utf-8\'\'%e9\n|--a\n|--a--\n|--b c\n|--b c-- \n|--ab\n|--|-|\n\n|\n|\r|\r\r\n| |\t| \n|;|:|=|=\n|=3D|"|(|)|\\|aGVsbG8=\n|QUJD\n|hello\n|\0|\xff|\xc3\xa9|x: y\n|...\n|a'.split(
    "|",
  ),
);
const pieces = fc.array(
  fc.oneof({ weight: 9, arbitrary: morsel }, { weight: 1, arbitrary: fc.string({ maxLength: 5 }) }),
  {
    maxLength: 24,
  },
);
const text = pieces.map((all) => all.join(""));
/** A well-formed tree to begin with, and morsels strewn into it. */
const tree = fc.letrec<{ entity: string }>((tie) => ({
  entity: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    text,
    fc
      .tuple(fc.constantFrom("a", "b", "ab", "b c"), fc.array(tie("entity"), { maxLength: 3 }), text)
      .map(
        ([boundary, inside, around]) =>
          `Content-Type: multipart/mixed; boundary="${boundary}"\n\n${around}\n${inside.map((part) => `--${boundary}\n${part}\n`).join("")}--${boundary}--\n`,
      ),
    tie("entity").map((inside) => `Content-Type: message/rfc822\n\n${inside}`),
    tie("entity").map(
      (inside) =>
        `Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n${Buffer.from(inside, "latin1").toString("base64")}\n`,
    ),
  ),
})).entity;

/** Header, empty line and body joined; fields, and what stands between them, joined to the header. */
function joined(message: Message): string {
  const { octets, header, body, fields } = message;
  let at = header[0];
  let section = "";
  for (const { span } of fields) {
    section += latin1(octets, at, span[0]) + latin1(octets, ...span);
    at = span[1];
  }
  section += latin1(octets, at, header[1]);
  return section + latin1(octets, header[1], body[0]) + latin1(octets, ...body);
}

/** The bodies of the leaves, and the octets around them, of each multipart in order. */
function joinsParts(message: Message): boolean {
  return message.parts.every((part) => {
    const around = octetsAround(message, part);
    const whole = latin1(around, part.header[0], part.body[1]);
    return whole.endsWith(latin1(around, ...part.body)) && whole.startsWith(latin1(around, ...part.header));
  });
}

function check(octets: Uint8Array): void {
  const message = parseMessage(octets);
  const breaches = findBreaches(message);
  if (breaches.length > 0) expect(breaches).toEqual([]);
  if (joined(message) !== latin1(octets)) expect(joined(message)).toBe(latin1(octets));
  if (!joinsParts(message)) expect.fail("a part's header or body is not where its octets are");
  for (const part of message.parts) {
    const { defects } = decodedPart(message, part);
    for (const { at } of defects) if (at < 0 || at > octets.length + 1e6) expect.fail(`defect at ${at}`);
  }
}

describe("any octets", () => {
  it("are read to their end", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (octets) => check(octets)),
      settings(15_000, 1),
    );
  });

  it("made of morsels of mail are read to their end", () => {
    fc.assert(
      fc.property(text, (written) => check(fromLatin1(written))),
      settings(50_000, 2),
    );
  });

  it("made of parts are read to their end", () => {
    fc.assert(
      fc.property(tree, (written) => check(fromLatin1(written))),
      settings(15_000, 3),
    );
  });

  it("give the same tree with CRLF and with LF", () => {
    fc.assert(
      fc.property(fc.oneof(text, tree), (written) => {
        const lf = written.replace(/\r/g, "");
        const crlf = parseMessage(fromLatin1(lf.replace(/\n/g, "\r\n")));
        const [a, b] = [describeTree(crlf), describeTree(parseMessage(fromLatin1(lf)))];
        if (a.join("\0") !== b.join("\0")) expect(a).toEqual(b);
      }),
      settings(15_000, 4),
    );
  });
});

describe("any encoded octets", () => {
  it("decode to no more than they are", () => {
    const alphabet = fc.constantFrom(..."aB9+/=-_ \r\n\t!\xff`M0", "begin 644 x\n", "end\n", "=3D", "=\n", "QUJD");
    const encoding = fc.constantFrom("base64", "quoted-printable", "x-uuencode", "7bit", "x-own");
    fc.assert(
      fc.property(fc.array(alphabet, { maxLength: 60 }), encoding, (parts, name) => {
        const octets = fromLatin1(parts.join(""));
        const decoded = decodeTransfer(octets, name);
        // A line of uuencode may have lost blanks at its end, which stand for zeros.
        const longest = name === "x-uuencode" ? 45 * octets.length : octets.length;
        if (decoded.octets.length > longest) expect.fail("longer than before");
        for (const { at } of decoded.defects) if (at < 0 || at > octets.length) expect.fail(`defect at ${at}`);
      }),
      settings(10_000, 5),
    );
  });

  it("native encodings come back", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom("\n", "\r\n"), (octets, end) => {
        const lines = Buffer.from(octets).toString("base64").replace(/.{76}/g, `$&${end}`);
        const decoded = decodeTransfer(fromLatin1(lines), "base64");
        if (decoded.defects.length > 0 || !Buffer.from(octets).equals(decoded.octets))
          expect(decoded).toEqual({ octets, defects: [] });
      }),
      settings(3_000, 6),
    );
  });
});
