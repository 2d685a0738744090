import { describeRefusal, type ProblemWords } from "#components/analysis/problem-text.ts";
import type { Held } from "./held.ts";
import type { Sample } from "./sample.ts";

/** The octets of a sample from this server, or a sentence why they could not be had. */
export async function loadSample(sample: Sample, words: ProblemWords): Promise<Held | string> {
  try {
    const response = await fetch(`/samples/${sample.id}.eml`);
    if (!response.ok) return await describeRefusal(response, words);
    const octets = new Uint8Array(await response.arrayBuffer());
    return { octets, name: `${sample.id}.eml`, type: "message/rfc822", sample: sample.id };
  } catch {
    return words.lostConnection;
  }
}
