import { expect, it } from "vitest";
import { splitOrigin } from "./chips.tsx";

it.each([
  ["mx.example 192.0.2.1", ["mx.example", "192.0.2.1"]],
  ["mx.example 2001:db8::1", ["mx.example", "2001:db8::1"]],
  ["192.0.2.1", ["192.0.2.1", null]],
  ["Not said", ["Not said", null]],
])("%s", (value, split) => {
  expect(splitOrigin(value)).toEqual(split);
});
