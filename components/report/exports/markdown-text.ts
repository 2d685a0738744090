// Text of a message inside Markdown (CommonMark 0.31): it stays text, and nothing in it becomes a link.
import { defang, type Harm } from "#components/values/defang.ts";
import type { Finding } from "#lib/lint/types.ts";

/** A value as code, harmless; on one line. */
export function codeOf(value: string, kind: Harm = "text"): string {
  const text = oneLine(defang(kind, value));
  // A code span ends at a run of as many backticks as it began with.
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const gap = text.startsWith("`") || text.endsWith("`") || text.trim() === "" ? " " : "";
  return `${fence}${gap}${text}${gap}${fence}`;
}

/** A sentence that may quote the message: its signs mean nothing, its names are harmless. */
export function proseOf(sentence: string): string {
  return oneLine(defang("text", sentence))
    .replace(/[\\`*_<>#|~!&]/g, "\\$&")
    .replace(/\](?=[([:])/g, "]\\");
}

/** A finding as lines of a list. */
export function findingMarkdown({ severity, title, detail, innocent, advice, reference }: Finding): string {
  const more = [
    innocent && `  - May be harmless: ${proseOf(innocent)}`,
    advice && `  - To do: ${proseOf(advice)}`,
  ].filter(Boolean);
  return [`- **${severity}: ${proseOf(title)}** (${proseOf(reference)}). ${proseOf(detail)}`, ...more].join("\n");
}

// Line ends would end a list item; other controls have no meaning in a note.
const oneLine = (text: string): string => text.replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ").trim();
