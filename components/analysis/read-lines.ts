// Lines of JSON from a stream of octets (NDJSON), as they arrive.

/** Yields each line's value; a last line without its line end counts. Throws SyntaxError for a line that is no JSON. */
export async function* readLines(stream: ReadableStream<Uint8Array>): AsyncGenerator<unknown> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  // Pieces of a line are joined once, when its end has come: a report of many megabytes is one line.
  let pieces: string[] = [];
  try {
    for (;;) {
      const { value, done } = await reader.read();
      const text = done ? decoder.decode() : decoder.decode(value, { stream: true });
      const lines = text.split("\n");
      for (const line of lines.slice(0, -1)) {
        pieces.push(line);
        const whole = pieces.join("");
        pieces = [];
        if (whole.trim()) yield JSON.parse(whole);
      }
      pieces.push(lines.at(-1) ?? "");
      if (done) break;
    }
    const rest = pieces.join("");
    if (rest.trim()) yield JSON.parse(rest);
  } finally {
    reader.releaseLock();
  }
}
