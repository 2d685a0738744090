import { describeRefusal, type ProblemWords } from "#components/analysis/problem-text.ts";
import { bodyOf, type Choices, queryOf, type Source } from "#components/analysis/source.ts";

/** Has the server decode one part of the message: its octets, or a sentence why not. */
export function decodePart(
  source: Source,
  choices: Choices,
  path: string,
  words: ProblemWords,
): Promise<Uint8Array<ArrayBuffer> | string> {
  return fetchPart(`/api/v1/parts/${encodeURIComponent(path)}?${queryOf(source, choices)}`, words, {
    method: "POST",
    headers: { "content-type": source.type },
    body: bodyOf(source),
  });
}

/** The octets of a download of this server, or a sentence why not. */
export async function fetchPart(
  address: string,
  words: ProblemWords,
  request?: RequestInit,
): Promise<Uint8Array<ArrayBuffer> | string> {
  try {
    const response = await fetch(address, request);
    if (!response.ok) return await describeRefusal(response, words);
    return new Uint8Array(await response.arrayBuffer());
  } catch {
    return words.lostConnection;
  }
}
