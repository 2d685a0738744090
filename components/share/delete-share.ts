import { describeRefusal, type ProblemWords } from "#components/analysis/problem-text.ts";

/** Deletes a shared report. null when it is gone, else a sentence. */
export async function deleteShare(secret: string, deleteToken: string, words: ProblemWords): Promise<string | null> {
  const response = await fetch("/api/v1/report", {
    method: "DELETE",
    headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
    body: JSON.stringify({ deleteToken }),
  }).catch(() => null);
  if (!response) return words.lostConnection;
  return response.ok || response.status === 404 ? null : describeRefusal(response, words);
}
