import { expect, it } from "vitest";
import { isElsewhere } from "./elsewhere.ts";

it.each([
  ["bounce@mail.shop.example", "info@shop.example", false],
  ["info@shop.example", "info@mail.shop.example", false],
  ["Bounce@SHOP.example", "info@shop.example", false],
  ["Shop <bounce@other.example>", "info@shop.example", true],
  ["bounce@myshop.example", "info@shop.example", true],
  ["relay.lists.example", "info@shop.example", true],
  ["192.0.2.1", "info@shop.example", false],
  ["<>", "info@shop.example", false],
  ["a@b.example", null, false],
])("%s, %s", (value, author, expected) => {
  expect(isElsewhere(value, author)).toBe(expected);
});
