import "server-only";
// Takes the message octets out of a request: the raw body, or one `file` or `source` of a form. The body is counted as it
// arrives, so a larger one is refused without being held.
import type { Repair } from "#lib/intake/types.ts";
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
 * @throws RequestProblem too-large, wrong-type, malformed
 */
export async function readSource(request: Request, limit: number): Promise<Source> {
  const type = (request.headers.get("content-type") ?? "application/octet-stream")
    .split(";", 1)[0]!
    .trim()
    .toLowerCase();
  if (rawTypes.includes(type)) return { octets: await readCounted(request, limit, limit), repairs: [] };
  if (type === "multipart/form-data") return readForm(request, limit);
  throw new RequestProblem("wrong-type", `Send the message as ${rawTypes.join(", ")} or multipart/form-data.`);
}

/** The body, at most `limit` octets; `named` is the limit told to the client. */
async function readCounted(request: Request, limit: number, named: number): Promise<Uint8Array> {
  const tooLarge = () =>
    new RequestProblem(
      "too-large",
      `A message may have at most ${named} octets. Cut attachments, or raise MAX_MESSAGE_BYTES.`,
    );
  if (Number(request.headers.get("content-length")) > limit) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > limit) throw tooLarge();
    chunks.push(chunk);
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
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
  if (source.octets.length > limit)
    throw new RequestProblem("too-large", `A message may have at most ${limit} octets.`);
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
