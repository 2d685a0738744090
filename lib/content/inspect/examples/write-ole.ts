// Writes compound files ([MS-CFB] version 3) and VBA projects for examples and tests.

export interface OleStorage {
  /** GUID in lower case. */
  classId?: string;
  streams?: Record<string, Uint8Array | string>;
  storages?: Record<string, OleStorage>;
}

interface Entry {
  name: string;
  type: number;
  classId?: string;
  octets: Buffer;
  children: number[];
}

const sector = 512;
const miniSector = 64;
const cutoff = 4_096;
const end = 0xfffffffe;
const free = 0xffffffff;

/** The octets of a compound file with this root storage. */
export function writeOle(root: OleStorage): Buffer {
  const entries: Entry[] = [];
  addStorage(entries, "Root Entry", 5, root);
  const sectors: Buffer[] = [];
  const fat: number[] = [];
  const put = (octets: Buffer): number => putChain(octets, sector, sectors, fat);
  const minis: Buffer[] = [];
  const miniFat: number[] = [];
  const starts = entries.map(({ type, octets }) => {
    if (type !== 2 || octets.length === 0) return end;
    return octets.length < cutoff ? putChain(octets, miniSector, minis, miniFat) : put(octets);
  });
  const mini = Buffer.concat(minis);
  starts[0] = mini.length > 0 ? put(mini) : end;
  entries[0]!.octets = mini;
  const miniFatStart = miniFat.length > 0 ? put(numbers(miniFat)) : end;
  const next = chainSiblings(entries);
  const written = entries.map((entry, n) => writeEntry(entry, starts[n]!, next.get(n), firstChild(entries, entry)));
  const directoryStart = put(Buffer.concat(written));
  const fatSectors = Math.ceil((fat.length + 1) / (sector / 4 - 1));
  const places = Array.from({ length: fatSectors }, (_, n) => fat.length + n);
  const table = numbers([...fat, ...places.map(() => 0xfffffffd)]);
  const header = writeHeader(directoryStart, miniFatStart, Math.ceil((miniFat.length * 4) / sector), places);
  return Buffer.concat([header, ...sectors, padded(table, sector, 0xff)]);
}

function addStorage(entries: Entry[], name: string, type: number, storage: OleStorage): number {
  const index = entries.length;
  const entry: Entry = { name, type, octets: Buffer.alloc(0), children: [] };
  if (storage.classId) entry.classId = storage.classId;
  entries.push(entry);
  for (const [inside, octets] of Object.entries(storage.streams ?? {}))
    entry.children.push(entries.push({ name: inside, type: 2, octets: Buffer.from(octets), children: [] }) - 1);
  for (const [inside, below] of Object.entries(storage.storages ?? {}))
    entry.children.push(addStorage(entries, inside, 1, below));
  return index;
}

function putChain(octets: Buffer, size: number, blocks: Buffer[], table: number[]): number {
  const start = table.length;
  const count = Math.max(1, Math.ceil(octets.length / size));
  for (let n = 0; n < count; n++) {
    blocks.push(padded(octets.subarray(n * size, (n + 1) * size), size));
    table.push(n + 1 < count ? start + n + 1 : end);
  }
  return start;
}

function writeEntry({ name, type, classId, octets }: Entry, start: number, next = free, child = free): Buffer {
  const written = Buffer.alloc(128);
  written.write(name, 0, 62, "utf16le");
  written.writeUInt16LE(Math.min(64, name.length * 2 + 2), 64);
  written[66] = type;
  written[67] = 1;
  written.writeUInt32LE(free, 68);
  written.writeUInt32LE(next, 72);
  written.writeUInt32LE(child, 76);
  if (classId) classOctets(classId).copy(written, 80);
  written.writeUInt32LE(start, 116);
  written.writeUInt32LE(octets.length, 120);
  return written;
}

/** The children of each storage as a list to the right, in the order of [MS-CFB] §2.6.4. */
function chainSiblings(entries: readonly Entry[]): Map<number, number> {
  const next = new Map<number, number>();
  for (const { children } of entries) {
    const order = inOrder(entries, children);
    for (const [n, child] of order.entries()) if (n + 1 < order.length) next.set(child, order[n + 1]!);
  }
  return next;
}

const firstChild = (entries: readonly Entry[], { children }: Entry): number | undefined =>
  inOrder(entries, children)[0];

const inOrder = (entries: readonly Entry[], children: readonly number[]): number[] =>
  [...children].sort((a, b) => byName(entries[a]!.name, entries[b]!.name));

const byName = (a: string, b: string): number => a.length - b.length || (a.toUpperCase() < b.toUpperCase() ? -1 : 1);

export function classOctets(classId: string): Buffer {
  const octets = Buffer.from(classId.replaceAll("-", ""), "hex");
  return Buffer.concat([
    octets.subarray(0, 4).reverse(),
    octets.subarray(4, 6).reverse(),
    octets.subarray(6, 8).reverse(),
    octets.subarray(8),
  ]);
}

function writeHeader(directory: number, miniFat: number, miniFatSectors: number, fat: readonly number[]): Buffer {
  const header = Buffer.alloc(sector, 0xff);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(header);
  header.fill(0, 8, 76);
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    header.writeUInt16LE(value, at);
  header.writeUInt32LE(fat.length, 44);
  header.writeUInt32LE(directory, 48);
  header.writeUInt32LE(cutoff, 56);
  header.writeUInt32LE(miniFat, 60);
  header.writeUInt32LE(miniFatSectors, 64);
  header.writeUInt32LE(end, 68);
  for (const [n, place] of fat.entries()) header.writeUInt32LE(place, 76 + n * 4);
  return header;
}

const numbers = (list: readonly number[]): Buffer => {
  const octets = Buffer.alloc(list.length * 4);
  for (const [n, number] of list.entries()) octets.writeUInt32LE(number, n * 4);
  return octets;
};

function padded(octets: Buffer, size: number, fill = 0): Buffer {
  const rest = octets.length % size;
  return rest === 0 && octets.length > 0 ? octets : Buffer.concat([octets, Buffer.alloc(size - rest, fill)]);
}

/** A storage with a VBA project of these modules: name to source. */
export function vbaStorage(modules: Record<string, string>): OleStorage {
  const record = (id: number, data: Buffer) => {
    const head = Buffer.alloc(6);
    head.writeUInt16LE(id, 0);
    head.writeUInt32LE(data.length, 2);
    return Buffer.concat([head, data]);
  };
  const version = Buffer.from("090004000000010000000100", "hex");
  const dir = Object.keys(modules).flatMap((name) => [
    record(0x19, Buffer.from(name)),
    record(0x1a, Buffer.from(name)),
    record(0x31, Buffer.alloc(4)),
  ]);
  const streams: Record<string, Buffer> = {
    dir: compressVba(Buffer.concat([version, ...dir])),
    _VBA_PROJECT: Buffer.alloc(7),
  };
  for (const [name, source] of Object.entries(modules))
    streams[name] = compressVba(Buffer.from(`Attribute VB_Name = "${name}"\r\n${source}`));
  return {
    storages: { VBA: { streams } },
    streams: {
      PROJECT: Object.keys(modules)
        .map((name) => `Module=${name}\r\n`)
        .join(""),
    },
  };
}

/** [MS-OVBA] §2.4.1 with letters only, and no copies. */
export function compressVba(octets: Buffer): Buffer {
  const chunks: Buffer[] = [Buffer.from([1])];
  for (let at = 0; at < octets.length; at += 3_000) {
    const pieces: Buffer[] = [];
    const chunk = octets.subarray(at, at + 3_000);
    for (let n = 0; n < chunk.length; n += 8) pieces.push(Buffer.from([0]), chunk.subarray(n, n + 8));
    const data = Buffer.concat(pieces);
    const head = Buffer.alloc(2);
    head.writeUInt16LE(0xb000 | (data.length - 1), 0);
    chunks.push(head, data);
  }
  return Buffer.concat(chunks);
}
