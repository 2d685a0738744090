import { expect, it } from "vitest";
import { limits } from "#lib/limits.ts";
import { parseMessage } from "#lib/message/parse.ts";
import { readParts } from "../read-parts.ts";

it("texts beyond what is looked into say so", () => {
  const part = `--b\r\nContent-Type: text/html\r\n\r\n<p>${"x".repeat(limits.htmlLength)}\r\n`;
  const count = limits.textsInspected / limits.htmlLength + 1;
  const source = `Content-Type: multipart/mixed; boundary=b\r\n\r\n${part.repeat(count)}--b--\r\n`;
  const { parts } = readParts(parseMessage(Buffer.from(source)));
  const seen = parts.flatMap(({ details }) => details?.inspections ?? []);
  expect(seen.length).toBe(count);
  expect(seen.at(-2)!.title).toBe("HTML");
  expect(seen.at(-1)).toMatchObject({ title: "Not looked into", flags: [{ code: "inspection-limit" }] });
});
