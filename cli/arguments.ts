// The command line of contract §1.

export interface Arguments {
  files: string[];
  json: boolean;
  offline: boolean;
  dns: string | null;
  dnsFile: string | null;
  ip: string | null;
  helo: string | null;
  mailFrom: string | null;
  border: number | null;
  /** Which message of a mailbox, 1 = first. */
  message: number | null;
  lists: boolean;
  now: Date | null;
  showSecrets: boolean;
}

/** Wrong usage, in one sentence. */
export class UsageError extends Error {}

export const usage = `Usage: waybill FILE... [--json] [--offline] [--dns SERVER] [--dns-file FILE.tsv]
               [--ip ADDRESS] [--helo NAME] [--mail-from ADDRESS] [--border N] [--message N] [--lists] [--now RFC3339]
               [--show-secrets]
FILE is a message (.eml, .msg), headers only, an mbox or an SMTP session log; - is standard input.`;

type Switch = "json" | "offline" | "lists" | "showSecrets";
type Option = "dns" | "dnsFile" | "ip" | "helo" | "mailFrom" | "border" | "message" | "now";

const switches: Record<string, Switch> = {
  "--json": "json",
  "--offline": "offline",
  "--lists": "lists",
  "--show-secrets": "showSecrets",
};

const options: Record<string, Option> = {
  "--dns": "dns",
  "--dns-file": "dnsFile",
  "--ip": "ip",
  "--helo": "helo",
  "--mail-from": "mailFrom",
  "--border": "border",
  "--message": "message",
  "--now": "now",
};

/**
 * Reads the words after the program name. `--option=value` and `--option value` are the same.
 * @throws UsageError
 */
export function readArguments(words: readonly string[]): Arguments {
  const files: string[] = [];
  const on = new Set<Switch>();
  const given = new Map<Option, string>();
  const rest = words.flatMap((word) => (/^--[\w-]+=/.test(word) ? splitOption(word) : [word]));
  while (rest.length > 0) {
    const word = rest.shift()!;
    const flag = switches[word];
    const option = options[word];
    if (flag) on.add(flag);
    else if (option) given.set(option, takeValue(word, rest));
    else if (word.startsWith("-") && word !== "-") throw new UsageError(`There is no option ${word}.`);
    else files.push(word);
  }
  if (files.length === 0) throw new UsageError("Name at least one file.");
  return {
    files,
    json: on.has("json"),
    offline: on.has("offline"),
    lists: on.has("lists"),
    showSecrets: on.has("showSecrets"),
    dns: given.get("dns") ?? null,
    dnsFile: given.get("dnsFile") ?? null,
    ip: given.get("ip") ?? null,
    helo: given.get("helo") ?? null,
    mailFrom: given.get("mailFrom") ?? null,
    border: readBorder(given.get("border")),
    message: readMessage(given.get("message")),
    now: readNow(given.get("now")),
  };
}

function splitOption(word: string): string[] {
  const at = word.indexOf("=");
  return [word.slice(0, at), word.slice(at + 1)];
}

function takeValue(word: string, rest: string[]): string {
  const value = rest.shift();
  if (value === undefined) throw new UsageError(`${word} needs a value.`);
  return value;
}

function readBorder(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^\d{1,6}$/.test(text)) throw new UsageError("--border needs the number of a hop, from 0.");
  return Number(text);
}

function readMessage(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new UsageError("--message needs the number of a message, from 1.");
  return Number(text);
}

function readNow(text: string | undefined): Date | null {
  if (text === undefined) return null;
  const rfc3339 = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;
  const now = rfc3339.test(text) ? new Date(text.toUpperCase().replace(" ", "T")) : null;
  if (!now || Number.isNaN(now.getTime())) throw new UsageError("--now needs a time such as 2026-11-22T12:00:00Z.");
  return now;
}
