// How inspectors put down what they saw. What a file says of itself can be of any length and number: everything is cut here,
// once, so that no file fills a report.

import { limits } from "#lib/limits.ts";
import { groupDigits } from "#lib/text/format/english.ts";
import { said } from "#lib/text/said.ts";
import { flagTitles } from "./flag-titles.ts";
import type { ContentTable, FoundLink, Inspected, InspectionFlag, Member, TitledFlag } from "./types.ts";

/** Characters kept of a name, a fact, a detail. */
const nameLength = 512;
const factLength = 1_000;
const detailLength = 200;
/** Facts and flags kept of one inspection; flags of one code. */
const factsKept = 60;
const flagsKept = 60;
const flagsOfCode = 12;

/** A fact in words; left out where the value is null. */
export type Fact = readonly [name: string, value: string | number | null, meaning?: string | null];

/** What may be left out has nothing to tell. */
export interface Seen {
  facts?: readonly Fact[];
  members?: readonly Member[];
  /** When more were counted than are given. */
  membersInAll?: number;
  tables?: readonly ContentTable[];
  flags?: readonly InspectionFlag[];
  links?: readonly FoundLink[];
}

/**
 * An inspection under a heading.
 * @param kind id of the inspector
 */
export function inspectedAs(kind: string, title: string, seen: Seen = {}): Inspected {
  const members = seen.members ?? [];
  return {
    inspection: {
      kind,
      title: clip(title, detailLength),
      facts: { kind: "pairs", rows: (seen.facts ?? []).flatMap(factRow).slice(0, factsKept) },
      members: members.slice(0, limits.archiveEntries).map(clipMember),
      membersInAll: Math.max(seen.membersInAll ?? 0, members.length),
      tables: (seen.tables ?? []).map(clipTable),
      flags: keepFlags(seen.flags ?? []),
    },
    links: (seen.links ?? []).slice(0, limits.links),
  };
}

/** A member of which only some is known. */
export function member(name: string, known: Partial<Omit<Member, "name">> = {}): Member {
  return { name, size: null, packed: null, encrypted: false, note: null, ...known };
}

/** `1 byte`, `12,345 bytes`. */
export function octetCount(size: number): string {
  return size === 1 ? said`1 byte` : said`${groupDigits(size)} bytes`;
}

/** Inspectors tell code and detail alone; the words for the code are put in here. */
export const withTitle = ({ code, detail }: InspectionFlag): TitledFlag => ({
  code,
  title: flagTitles[code] ?? code,
  detail,
});

/** The first so many characters, with an ellipsis where more follow. */
export function clip(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length).replace(/[\ud800-\udbff]$/, "")}…` : text;
}

function factRow([name, value, meaning]: Fact) {
  if (value === null || value === "") return [];
  return [{ name: clip(name, nameLength), value: clip(String(value), factLength), meaning: meaning ?? null }];
}

function clipMember(member: Member): Member {
  return {
    ...member,
    name: clip(member.name, nameLength),
    note: member.note === null ? null : clip(member.note, detailLength),
  };
}

function clipTable({ title, columns, rows }: ContentTable): ContentTable {
  const cut = rows.slice(0, limits.archiveEntries).map((row) => row.map((cell) => clip(cell, factLength)));
  return { title: clip(title, nameLength), columns, rows: cut };
}

/** Each once, and of one code not so many that they hide the others. */
function keepFlags(flags: readonly InspectionFlag[]): TitledFlag[] {
  const perCode = new Map<string, Set<string>>();
  const kept: TitledFlag[] = [];
  for (const { code, detail } of flags) {
    const known = perCode.get(code) ?? new Set();
    perCode.set(code, known);
    const short = clip(detail, detailLength);
    if (known.has(short) || known.size >= flagsOfCode || kept.length >= flagsKept) continue;
    known.add(short);
    kept.push(withTitle({ code, detail: short }));
  }
  return kept;
}
