// A gzip file (RFC 1952) around a message, as mail archives store them. The output is capped, so a bomb gives a sentence.
import { gunzipSync } from "node:zlib";
import { limits } from "#lib/limits.ts";
import { asBuffer } from "#lib/text/octets.ts";

/** True when the octets begin as a gzip file with deflated data does (RFC 1952 §2.3.1). */
export function isGzip(octets: Uint8Array): boolean {
  return octets[0] === 0x1f && octets[1] === 0x8b;
}

/** What is packed inside, or one sentence for the user. */
export function unpackGzip(octets: Uint8Array): { octets: Uint8Array } | { problem: string } {
  try {
    return { octets: gunzipSync(asBuffer(octets), { maxOutputLength: limits.messageOctets }) };
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
    return {
      problem: tooLarge
        ? `What is packed in this gzip file is larger than ${limits.messageOctets} octets. Unpack it and cut it down.`
        : "This gzip file is damaged. Unpack it by hand and try the message inside.",
    };
  }
}
