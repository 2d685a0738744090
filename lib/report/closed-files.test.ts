import { expect, it } from "vitest";
import { writeZip } from "#lib/content/inspect/examples/write-zip.ts";
import { readParts } from "#lib/content/read-parts.ts";
import { parseMessage } from "#lib/message/parse.ts";
import { describeClosedFiles } from "./closed-files.ts";

const text = { name: "a.txt", octets: "Hello" };

it.each([
  ["a plain archive", writeZip([text]), []],
  ["an encrypted one", writeZip([{ ...text, encrypted: true }]), ["What is behind a password"]],
  ["one in another", writeZip([{ name: "b.zip", octets: writeZip([text]) }]), ["Files inside of packed files"]],
])("%s", (_, octets, expected) => {
  const message = parseMessage(
    Buffer.from(
      `MIME-Version: 1.0\nContent-Type: application/zip; name=a.zip\nContent-Transfer-Encoding: base64\n\n${octets.toString("base64")}\n`,
    ),
  );
  expect(describeClosedFiles(readParts(message).parts).map(({ what }) => String(what))).toEqual(expected);
});
