import { describe, expect, it } from "vitest";
import { detectType } from "./detect-type.ts";

const hex = (text: string) => Buffer.from(text.replaceAll(" ", ""), "hex");

describe("detectType", () => {
  it.each<[string, Uint8Array, string | null]>([
    ["nothing", Buffer.from(""), null],
    ["text that begins like an MPEG stream", Buffer.from("Good morning,\r\nfrom 1 December"), null],
    ["text that begins like a bitmap", Buffer.from("BM is short for benchmark"), null],
    ["text in another charset that begins like an MPEG stream", Buffer.from("Gr\u00fc\u00dfe", "latin1"), null],
    ["text in another charset that begins like a bitmap", Buffer.from("BMW f\u00fcr alle", "latin1"), null],
    [
      "text in another charset that begins like a song",
      Buffer.from(`ID3 ist f\u00fcr ${"alle ".repeat(9)}`, "latin1"),
      null,
    ],
    ["an MPEG stream", hex(`47${"00".repeat(187)}47${"00".repeat(187)}`), "video/mpeg"],
    ["a bitmap", hex(`424d3600000000000000360000002800${"00".repeat(16)}`), "image/bmp"],
    ["text in UTF-8", Buffer.from("Grüße aus Köln"), null],
    ["JSON", Buffer.from('{"a": 1}'), "application/json"],
    ["a list of JSON", Buffer.from('[ {"a": 1}, 2]'), "application/json"],
    ["text that begins with a bracket", Buffer.from("[EXTERNAL] https://www.example.com/"), null],
    ["text that begins with a brace", Buffer.from("{name}, hello"), null],
    ["an Internet shortcut", Buffer.from("[InternetShortcut]\r\nURL=https://www.example.com/"), null],
    ["a compound file", Buffer.from(`d0cf11e0a1b11ae1${"00".repeat(504)}`, "hex"), "application/x-cfb"],
    ["XML behind a byte order mark", Buffer.from("\ufeff<?xml version='1.0'?>"), "text/plain; charset=utf-8"],
    ["XML", Buffer.from("<?xml version='1.0'?>"), "application/xml"],
    ["HTML", Buffer.from("<p>Hello</p>"), null],
    ["PDF", Buffer.from("%PDF-1.7\n%âãÏÓ\n"), "application/pdf"],
    ["PNG", hex("89504e470d0a1a0a 0000000d49484452"), "image/png"],
    ["JPEG", hex("ffd8ffe000104a46494600010100"), "image/jpeg"],
    ["GIF", Buffer.from("GIF89a\x01\0\x01\0"), "image/gif"],
    ["ZIP", hex("504b0304140000000800"), "application/zip"],
    ["a Windows executable", hex(`4d5a90000300 ${"00".repeat(64)}`), "application/vnd.microsoft.portable-executable"],
    ["an ELF executable", hex(`7f454c46020101 ${"00".repeat(64)}`), "application/x-executable"],
    ["gzip", hex("1f8b0800000000000003"), "application/gzip"],
  ])("%s", (_, octets, expected) => expect(detectType(octets)).toBe(expected));
});
