import { describe, expect, it } from "vitest";
import { readReportFields, readReportPart } from "./report-fields.ts";

const octets = (text: string) => Buffer.from(text);

describe("readReportFields", () => {
  it.each([
    ["", []],
    ["\n\n", []],
    [
      "A: 1\nB:2\n",
      [
        [
          ["A", "1"],
          ["B", "2"],
        ],
      ],
    ],
    ["A: 1\r\n\r\n\r\nB: 2\r\n", [[["A", "1"]], [["B", "2"]]]],
    ["A: 1\n  and more\n\tand this\n", [[["A", "1 and more and this"]]]],
    ["no field\nA: 1\n", [[["A", "1"]]]],
    [" lost\nA : 1", [[["A", "1"]]]],
    ["A: café\n", [[["A", "café"]]]],
    ["A: X-Notes; \x1b$B$O\x1b(B bob\n", [[["A", "X-Notes; は bob"]]]],
  ])("%j", (text, groups) => {
    const read = readReportFields(octets(text)).map((group) => group.map(({ name, value }) => [name, value]));
    expect(read).toEqual(groups);
  });

  it("keeps a bounded number of fields", () => {
    expect(readReportFields(octets("A: 1\n".repeat(5_000))).flat().length).toBe(1_000);
  });
});

it("readReportPart knows types of fields, and those that begin with them", () => {
  const text = octets("A: 1\n\nB: 2\n");
  expect(readReportPart("message/delivery-status", text)?.length).toBe(2);
  expect(readReportPart("text/rfc822-headers", text)?.length).toBe(1);
  expect(readReportPart("text/plain", text)).toBeNull();
});
