// Examples of RAR archives, written with members that are stored as they are.
import { crc32 } from "node:zlib";
import type { InspectorExample } from "../types.ts";
import { windowsProgram } from "./programs.ts";

interface RarMember {
  name: string;
  octets?: Buffer;
  encrypted?: boolean;
  folder?: boolean;
}

/** Version 4. */
export function writeOldRar(members: readonly RarMember[], { sealed = false } = {}): Buffer {
  const block = (type: number, flags: number, body: Buffer): Buffer => {
    const head = Buffer.alloc(5);
    head[0] = type;
    head.writeUInt16LE(flags, 1);
    head.writeUInt16LE(7 + body.length, 3);
    const whole = Buffer.concat([head, body]);
    const sum = Buffer.alloc(2);
    sum.writeUInt16LE(crc32(whole) & 0xffff);
    return Buffer.concat([sum, whole]);
  };
  const files = members.flatMap(({ name, octets = Buffer.from("Hello"), encrypted, folder }) => {
    const data = folder ? Buffer.alloc(0) : octets;
    const body = Buffer.alloc(25);
    body.writeUInt32LE(data.length, 0);
    body.writeUInt32LE(data.length, 4);
    body[8] = 2;
    body.writeUInt32LE(crc32(data), 9);
    body[17] = 29;
    body[18] = 0x30;
    body.writeUInt16LE(Buffer.byteLength(name), 19);
    body.writeUInt32LE(folder ? 0x10 : 0x20, 21);
    return [
      block(0x74, 0x8000 | (encrypted ? 4 : 0) | (folder ? 0xe0 : 0), Buffer.concat([body, Buffer.from(name)])),
      data,
    ];
  });
  const main = block(0x73, sealed ? 0x80 : 0, Buffer.alloc(6));
  return Buffer.concat([
    Buffer.from("Rar!\x1a\x07\x00", "latin1"),
    main,
    ...files,
    block(0x7b, 0x4000, Buffer.alloc(0)),
  ]);
}

const vint = (value: number): Buffer => {
  const octets: number[] = [];
  for (let left = value; ; left = Math.floor(left / 128)) {
    octets.push(left >= 128 ? (left % 128) | 0x80 : left);
    if (left < 128) return Buffer.from(octets);
  }
};

/** Version 5. */
export function writeNewRar(members: readonly RarMember[], { sealed = false } = {}): Buffer {
  const block = (...body: Buffer[]): Buffer => {
    const whole = Buffer.concat(body);
    const sized = Buffer.concat([vint(whole.length), whole]);
    const sum = Buffer.alloc(4);
    sum.writeUInt32LE(crc32(sized));
    return Buffer.concat([sum, sized]);
  };
  const files = members.flatMap(({ name, octets = Buffer.from("Hello"), encrypted, folder }) => {
    const data = folder ? Buffer.alloc(0) : octets;
    const record = encrypted ? Buffer.concat([vint(1), vint(0), Buffer.alloc(34)]) : Buffer.alloc(0);
    const extra = encrypted ? Buffer.concat([vint(record.length), record]) : record;
    const fields = [folder ? 1 : 0, data.length, 0x20, 0, 0, Buffer.byteLength(name)].map(vint);
    const sizes = encrypted ? [vint(3), vint(extra.length), vint(data.length)] : [vint(2), vint(data.length)];
    return [block(vint(2), ...sizes, ...fields, Buffer.from(name), extra), data];
  });
  const main = sealed ? block(vint(4), vint(0), Buffer.alloc(20)) : block(vint(1), vint(0), vint(0));
  return Buffer.concat([
    Buffer.from("Rar!\x1a\x07\x01\x00", "latin1"),
    main,
    ...files,
    block(vint(5), vint(0), vint(0)),
  ]);
}

const sees = (octets: Buffer, members: string[], flags: string[] = []): InspectorExample => ({
  part: { type: "application/vnd.rar", filename: "a.rar", octets },
  sees: { title: "RAR archive", members, flags },
});

export function rarExamples(): InspectorExample[] {
  const plain = [{ name: "folder", folder: true }, { name: "folder/a.txt" }];
  return [writeOldRar, writeNewRar]
    .flatMap((write) => [
      sees(write(plain), ["folder", "folder/a.txt"]),
      sees(write([{ name: "order.vbs" }]), ["order.vbs"], ["packed-program"]),
      sees(write([{ name: "a.txt", encrypted: true }]), ["a.txt"], ["archive-encrypted"]),
      sees(write([], { sealed: true }), [], ["archive-sealed"]),
      sees(Buffer.concat([windowsProgram(), write([{ name: "a.txt" }])]), ["a.txt"], ["self-extracting"]),
    ])
    .concat([{ part: { type: "application/vnd.rar", octets: Buffer.from("Rar?") }, sees: null }]);
}
