import { expect, it } from "vitest";
import { findExecutable } from "./find-executable.ts";

const hex = (digits: string) => Buffer.concat([Buffer.from(digits, "hex"), Buffer.alloc(64)]);

function windows(place: number, length = 256): Buffer {
  const octets = Buffer.alloc(length);
  octets.write("MZ");
  octets.writeUInt32LE(place, 60);
  if (place + 4 <= length) octets.write("PE\0\0", place);
  return octets;
}

it.each([
  ["Windows", windows(128), "a Windows program"],
  ["a header outside of the octets", windows(4_000_000_000), null],
  [
    "letters that begin alike",
    Buffer.from("MZ is how this text begins, and it goes on for long enough to be read."),
    null,
  ],
  ["ELF", hex("7f454c46020101"), "a Linux or Unix program"],
  ["Mach-O", hex("cffaedfe07000001"), "a macOS program"],
  ["Mach-O for two processors", hex("cafebabe00000002"), "a macOS program"],
  ["Java", hex("cafebabe00000034"), "a Java class"],
  ["shortcut", hex("4c0000000114020000000000c000000000000046"), "a Windows shortcut"],
  ["PDF", hex("255044462d"), null],
  ["nothing", Buffer.alloc(0), null],
])("%s", (_, octets, kind) => {
  expect(findExecutable(octets)).toBe(kind);
});
