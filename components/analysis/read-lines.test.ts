import { describe, expect, it } from "vitest";
import { readLines } from "./read-lines.ts";

function streamOf(pieces: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
}

async function all(pieces: Uint8Array[]): Promise<unknown[]> {
  const values: unknown[] = [];
  for await (const value of readLines(streamOf(pieces))) values.push(value);
  return values;
}

const octets = (text: string) => new TextEncoder().encode(text);

describe("readLines", () => {
  it.each([
    [["1\n2\n"], [1, 2]],
    [["1\n2"], [1, 2]],
    [
      ['{"a"', ":1}", "\n", "\n", "2\n"],
      [{ a: 1 }, 2],
    ],
    [[], []],
    [["\n\n"], []],
  ])("%j", async (texts, values) => {
    expect(await all(texts.map(octets))).toEqual(values);
  });
  it("joins a character that is split between two pieces", async () => {
    const whole = octets('"é"\n');
    expect(await all([whole.slice(0, 2), whole.slice(2)])).toEqual(["é"]);
  });
  it("throws for a line that is cut off", async () => {
    await expect(all([octets('{"a":')])).rejects.toThrow(SyntaxError);
  });
});
