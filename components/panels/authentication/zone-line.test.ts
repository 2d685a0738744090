import { expect, it } from "vitest";
import { zoneLine } from "./zone-line.ts";

const record = { name: "_dmarc.example.com", type: "TXT" as const, complete: true, why: "" };

it.each([
  ["v=DMARC1; p=none", '_dmarc.example.com. IN TXT "v=DMARC1; p=none"'],
  ['a"b\\c', '_dmarc.example.com. IN TXT "a\\"b\\\\c"'],
  ["x".repeat(300), `_dmarc.example.com. IN TXT "${"x".repeat(255)}" "${"x".repeat(45)}"`],
])("%s", (value, line) => expect(zoneLine({ ...record, value })).toBe(line));
