// The messages that examples of rules are made of: a plain mail, and ways to change one thing in it.

const ordinary = {
  From: "Ann <ann@example.com>",
  Date: "Mon, 1 Jun 2026 10:00:00 +0000",
  "Message-ID": "<1@example.com>",
};

/** The header section of an ordinary mail. */
export const head = fieldLines(ordinary);

/** An ordinary mail that no rule has anything to say about. */
export const plain = `${head}\nHello\n`;

/** A Received field as Postfix writes it. */
export const received = (n: number, second = 0): string =>
  `Received: from h${n}.example.net (h${n}.example.net [198.51.100.${n}]) by h${n + 1}.example.net (Postfix) with ESMTPS ` +
  `id A${n}; Mon, 1 Jun 2026 10:00:${String(second).padStart(2, "0")} +0000\n`;

/**
 * The ordinary mail with fields replaced, added (at the end) or, when null, left out.
 * @param changes field name, as in the ordinary mail when it is replaced, to body
 */
export function mail(changes: Record<string, string | null>, body = "Hello\n"): string {
  return `${fieldLines({ ...ordinary, ...changes })}\n${body}`;
}

/** A multipart/mixed message with this body, written out. */
export function multipart(boundary: string, body: string): string {
  return `${head}MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="${boundary}"\n\n${body}`;
}

function fieldLines(fields: Record<string, string | null>): string {
  return Object.entries(fields)
    .filter(([, body]) => body !== null)
    .map(([name, body]) => `${name}:${body === "" ? "" : ` ${body}`}\n`)
    .join("");
}
