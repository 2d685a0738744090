// Content lines of iCalendar and vCard (RFC 5545 §3.1, RFC 6350 §3.3): unfolding, parameters, values, and the components they stand
// in. Bounded; a line that is none is left out.

export interface ContentLine {
  /** In upper case, without a group (`item1.`). */
  name: string;
  /** Names in upper case. */
  parameters: ReadonlyMap<string, string>;
  /** As written. */
  value: string;
}

export interface Component {
  /** `VEVENT`, `VCARD` … in upper case. */
  name: string;
  lines: ContentLine[];
  components: Component[];
}

const charactersRead = 1_048_576;
const linesRead = 20_000;
const deepest = 8;

/** The components at the top. */
export function readComponents(text: string): Component[] {
  const root: Component = { name: "", lines: [], components: [] };
  const open = [root];
  for (const line of unfoldLines(text)) {
    const read = readLine(line);
    if (!read) continue;
    if (read.name === "BEGIN") {
      const component = { name: read.value.trim().toUpperCase().slice(0, 80), lines: [], components: [] };
      if (open.length <= deepest) open.at(-1)!.components.push(component);
      open.push(component);
    } else if (read.name === "END") {
      if (open.length > 1) open.pop();
    } else open.at(-1)!.lines.push(read);
  }
  return root.components;
}

/** The first value of a name, escapes undone; null when there is none. */
export function textOfLine({ lines }: Component, name: string): string | null {
  const line = lines.find((one) => one.name === name);
  return line ? unescapeValue(line.value) : null;
}

/** RFC 5545 §3.3.11, RFC 6350 §3.4. */
export function unescapeValue(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, mark: string) => (mark === "n" || mark === "N" ? "\n" : mark)).trim();
}

/** RFC 5545 §3.1: a line end and one blank are taken out. */
function unfoldLines(text: string): string[] {
  return text
    .slice(0, charactersRead)
    .replace(/\r?\n[ \t]/g, "")
    .split(/\r\n|\n|\r/, linesRead);
}

function readLine(line: string): ContentLine | null {
  const colon = valueAt(line);
  if (colon < 0) return null;
  const [name = "", ...written] = splitQuoted(line.slice(0, Math.min(colon, 4_096)));
  const bare = name.slice(name.lastIndexOf(".") + 1).toUpperCase();
  if (!/^[A-Z0-9-]{1,80}$/.test(bare)) return null;
  const parameters = new Map<string, string>();
  for (const one of written) {
    const equals = one.indexOf("=");
    // vCard 2.1 writes types without a name.
    const key = equals < 0 ? "TYPE" : one.slice(0, equals).toUpperCase();
    const value = one.slice(equals + 1).replace(/^"|"$/g, "");
    parameters.set(key, parameters.has(key) ? `${parameters.get(key)},${value}` : value);
  }
  return { name: bare, parameters, value: line.slice(colon + 1) };
}

/** The first colon outside of quotation marks. */
function valueAt(line: string): number {
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const character = line[at];
    if (character === '"') quoted = !quoted;
    else if (character === ":" && !quoted) return at;
  }
  return -1;
}

function splitQuoted(text: string): string[] {
  return text.match(/(?:"[^"]*"|[^;"])+/g) ?? [];
}
