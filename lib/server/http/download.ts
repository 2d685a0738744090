import "server-only";
// Message octets leave the server only as a download that no browser will render: fixed type, attachment, a neutral
// ASCII name with the real one beside it (RFC 6266 §4.3), and a sandbox of its own.
import { decodedPart } from "#lib/message/read.ts";
import type { Message } from "#lib/message/types.ts";
import { RequestProblem } from "./problem.ts";

/** Answers with octets. @param name the real file name, or null; it is only ever percent-encoded */
export function answerDownload(octets: Uint8Array, neutralName: string, name: string | null): Response {
  const extended = name === null ? "" : `; filename*=UTF-8''${encodeExtended(name)}`;
  return new Response(octets as BodyInit, {
    headers: {
      "Content-Type": "application/octet-stream",
      "Content-Disposition": `attachment; filename="${neutralName}"${extended}`,
      "Content-Length": String(octets.length),
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}

/** One decoded part as a download. @throws RequestProblem not-found */
export function answerPart(message: Message, path: string): Response {
  const part = message.parts.find((candidate) => candidate.path === path);
  if (!part) throw new RequestProblem("not-found", "The message has no such part.");
  const neutralName = `part-${path.replace(/[^\w.]/g, "")}.bin`;
  return answerDownload(decodedPart(message, part).octets, neutralName, part.filename);
}

/** RFC 8187 §3.2.1: everything but attr-char is percent-encoded. Path separators and controls are dropped first. */
function encodeExtended(name: string): string {
  const plain = name.replace(/[\\/\u0000-\u001f\u007f]/g, "_").slice(0, 255);
  return encodeURIComponent(plain.toWellFormed()).replace(
    /['()*!]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
