// OneNote sections ([MS-ONESTORE]): files embedded in them, each behind the identifier of its store, and the names that occur. The
// tree of the document is not followed, so which name belongs to which file is not known.

import { asBuffer, latin1 } from "#lib/text/octets.ts";
import { said } from "#lib/text/said.ts";
import { detectType } from "../detect-type.ts";
import { endingOf } from "../file-endings.ts";
import { findExecutable } from "../find-executable.ts";
import { oneNoteExamples } from "./examples/onenote.ts";
import { inspectedAs, member } from "./inspected.ts";
import { u64le } from "./read-number.ts";
import type { InspectionFlag, Inspector, Member } from "./types.ts";

/** [MS-ONESTORE] §2.3.1 and §2.6.13. */
const sectionMark = Buffer.from("e4525c7b8cd8a74daeb15378d02996d3", "hex");
const fileMark = Buffer.from("e716e3bd65261145a4c48d4d0b7a9eac", "hex");

const filesRead = 500;
const namesRead = 200;
const fileHeader = 36;

export const oneNote: Inspector = {
  id: "onenote",
  ref: "https://learn.microsoft.com/en-us/openspecs/office_file_formats/ms-onestore/",
  wants: ({ head }) => isSection(head),
  inspect({ octets }) {
    if (!isSection(octets)) return null;
    const files = findFiles(octets);
    const names = findNames(octets);
    return inspectedAs("onenote", said`OneNote section`, {
      facts: [
        [said`Embedded files`, files.length],
        [said`Names in it`, names.join(", ")],
      ],
      members: files.map(({ member }) => member),
      flags: [...names.flatMap(nameFlags), ...files.flatMap(({ flag }) => flag ?? [])],
    });
  },
  get examples() {
    return oneNoteExamples();
  },
};

const isSection = (octets: Uint8Array): boolean => asBuffer(octets, 0, 16).equals(sectionMark);

function findFiles(octets: Uint8Array): { member: Member; flag: InspectionFlag | null }[] {
  const buffer = asBuffer(octets);
  const found: { member: Member; flag: InspectionFlag | null }[] = [];
  for (let at = buffer.indexOf(fileMark); at >= 0 && found.length < filesRead; at = buffer.indexOf(fileMark, at + 16)) {
    const size = u64le(buffer, at + 16);
    const head = buffer.subarray(at + fileHeader, at + fileHeader + Math.min(size, 4_096));
    const program = findExecutable(head);
    const name = said`embedded file ${found.length + 1}`;
    const note = program ?? scriptIn(head) ?? detectType(head);
    const acts = program !== null || (note !== null && scriptIn(head) !== null);
    found.push({
      member: member(name, { size: Math.min(size, Number.MAX_SAFE_INTEGER), note }),
      flag: acts ? { code: "packed-program", detail: `${name}: ${note}` } : null,
    });
  }
  return found;
}

/** Scripts have no signature; these words stand at the beginning of most. */
function scriptIn(head: Uint8Array): string | null {
  const text = latin1(head).replaceAll("\0", "");
  if (/<hta:application|<script\b/i.test(text)) return said`page with scripts`;
  return /^\s*(?:@echo off|powershell\b|start \/min|(?:var|function|dim|sub)\s\w|WScript\.)/i.test(text)
    ? said`script`
    : null;
}

/** Texts in 16 bits that end as file names do. */
function findNames(octets: Uint8Array): string[] {
  const names = new Set<string>();
  for (const [run] of latin1(octets).matchAll(/(?:[\x20-\x7e]\0){4,128}/g)) {
    const text = run.replaceAll("\0", "");
    const name = text.slice(Math.max(text.lastIndexOf("\\"), text.lastIndexOf("/")) + 1);
    if (/^[^<>:"|?*]{1,100}\.\w{1,12}$/.test(name) && endingOf(name)) names.add(name);
    if (names.size >= namesRead) break;
  }
  return [...names];
}

function nameFlags(name: string): InspectionFlag[] {
  const ending = endingOf(name);
  return ending?.risk === "program" ? [{ code: "packed-program", detail: `${name}: ${ending.what}` }] : [];
}
