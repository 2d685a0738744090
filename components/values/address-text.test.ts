import { expect, it } from "vitest";
import { addressPieces } from "./address-text.tsx";

it.each<[string, string[]]>([
  ["", []],
  ["post@harbour.example", ["post@harbour.example"]],
  ["שלום עולם <post@harbour.example>", ["שלום עולם", " <post@harbour.example>"]],
  ["Kim <a@x.example>, דואר <b@x.example>", ["Kim", " <a@x.example>, ", "דואר", " <b@x.example>"]],
  ["a <b <c@x.example>", ["a <b", " <c@x.example>"]],
  ["Team: <a@x.example>, <b@x.example>;", ["Team:", " <a@x.example>, ", "<b@x.example>;"]],
])("%s", (text, pieces) => {
  expect(addressPieces(text)).toEqual(pieces);
  expect(pieces.join("")).toBe(text);
});
