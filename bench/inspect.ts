// Files made to explode: what looking into them takes, in time and in memory above the message. Nothing of them is unpacked beyond
// the caps of lib/limits.ts.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { deflateSync } from "node:zlib";
import { writeGzipBomb } from "#lib/content/inspect/examples/gzip.ts";
import { writePdf } from "#lib/content/inspect/examples/pdf.ts";
import { writeZip } from "#lib/content/inspect/examples/write-zip.ts";
import { readParts } from "#lib/content/read-parts.ts";
import { parseMessage } from "#lib/message/parse.ts";
import { cpuOnce, ms, type Row } from "./measure.ts";
import { memoryOf } from "./memory.ts";

const mega = 1_000_000;
const targetMs = 200;
const targetMebi = 50;

const bombs: Record<string, () => { name: string; octets: Buffer }> = {
  "ZIP of 16 in 16 in 16, as 42.zip": () => ({ name: "a.zip", octets: nested() }),
  "ZIP with 60,000 names for 10 MB": () => ({ name: "a.zip", octets: overlapping(60_000) }),
  "gzip of 10 GB": () => ({ name: "a.gz", octets: writeGzipBomb(10_000) }),
  "PDF with 500 object streams of 1 MB": () => ({ name: "a.pdf", octets: streams(500) }),
  "Word document whose text is 1 GB": () => ({ name: "a.docx", octets: document(1_000) }),
  "100 ZIPs of 10 ZIPs of 10 MB": () => ({ name: "a.zip", octets: manyMembers() }),
};

export async function measureInspect(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "waybill-bench-"));
  const rows: Row[] = [];
  try {
    for (const [what, make] of Object.entries(bombs)) {
      const { name, octets } = make();
      const message = attach(name, octets, what.startsWith("100 ") ? 100 : 1);
      const file = path.join(folder, "message.eml");
      writeFileSync(file, message);
      const took = await cpuOnce(() => readParts(parseMessage(message)));
      const { over } = memoryOf(file);
      const measured = `${ms(took)}, ${over.toFixed(0)} MB (message of ${(message.length / mega).toFixed(1)} MB)`;
      const met = took <= targetMs && over <= targetMebi;
      rows.push({ what, measured, target: `<= ${targetMs} ms, <= ${targetMebi} MB`, met });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return rows;
}

function attach(name: string, octets: Buffer, times: number): Buffer {
  const part = `Content-Type: application/octet-stream; name="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n`;
  const data = `${octets.toString("base64").replace(/.{76}/g, "$&\r\n")}\r\n`;
  const head = "From: a@example.com\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n";
  return Buffer.from(`${head}${`--b\r\n${part}${data}`.repeat(times)}--b--\r\n`);
}

function nested(): Buffer {
  let octets = writeZip([{ name: "zeros", octets: Buffer.alloc(4 * mega), size: 4_294_967_295 }]);
  for (let level = 0; level < 3; level++) {
    const inner = octets;
    octets = writeZip(Array.from({ length: 16 }, (_, n) => ({ name: `lib ${n}.zip`, octets: inner })));
  }
  return octets;
}

/** One member, listed under many names. */
function overlapping(count: number): Buffer {
  const one = writeZip([{ name: "00000", octets: Buffer.alloc(10 * mega) }]);
  const start = one.indexOf("PK\x01\x02", 0, "latin1");
  const end = one.indexOf("PK\x05\x06", 0, "latin1");
  const entries = Array.from({ length: count }, (_, n) => {
    const entry = Buffer.from(one.subarray(start, end));
    entry.write(n.toString(36).padStart(5, "0"), 46, "latin1");
    return entry;
  });
  const directory = Buffer.concat(entries);
  const last = Buffer.from(one.subarray(end));
  last.writeUInt16LE(count, 8);
  last.writeUInt16LE(count, 10);
  last.writeUInt32LE(directory.length, 12);
  return Buffer.concat([one.subarray(0, start), directory, last]);
}

function streams(count: number): Buffer {
  const packed = deflateSync(Buffer.alloc(mega, " "));
  const stream = Buffer.concat([
    Buffer.from(`<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`),
    packed,
    Buffer.from("\nendstream"),
  ]);
  return writePdf(
    "",
    Array.from({ length: count }, () => stream),
  );
}

function document(megabytes: number): Buffer {
  const octets = Buffer.alloc(10 * mega, "<w:instrText> D ");
  return writeZip([
    { name: "[Content_Types].xml", octets: "<Types/>" },
    { name: "word/document.xml", octets, size: megabytes * mega },
  ]);
}

function manyMembers(): Buffer {
  const octets = Buffer.alloc(10 * mega);
  const one = writeZip([{ name: "a.bin", octets }]);
  return writeZip(Array.from({ length: 10 }, (_, n) => ({ name: `${n}.zip`, octets: one, stored: true })));
}
