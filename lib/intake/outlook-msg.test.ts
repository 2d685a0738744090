// The files are written by another implementation ([MS-CFB] writer of msgreader) and read back by it as an oracle.
import MsgReader from "@kenjiuno/msgreader";
import { describe, expect, it } from "vitest";
import { parseMessage } from "#lib/message/parse.ts";
import { decodedPart } from "#lib/message/read.ts";
import { latin1, utf8 } from "#lib/text/octets.ts";
import { type Item, writeMsg } from "./msg-writer.test-support.ts";
import { readInput } from "./read-input.ts";

const header =
  "Received: from a.example.com ([192.0.2.1])\r\n by b.example.com; Mon, 2 Nov 2020 10:00:00 +0000\r\n" +
  "From: Ann <ann@example.com>\r\nSubject: x\r\nContent-Transfer-Encoding: 8bit\r\n";
const pdf = Buffer.from("%PDF-1.4\n%\xe2\xe3\n", "latin1");

function read(item: Item) {
  const taken = readInput(writeMsg(item));
  if ("problem" in taken) throw new Error(taken.problem);
  const message = parseMessage(taken.intake.octets);
  const parts = message.parts.map((part) => [part.path, part.type, part.filename ?? part.charset]);
  return { ...taken.intake, text: latin1(taken.intake.octets), message, parts };
}

const contentOf = (found: ReturnType<typeof read>, path: string) =>
  decodedPart(found.message, found.message.parts.find((part) => part.path === path)!).octets;

describe("Outlook .msg", () => {
  it("keeps the transport headers and rebuilds bodies and attachments", () => {
    const found = read({
      "007D": header,
      "1000": "hello caf\u00e9\r\n",
      "10130102": Buffer.from("<p>hello caf\xe9</p>", "latin1"),
      "3FDE": 1252,
      attach0: {
        "37010102": pdf,
        "3707": "r\u00e9sum\u00e9.pdf",
        "370E": "application/pdf",
        "3712": "one@example.com",
      },
    });
    expect(found).toMatchObject({ kind: "outlook-msg", exact: false });
    expect(found.repairs.map(({ code }) => code)).toEqual(["rebuilt"]);
    expect(found.text.startsWith(header.slice(0, header.indexOf("Content-Transfer")))).toBe(true);
    expect(found.parts).toEqual([
      ["TEXT", "multipart/mixed", null],
      ["1", "multipart/alternative", null],
      ["1.1", "text/plain", "utf-8"],
      ["1.2", "text/html", "windows-1252"],
      ["2", "application/pdf", "r\u00e9sum\u00e9.pdf"],
    ]);
    expect(utf8(contentOf(found, "1.1"))).toBe("hello caf\u00e9\r\n");
    expect(latin1(contentOf(found, "1.2"))).toBe("<p>hello caf\xe9</p>");
    expect(Buffer.from(contentOf(found, "2")).equals(pdf)).toBe(true);
    expect(found.message.parts[4]).toMatchObject({ contentId: "one@example.com", disposition: "attachment" });
    expect(found.message.defects).toEqual([]);
  });

  it("uses the boundary of the message again", () => {
    const own = `${header}Content-Type: multipart/alternative;\r\n boundary="b1"\r\nMIME-Version: 1.0\r\n\r\n--b1\r\nX: 1\r\n`;
    const found = read({ "007D": own, "1000": "text", "1013": "<p>text</p>" });
    expect(found.text).toContain(
      'Content-Type: multipart/alternative;\r\n boundary="b1"\r\nMIME-Version: 1.0\r\n\r\n--b1\r\n',
    );
    expect(found.parts.map(([path, type]) => `${path} ${type}`)).toEqual([
      "TEXT multipart/alternative",
      "1 text/plain",
      "2 text/html",
    ]);
  });

  it("a single body takes the place of the one that was described", () => {
    const found = read({ "007D": `${header}Content-Type: text/plain; charset=iso-2022-jp\r\n`, "1000": "hi" });
    expect(found.parts).toEqual([["1", "text/plain", "utf-8"]]);
    expect(found.message.fields.map(({ key }) => key).filter((key) => key === "content-type")).toHaveLength(1);
  });

  it("no attachment, no body", () => {
    expect(read({ "007D": header }).message.hasBody).toBe(false);
  });

  it("messages inside are messages", () => {
    const inner = { "007D": "From: b@example.com\r\nSubject: inner\r\n", "1000": "inside" };
    const found = read({ "007D": header, "1000": "see", attach0: { "3701": inner, "3705": 5, "3001": "inner" } });
    expect(found.parts.map(([path, type]) => `${path} ${type}`)).toEqual([
      "TEXT multipart/mixed",
      "1 text/plain",
      "2 message/rfc822",
      "2.1 text/plain",
    ]);
    expect(latin1(contentOf(found, "2.1"))).toBe("inside");
  });

  it("a sent item has the fields that Outlook shows", () => {
    const found = read({
      "0037": "Gr\u00fc\u00dfe",
      "0042": 'Ann "A" Other',
      "5D02": "ann@example.com",
      "1000": "hi",
      recip0: { "3001": "Bob", "39FE": "bob@example.com", "0C15": 1 },
      recip1: { "3001": "Carol", "3003": "carol@example.com", "0C15": 2 },
    });
    expect(utf8(found.octets)).toContain(
      'From: "Ann \\"A\\" Other" <ann@example.com>\r\nTo: "Bob" <bob@example.com>\r\nCc: "Carol" <carol@example.com>\r\nSubject: Gr\u00fc\u00dfe\r\n',
    );
    expect(found.repairs.map(({ code }) => code)).toEqual(["rebuilt", "headers-rebuilt"]);
  });

  it("says what it left out", () => {
    const found = read({ "007D": header, attach0: { "3707": "link.docx", "3705": 7 } });
    expect(found.repairs.map(({ code, detail }) => `${code} ${detail}`)[1]).toMatch(/attachment-left-out .*link\.docx/);
  });

  it("strings of 8 bits are in the code page of the item", () => {
    const found = read({ "007D001E": Buffer.from(header), "1000001E": Buffer.from([0xcf, 0xf0, 0xe8]), "3FFD": 1251 });
    expect(utf8(contentOf(found, "1"))).toBe("\u041f\u0440\u0438");
  });

  it("agrees with the other reader", () => {
    const octets = writeMsg({
      "007D": header,
      "0037": "x",
      "1000": "body ".repeat(2000),
      attach0: { "37010102": pdf },
    });
    const other = new MsgReader(new Uint8Array(octets).buffer);
    const fields = other.getFileData();
    const taken = readInput(octets);
    if ("problem" in taken) throw new Error(taken.problem);
    const message = parseMessage(taken.intake.octets);
    expect(fields.headers).toBe(header);
    expect(utf8(decodedPart(message, message.parts[1]!).octets)).toBe(fields.body);
    const attachment = other.getAttachment(0).content;
    expect(Buffer.from(decodedPart(message, message.parts[2]!).octets).equals(Buffer.from(attachment))).toBe(true);
  });
});

describe("hostile .msg", () => {
  const octets = writeMsg({
    "007D": header,
    "1000": "hello ".repeat(3000),
    attach0: { "37010102": Buffer.alloc(20_000) },
  });

  it("bears a table that runs in circles", () => {
    for (const sector of [0, 1, 2, 3]) {
      const broken = Buffer.from(octets);
      const table = 512 * (broken.readUInt32LE(76) + 1);
      for (let at = 0; at < 400; at += 4) broken.writeUInt32LE(sector, table + at);
      expect(readInput(broken)).toBeDefined();
    }
  });

  it("bears any octet changed, and any end cut off", () => {
    for (let at = 0; at < octets.length; at += 41) {
      const broken = Buffer.from(octets);
      broken[at] = (broken[at]! * 31 + at + 1) % 256;
      expect(readInput(broken)).toBeDefined();
      if (at % 3 === 0) expect(readInput(octets.subarray(0, at))).toBeDefined();
    }
  });

  it("streams that share their sectors do not multiply", () => {
    const item: Item = { "007D": header };
    const large = Buffer.alloc(200_000, 65);
    for (let i = 0; i < 9; i++) item[`attach${i}`] = { "37010102": i === 0 ? large : Buffer.alloc(5000, 66) };
    const shared = writeMsg(item);
    // Every attachment's entry is pointed at the first one's sectors.
    const directory = 512 * (shared.readUInt32LE(48) + 1);
    let first: Buffer | null = null;
    for (let at = directory; at + 128 <= shared.length; at += 128) {
      if (!shared.toString("utf16le", at, at + 64).startsWith("__substg1.0_37010102")) continue;
      if (shared.readUInt32LE(at + 120) === large.length) first = shared.subarray(at + 116, at + 124);
    }
    for (let at = directory; first && at + 128 <= shared.length; at += 128)
      if (shared.toString("utf16le", at, at + 64).startsWith("__substg1.0_37010102")) first.copy(shared, at + 116);
    const taken = readInput(shared);
    expect("intake" in taken && taken.intake.octets.length).toBeLessThan(shared.length * 6);
  });
});
