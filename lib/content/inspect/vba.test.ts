// Decompression against the worked examples of [MS-OVBA] §3.2.
import { expect, it } from "vitest";
import { openBudget } from "./inflate.ts";
import { decompress } from "./vba.ts";

it.each([
  ["§3.2.1, no compression", "0119b000616263646566676800696a6b6c6d6e6f7000717273747576 2e", "abcdefghijklmnopqrstuv."],
  [
    "§3.2.2, normal compression",
    "012fb00023616161626364658266007061676869 6a013808616b6c00306d6e6f7006710270041072737475761077 78797a003c",
    "#aaabcdefaaaaghijaaaaaklaaamnopqaaaaaaaaaaaarstuvwxyzaaa",
  ],
  ["§3.2.3, maximum compression", "0103b002614500", "a".repeat(73)],
  ["another container", "0003b002614500", null],
])("%s", (_, hex, expected) => {
  const octets = decompress(Buffer.from(hex.replaceAll(" ", ""), "hex"), openBudget());
  expect(octets && Buffer.from(octets).toString("latin1")).toBe(expected);
});
