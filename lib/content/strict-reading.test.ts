import { expect, it } from "vitest";
import { parseMessage } from "#lib/message/parse.ts";
import { sha256Hex } from "#lib/text/octets.ts";
import { readParts } from "./read-parts.ts";

const part = (encoding: string, body: string) =>
  readParts(
    parseMessage(
      Buffer.from(`MIME-Version: 1.0\nContent-Type: text/plain\nContent-Transfer-Encoding: ${encoding}\n\n${body}`),
    ),
  ).parts[0]!;

it.each([
  ["base64", "SGVsbG8=\n", null],
  ["base64", "SGVsbG8=SGVsbG8=\n", "Hello"],
  ["base64", "SGVs*bG8=\n", "Hel"],
  ["base64", "SGVsbG8=\n_______________________\nThe list of all lists, write to us!\n", null],
  ["quoted-printable", "caf=C3=A9 1=ZZ2\n", "café 1"],
  ["quoted-printable", "caf=C3=A9\n", null],
])("%s %j", (encoding, body, strict) => {
  const expected =
    strict === null ? undefined : { size: Buffer.byteLength(strict), sha256: sha256Hex(Buffer.from(strict)) };
  expect(part(encoding, body).details?.strict).toEqual(expected);
});
