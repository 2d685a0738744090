// Objects embedded in compound files, and in the Office and RTF files that carry them: a file packed with its name
// (Ole10Native), an object of some program (CompObj), the old equation editor.

import { isCompoundFile, openCompoundFile, type Storage, type Stream } from "#lib/text/compound-file.ts";
import { latin1 } from "#lib/text/octets.ts";
import { said } from "#lib/text/said.ts";
import { describeMembers, type InnerFile } from "./describe-members.ts";
import { u32le } from "./read-number.ts";
import type { InspectionFlag, Member } from "./types.ts";

/** Streams looked at, and storages. */
const streamsRead = 2_000;

/** The class of the equation editor that was abused for years (CVE-2017-11882) and was taken out of Office in 2018. */
const equationClass = "0002ce02-0000-0000-c000-000000000046";

/** Every stream with its path, the path of the root left out. */
export function listStreams(root: Storage): { path: string; storage: Storage; stream: Stream }[] {
  const found: { path: string; storage: Storage; stream: Stream }[] = [];
  const open = [{ storage: root, path: "" }];
  for (let next = open.pop(); next && found.length < streamsRead; next = open.pop()) {
    for (const stream of next.storage.streams)
      found.push({ path: `${next.path}${stream.name}`, storage: next.storage, stream });
    for (const storage of next.storage.storages.toReversed())
      open.push({ storage, path: `${next.path}${storage.name}/` });
  }
  return found;
}

/** What is embedded, as files with flags. @param octets of the compound file, to weigh sizes against */
export function describeObjects(root: Storage, octets: number): { members: Member[]; flags: InspectionFlag[] } {
  const files: InnerFile[] = [];
  const flags: InspectionFlag[] = [];
  for (const { path, stream, storage } of listStreams(root)) {
    if (stream.name === "\x01Ole10Native") {
      const file = readNative(stream.read());
      if (file) files.push({ ...file, note: said`embedded` });
    }
    if (/^Equation Native$/i.test(stream.name) || (storage.classId === equationClass && stream === storage.streams[0]))
      flags.push({ code: "equation-object", detail: path });
  }
  const described = describeMembers(files, octets);
  const embedded = files.map(({ name }) => ({ code: "embedded-file", detail: name }));
  return { members: described.members, flags: [...flags, ...described.flags, ...embedded] };
}

/** [MS-OLEDS] §2.3.6 and its use by the packager: label, path, path of the copy, size, octets. */
export function readNative(octets: Uint8Array): InnerFile | null {
  // Packages begin with the number 2; other objects put their own data here.
  if (octets[4] !== 2 || octets[5] !== 0) return null;
  const label = readText(octets, 6);
  const path = readText(octets, label.end);
  const copied = u32le(octets, path.end + 4);
  const at = path.end + 8 + copied;
  const size = u32le(octets, at);
  if (at + 4 > octets.length) return null;
  const name = label.text || path.text.slice(path.text.lastIndexOf("\\") + 1) || said`without a name`;
  return { name, size, packed: null, encrypted: false, head: octets.subarray(at + 4, at + 4 + Math.min(size, 1_024)) };
}

function readText(octets: Uint8Array, at: number): { text: string; end: number } {
  const zero = octets.indexOf(0, at);
  const end = zero < 0 ? octets.length : zero;
  return { text: latin1(octets, at, Math.min(end, at + 512)), end: end + 1 };
}

/** The same for octets that may be a compound file around one object, such as `oleObject1.bin`. */
export function describeObjectFile(octets: Uint8Array): { members: Member[]; flags: InspectionFlag[] } {
  const root = isCompoundFile(octets) ? openCompoundFile(octets) : null;
  return root ? describeObjects(root, octets.length) : { members: [], flags: [] };
}
