// The message as text, as a mail program shows it: mailparser's rendering, which follows the alternatives and makes HTML into text. It
// is a view and no truth; where it fails, a note says why and the parts themselves are still there.
import { said } from "#lib/text/said.ts";
import { renderText } from "./second-reader.ts";
import type { Part } from "./types.ts";

export interface Rendering {
  /** Null where there is none; `note` then says why. */
  text: string | null;
  /** More follows. */
  truncated: boolean;
  note: string | null;
}

const textLength = 65_536;

/**
 * @param parts of the message, with their inspections
 * @throws only the reason of `signal`
 */
export async function readRendering(
  octets: Uint8Array,
  parts: readonly Part[],
  signal?: AbortSignal,
): Promise<Rendering> {
  const limited = parts.find(({ details }) => details?.inspections?.some(isCut));
  if (limited) return without(said`The HTML of part ${limited.path} is larger or nested deeper than what is rendered.`);
  const text = await renderText(octets, signal);
  if (text === null) return without(said`The second reader gave this message up, or it has no text.`);
  const shown = text.replace(/\r\n?/g, "\n").trim();
  return { text: shown.slice(0, textLength), truncated: shown.length > textLength, note: null };
}

const isCut = ({ flags }: { flags: readonly { code: string }[] }): boolean =>
  flags.some(({ code }) => code === "html-limit");

const without = (note: string): Rendering => ({ text: null, truncated: false, note });
