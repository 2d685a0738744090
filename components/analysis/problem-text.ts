// A refused request as one or two sentences: what happened, what to do. The server's own sentence goes first.

/** Words for a response that is not a success. */
export async function describeRefusal(response: Response): Promise<string> {
  const detail = await readDetail(response);
  const wait = describeWait(response.headers.get("retry-after"));
  if (response.status === 429) {
    return `${detail ?? "Too many requests from here."} ${wait ?? "Try again in a minute."} Your text is still in the box.`;
  }
  if (detail) return detail;
  if (response.status === 413)
    return "The message is larger than this server accepts. Paste its header section instead.";
  if (response.status >= 500)
    return `The server could not do it just now. ${wait ?? "Try again."} Your text is still in the box.`;
  return "The server did not accept this. Paste the whole source of one e-mail.";
}

/** Words for a request that never got its answer. */
export const lostConnection =
  "The server could not be reached. Your text is still in the box; try again when you are online.";

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

function describeWait(retryAfter: string | null): string | null {
  const seconds = Number(retryAfter);
  if (!retryAfter || !Number.isFinite(seconds)) return null;
  if (seconds < 90) return `Try again in ${Math.max(1, Math.round(seconds))} seconds.`;
  return `Try again in ${Math.round(seconds / 60)} minutes.`;
}
