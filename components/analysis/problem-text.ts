// A refused request as one or two sentences: what happened, what to do. The server's own sentence goes first.
import type { BaseTexts } from "#components/language/texts.ts";

/** The words of the page's language. */
export type ProblemWords = BaseTexts["problems"];

/** Words for a response that is not a success. */
export async function describeRefusal(response: Response, words: ProblemWords): Promise<string> {
  const detail = await readDetail(response);
  const wait = describeWait(response.headers.get("retry-after"), words);
  if (response.status === 429) return `${detail ?? words.tooMany} ${wait ?? words.againInMinute} ${words.textKept}`;
  if (detail) return detail;
  if (response.status === 413) return words.tooLarge;
  if (response.status >= 500) return `${words.serverFailed} ${wait ?? words.again} ${words.textKept}`;
  return words.refused;
}

async function readDetail(response: Response): Promise<string | null> {
  try {
    const body: unknown = await response.json();
    if (typeof body === "object" && body !== null && "detail" in body && typeof body.detail === "string")
      return body.detail;
  } catch {
    // Not a problem document: a proxy in between has answered.
  }
  return null;
}

function describeWait(retryAfter: string | null, words: ProblemWords): string | null {
  const seconds = Number(retryAfter);
  if (!retryAfter || !Number.isFinite(seconds)) return null;
  if (seconds < 90) return words.againInSeconds(Math.max(1, Math.round(seconds)));
  return words.againInMinutes(Math.round(seconds / 60));
}
