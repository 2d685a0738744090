import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { limits } from "#lib/limits.ts";
import { parseMessage } from "#lib/message/parse.ts";
import { sharedPath } from "#lib/shared-data.ts";
import { decoders } from "./index.ts";
import { describeField } from "./known-names.ts";
import { readFields, readMailboxes, readValue } from "./read-fields.ts";

const names = decoders.flatMap((decoder) => decoder.names);

describe("the table of decoders", () => {
  it.each(decoders.map((decoder) => [decoder.names[0]!, decoder] as const))("%s reads its examples", (_, decoder) => {
    expect(decoder.examples.length).toBeGreaterThan(0);
    for (const [raw, value] of decoder.examples) expect(decoder.read(raw)).toEqual(value);
  });

  it.each(decoders.map((decoder) => [decoder.names[0]!, decoder] as const))("%s lists what it says", (_, decoder) => {
    const said = decoder.examples.flatMap(([, value]) => (value?.kind === "pairs" ? value.rows : []));
    const listed = (text: string) => decoder.meanings?.some((one) => text === one || text.startsWith(`${one}: `));
    expect(said.filter(({ meaning }) => meaning !== null && !listed(meaning))).toEqual([]);
  });

  it("has each name once, in lower case", () => {
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name !== name.toLowerCase())).toEqual([]);
  });

  it("reads anything without a throw, to the longest field", () => {
    const piece = fc.constantFrom("=", ";", "<", ">", "(", '"', ":", ",", "a", "=?utf-8?Q?", "[", "1", " ", "AQ", "\\");
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.array(fc.oneof(piece, fc.string())), (name, pieces) => {
        readValue(name, pieces.join(""));
      }),
      { numRuns: 500 },
    );
    for (const decoder of decoders) {
      for (const text of ["=", ";", "<", "(", "a;", "a=1;", ", ", "a=", "[", " ", "A:B;", "<a>", "A(1)[", "\t,a_="]) {
        readValue(decoder.names[0]!, text.repeat(limits.fieldOctets / text.length));
      }
    }
  });
});

describe("describeField", () => {
  it("knows what RFC 5322, MIME and the vendors' fields are for", () => {
    expect(describeField("Reply-To")).toEqual({ meaning: "Where answers shall go", ref: "RFC 5322 §3.6.2" });
    expect(describeField("X-Unheard-Of")).toBeNull();
    expect(describeField("__proto__")).toBeNull();
  });

  it("knows every field that a decoder reads", () => {
    expect(names.filter((name) => describeField(name) === null)).toEqual([]);
  });
});

const message = (lines: (string | Buffer)[]) =>
  parseMessage(Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from("\r\n")])));

describe("readFields", () => {
  const fields = readFields(
    message([
      "From: =?utf-8?Q?J=C3=BCrgen?=\r\n <j@example.com>",
      "FROM : k@example.com",
      "Subject: =?utf-8?B?R3LDvMOfZQ==?= =?utf-8?Q?_an?=\r\n\t=?utf-8?Q?_alle?=",
      Buffer.from("X-Note: gr\xfc\xdfe \x80", "latin1"),
      "X-Note: grüße",
      "Content-Type: text/plain; name==?utf-8?Q?a?=",
      "Date: yesterday",
      "X-Empty:",
      "",
      "body",
    ]),
  );

  it.each([
    [0, "From", "Jürgen <j@example.com>", " =?utf-8?Q?J=C3=BCrgen?= <j@example.com>"],
    [1, "FROM", "k@example.com", " k@example.com"],
    [2, "Subject", "Grüße an alle", " =?utf-8?B?R3LDvMOfZQ==?= =?utf-8?Q?_an?=\t=?utf-8?Q?_alle?="],
    [3, "X-Note", "grüße €", " grüße €"],
    [4, "X-Note", "grüße", " grüße"],
    [5, "Content-Type", "text/plain; name==?utf-8?Q?a?=", " text/plain; name==?utf-8?Q?a?="],
    [7, "X-Empty", "", ""],
  ])("field %i, %s", (index, name, body, raw) => {
    expect(fields[index]).toMatchObject({ index, name, body, raw });
  });

  it("gives values only where there are some", () => {
    expect(fields[6]!.value).toEqual({ kind: "date", date: { written: "yesterday", utc: null, offsetMinutes: null } });
    expect(fields[2]).not.toHaveProperty("value");
    expect(fields[7]).not.toHaveProperty("value");
  });

  it("reads the mailboxes of every From", () => {
    expect(readMailboxes(fields, "from")).toEqual([
      { name: "Jürgen", address: "j@example.com" },
      { name: null, address: "k@example.com" },
    ]);
    expect(readMailboxes(fields, "sender")).toEqual([]);
  });

  it("keeps all of a field that is longer than what is decoded", () => {
    const word = " =?utf-8?Q?a?= x";
    const [field] = readFields(message([`X-Long:${word.repeat(limits.fieldOctets / word.length + 10)}`, "", ""]));
    expect(field!.raw.length).toBe(word.length * (limits.fieldOctets / word.length + 10));
    expect(field!.body.startsWith("a x a x")).toBe(true);
    expect(field!.body.endsWith("=?utf-8?Q?a?= x")).toBe(true);
  });
});

const corpus = sharedPath("corpus");

describe.skipIf(!corpus)("the corpus", () => {
  const files = corpus
    ? readdirSync(corpus, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".eml"))
    : [];

  it("has no address field, date or id of a well-formed message that stays unread", () => {
    const unread: string[] = [];
    for (const name of files.filter((file) => !file.startsWith("broken"))) {
      if (!existsSync(path.join(corpus!, name))) continue;
      for (const field of readFields(parseMessage(readFileSync(path.join(corpus!, name))))) {
        if (!/^(?:from|date|message-id)$/i.test(field.name)) continue;
        const { value } = field;
        const good =
          (value?.kind === "date" && value.date.utc !== null) ||
          (value?.kind === "mailboxes" && value.mailboxes.every((mailbox) => mailbox.address !== null)) ||
          value?.kind === "list";
        if (!good) unread.push(`${name}: ${field.name}:${field.raw}`);
      }
    }
    expect(unread).toEqual([]);
  });
});
