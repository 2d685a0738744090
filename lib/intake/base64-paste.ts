// A message that is base64 from end to end, as programming interfaces and copied parts hand it out (RFC 4648 §4; §5 for URLs).
// Browser-safe.
import { said } from "#lib/text/said.ts";
import { headLines, type Paste, withRepair } from "./paste.ts";
import { isPlausibleField } from "./wrapping.ts";

/** The beginning that must be a header, in whole groups, and octets decoded at once. */
const headLength = 1_024;
const atOnce = 1_048_576;

/** Decoded when fields are what comes out. */
export function openBase64(paste: Paste): Paste {
  const value = /^\s*\{/.test(paste.text) ? rawValue.exec(paste.text.slice(0, 65_536)) : null;
  if (!value) return openWhole(paste);
  const start = value.index + value[0].length;
  const end = paste.text.indexOf('"', start);
  const inner = { ...paste, text: paste.text.slice(start, end < 0 ? undefined : end) };
  const opened = openWhole(inner);
  return opened === inner ? paste : opened;
}

/** As the interface of Gmail has it (users.messages.get with format=raw), and its like. */
const rawValue = /"(?:raw|rawMessage|mime|eml|content|data)"\s{0,9}:\s{0,9}"(?=[A-Za-z0-9+/_-]{40})/i;

function openWhole(paste: Paste): Paste {
  if (!/^[A-Za-z0-9+/_-]{20}/.test(paste.text.slice(0, 200).replace(/\s/g, ""))) return paste;
  const begin = decode(
    paste.text
      .slice(0, 2 * headLength)
      .replace(/\s/g, "")
      .slice(0, headLength),
  );
  const fields = begin === null ? [] : headLines(begin, 40).filter(isPlausibleField);
  if (fields.length < 2 || !isPlausibleField(headLines(begin!, 1)[0]!)) return paste;
  const decoded = decode(paste.text.replace(/\s/g, ""));
  if (decoded === null) return paste;
  return withRepair(paste, decoded, {
    code: "base64",
    detail: said`The whole input was base64; it was decoded.`,
    line: null,
  });
}

/** One character per octet, or null for anything else. */
function decode(text: string): string | null {
  const standard = text.replace(/-/g, "+").replace(/_/g, "/").replace(/=+$/, "");
  if (!/^[A-Za-z0-9+/]*$/.test(standard) || standard.length % 4 === 1) return null;
  const pieces: string[] = [];
  for (let at = 0; at < standard.length; at += atOnce) pieces.push(atob(standard.slice(at, at + atOnce)));
  return pieces.join("");
}
