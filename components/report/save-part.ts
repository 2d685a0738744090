import { describeRefusal, lostConnection } from "#components/analysis/problem-text.ts";
import type { Source } from "#components/analysis/source.ts";

/** Has the server decode one part and saves it as a file. Gives what went wrong, or null. */
export async function savePart(source: Source, path: string, name: string | null): Promise<string | null> {
  try {
    const response = await fetch(`/api/v1/parts/${encodeURIComponent(path)}`, {
      method: "POST",
      headers: { "content-type": source.type },
      body: source.octets,
    });
    if (!response.ok) return await describeRefusal(response);
    saveBlob(await response.blob(), name ?? `part-${path}`);
    return null;
  } catch {
    return lostConnection;
  }
}

/** Offers a blob as a download. It is never shown: what a message holds is not opened here. */
export function saveBlob(blob: Blob, name: string) {
  const anchor = document.createElement("a");
  anchor.href = URL.createObjectURL(new Blob([blob], { type: "application/octet-stream" }));
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 10_000);
}
