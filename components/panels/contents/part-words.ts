import type { Part } from "#lib/content/types.ts";

/** The declared type and the type by content name different things. Text is text, and unknown is no clash. */
export function isClash(part: Part): boolean {
  if (!part.leaf || part.detected === null || part.detected === part.type) return false;
  if (part.type === "application/octet-stream" || part.detected === "application/octet-stream") return false;
  return !(part.type.startsWith("text/") && part.detected.startsWith("text/"));
}

/** Steps below the root: `1.2` stands one below `1`; TEXT is the root or stands with its message. */
export function depthOf(part: Part, byPath: ReadonlyMap<string, Part>): number {
  let depth = 0;
  const seen = new Set([part.path]);
  for (let at = part.parent; at !== null && !seen.has(at); at = byPath.get(at)?.parent ?? null) {
    seen.add(at);
    depth += 1;
  }
  return depth;
}

/** What a part is called in the tree: its file name, else its type. */
export function partName(part: Part): string {
  return part.filename ?? part.type;
}
