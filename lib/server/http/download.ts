import "server-only";
// Message octets leave the server only as a download that no browser will render: fixed type, attachment, a neutral
// ASCII name with the real one beside it (RFC 6266 §4.3), and a sandbox of its own.
import type { PartChoice, PartOctets } from "../threads/jobs.ts";
import { runJob } from "../threads/threads.ts";
import { notMail, RequestProblem } from "./problem.ts";

/**
 * One decoded part as a download, or the message as it stands.
 * @throws RequestProblem not-found, not-mail
 */
export async function answerPart(wanted: PartChoice, signal: AbortSignal): Promise<Response> {
  const part = await runJob("part", wanted, { octets: wanted.octets.length, signal });
  if (!part) throw new RequestProblem("not-found", "The message has no such part.");
  if ("problem" in part) throw notMail(part);
  const { path } = wanted;
  const neutralName = path === null ? "message.eml" : `part-${path.replace(/[^\w.]/g, "")}.bin`;
  return answerDownload(part, neutralName);
}

/** The name it was given is only ever percent-encoded. */
function answerDownload({ octets, filename }: PartOctets, neutralName: string): Response {
  const extended = filename === null ? "" : `; filename*=UTF-8''${encodeExtended(filename)}`;
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

/** RFC 8187 §3.2.1: everything but attr-char is percent-encoded. Path separators and controls are dropped first. */
function encodeExtended(name: string): string {
  const plain = name.replace(/[\\/\u0000-\u001f\u007f]/g, "_").slice(0, 255);
  return encodeURIComponent(plain.toWellFormed()).replace(
    /['()*!]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
