import { describe, expect, it } from "vitest";
import type { Field } from "#lib/fields/types.ts";
import { addsTo, decodedText, fieldsHolding, pageAround, rowsAtOnce } from "./field-words.ts";

const field = (index: number, name: string, raw: string, rest: Partial<Field> = {}): Field => ({
  index,
  name,
  raw,
  body: raw,
  span: [0, 1],
  line: index + 1,
  ...rest,
});

describe("decodedText", () => {
  it.each([
    [" a\tb", "a b", null],
    [" =?utf-8?Q?a?=", "a", "a"],
    ["", "", null],
  ])("%j, %j", (raw, body, decoded) => {
    expect(decodedText(field(0, "Subject", raw, { body }))).toBe(decoded);
  });
});

describe("addsTo", () => {
  const mailboxes = [{ name: "A. Person", address: "a@a.example" }];
  it.each([
    [{ kind: "mailboxes", mailboxes }, '"A. Person" <a@a.example>', false],
    [{ kind: "mailboxes", mailboxes }, "a@a.example (A. Person)", true],
    [{ kind: "text", text: "id@a.example" }, "<id@a.example>", false],
    [{ kind: "list", items: ["a", "b"] }, "<a> <b>", false],
    [{ kind: "pairs", rows: [] }, "", true],
  ] as const)("%j, %j", (value, text, adds) => {
    expect(addsTo(value as unknown as Parameters<typeof addsTo>[0], text)).toBe(adds);
  });
});

describe("fieldsHolding", () => {
  const rows = [{ name: "SCL", value: "5", meaning: "Spam" }];
  const fields = [
    field(0, "Received", "from a.example by b.example"),
    field(1, "Subject", "=?utf-8?Q?Gr=C3=BC=C3=9Fe?=", {
      body: "Grüße",
      about: { meaning: "Topic, free text", ref: "RFC 5322 §3.6.5" },
    }),
    field(2, "X-Note", "raw", { value: { kind: "pairs", rows } }),
  ];
  it.each([
    ["", [0, 1, 2]],
    ["RECEIVED", [0]],
    ["b.example a.example", [0]],
    ["grüße", [1]],
    ["=?utf-8", [1]],
    ["scl spam", [2]],
    ["topic", [1]],
    ["nowhere", []],
  ])("%j", (words, indexes) => {
    expect(fieldsHolding(fields, words).map(({ index }) => index)).toEqual(indexes);
  });
});

describe("pageAround", () => {
  const fields = Array.from({ length: 2 * rowsAtOnce + 1 }, (_, at) => field(at, "X", ""));
  it.each([
    [0, 0, rowsAtOnce],
    [rowsAtOnce, rowsAtOnce, rowsAtOnce],
    [9_999, 2 * rowsAtOnce, 1],
    [-1, 0, rowsAtOnce],
  ])("at %d", (place, from, count) => {
    const page = pageAround(fields, place);
    expect([page.from, page.shown.length]).toEqual([from, count]);
  });
  it("of nothing is nothing", () => {
    expect(pageAround([], 3)).toEqual({ from: 0, shown: [] });
  });
});
