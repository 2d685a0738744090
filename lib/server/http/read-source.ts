import "server-only";
// Takes the message octets out of a request: the raw body, or one `file` or `source` of a form. The body is counted as it
// arrives, so a larger one is refused without being held.
import type { Repair } from "#lib/intake/types.ts";
import { limits } from "#lib/limits.ts";
import { RequestProblem } from "./problem.ts";

export interface Source {
  octets: Uint8Array;
  /** What the transport did to them; see contract §2 on `source`. */
  repairs: Repair[];
}

const rawTypes = ["message/rfc822", "text/plain", "application/octet-stream", "application/vnd.ms-outlook"];
/** Room for the boundaries and part headers of a form around the message. */
const formOverhead = 65_536;

/**
 * Reads the message of a POST.
 * @throws RequestProblem too-large, wrong-type, malformed, too-slow
 */
export async function readSource(request: Request, limit: number): Promise<Source> {
  // A compressed body would be counted before it grows.
  const coding = request.headers.get("content-encoding");
  if (coding && coding !== "identity") throw new RequestProblem("wrong-type", "Send the message without compression.");
  const type = (request.headers.get("content-type") ?? "application/octet-stream")
    .split(";", 1)[0]!
    .trim()
    .toLowerCase();
  if (rawTypes.includes(type)) return { octets: await readCounted(request, limit, limit), repairs: [] };
  if (type === "multipart/form-data") return readForm(request, limit);
  throw new RequestProblem("wrong-type", `Send the message as ${rawTypes.join(", ")} or multipart/form-data.`);
}

/** The most octets that a request says it will send; what it does not say could be `limit`. */
export function expectedOctets(headers: Headers, limit: number): number {
  const length = headers.get("content-length");
  return length !== null && /^\d{1,15}$/.test(length) ? Math.min(Number(length), limit + formOverhead) : limit;
}

/** The body, at most `limit` octets; `named` is the limit told to the client. */
async function readCounted(request: Request, limit: number, named: number): Promise<Uint8Array> {
  if (Number(request.headers.get("content-length")) > limit) throw tooLarge(named);
  const reader = (request.body as ReadableStream<Uint8Array> | null)?.getReader();
  if (!reader) return new Uint8Array(0);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    reader.cancel().catch(() => {});
  }, limits.uploadMs);
  try {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length;
      if (size > limit) throw tooLarge(named);
      chunks.push(next.value);
    }
    if (late) throw new RequestProblem("too-slow", "The message took too long to arrive. Try again.");
    return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
  } finally {
    clearTimeout(timer);
  }
}

function tooLarge(limit: number): RequestProblem {
  const advice = "Cut attachments, or raise MAX_MESSAGE_BYTES.";
  return new RequestProblem("too-large", `A message may have at most ${limit} octets. ${advice}`);
}

async function readForm(request: Request, limit: number): Promise<Source> {
  const body = await readCounted(request, limit + formOverhead, limit);
  const contentType = request.headers.get("content-type") ?? "";
  const form = await new Response(body as BodyInit, { headers: { "content-type": contentType } })
    .formData()
    .catch(() => Promise.reject(new RequestProblem("malformed", "The form could not be read.")));
  const given = form.get("file") ?? form.get("source");
  if (given === null) throw new RequestProblem("malformed", "The form needs one field named file or source.");
  const source = typeof given === "string" ? readText(given) : await readFile(given);
  if (source.octets.length > limit) throw tooLarge(limit);
  return source;
}

async function readFile(file: File): Promise<Source> {
  return { octets: new Uint8Array(await file.arrayBuffer()), repairs: [] };
}

/** A text field is UTF-8 and has CRLF line ends whatever was typed (HTML forms); octets outside ASCII may have changed. */
function readText(text: string): Source {
  const octets = new TextEncoder().encode(text);
  if (octets.length === text.length) return { octets, repairs: [] };
  const detail = "The text came through a form field as UTF-8; octets outside ASCII may differ from the message.";
  return { octets, repairs: [{ code: "text-field", detail, line: null }] };
}
