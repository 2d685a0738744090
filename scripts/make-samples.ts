// Writes public/samples: the messages of the shelf, signed with the fixture keys, and the DNS answers recorded with them;
// and the first of them once more under names ending in `.test`, with zone files for a real name server
// (fixtures/messages/live.eml, fixtures/zones). Run it after changing a sample: node scripts/make-samples.ts
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { contentDrafts } from "./samples/contents.ts";
import { type Draft, writeMessage } from "./samples/draft.ts";
import { firstDrafts } from "./samples/first.ts";
import { sessionDrafts } from "./samples/sessions.ts";
import { wayDrafts } from "./samples/ways.ts";

const drafts: readonly Draft[] = [...firstDrafts, ...wayDrafts, ...contentDrafts];

const root = path.resolve(import.meta.dirname, "..");
const folder = path.join(root, "public/samples");

mkdirSync(folder, { recursive: true });
for (const draft of drafts) {
  writeFileSync(path.join(folder, `${draft.id}.eml`), writeMessage(draft));
  writeFileSync(path.join(folder, `${draft.id}.dns.tsv`), `# name\ttype\tvalue\n${draft.zone.join("\n")}\n`);
}

for (const { id, log, zone } of sessionDrafts) {
  writeFileSync(path.join(folder, `${id}.eml`), log, "latin1");
  writeFileSync(path.join(folder, `${id}.dns.tsv`), `# name\ttype\tvalue\n${zone.join("\n")}\n`);
}

const live = underTest(drafts[0]!);
mkdirSync(path.join(root, "fixtures/zones"), { recursive: true });
mkdirSync(path.join(root, "fixtures/messages"), { recursive: true });
writeFileSync(path.join(root, "fixtures/messages/live.eml"), writeMessage(live));
for (const origin of ["harbour.test", "corp.test", "100.51.198.in-addr.arpa"]) {
  writeFileSync(path.join(root, `fixtures/zones/${origin}.zone`), writeZone(origin, live.zone));
}

/** The same message under names that a name server on this machine may be asked for. */
function underTest(draft: Draft): Draft {
  const rename = (text: string) => text.replaceAll(".example", ".test");
  return {
    ...draft,
    trace: rename(draft.trace),
    message: rename(draft.message),
    sign: draft.sign.map((entry) => ({ ...entry, domain: rename(entry.domain) })),
    zone: draft.zone.map(rename),
  };
}

/** A zone file (RFC 1035 §5) of the records at or below `origin`. */
function writeZone(origin: string, records: readonly string[]): string {
  const rows = records
    .map((record) => record.split("\t") as [string, string, string])
    .filter(([name]) => name === origin || name.endsWith(`.${origin}`))
    .map(([name, type, value]) => `${name}. IN ${type} ${zoneValue(type, value)}`);
  const head = [`$TTL 300`, `@ IN SOA ns.${origin}. post.${origin}. 1 3600 600 86400 300`, `@ IN NS ns.${origin}.`];
  return `${[...head, ...rows].join("\n")}\n`;
}

function zoneValue(type: string, value: string): string {
  if (type === "TXT")
    return value
      .match(/.{1,250}/g)!
      .map((string) => `"${string}"`)
      .join(" ");
  return type === "A" ? value : `${value}.`;
}
