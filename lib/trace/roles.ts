// What each hop did, as a table: the first row that fits. `mx` is decided by the trust line, everything else by the line
// itself. A hop that names nobody has no role. Gap: a relay that requires no login looks like any relay.
import type { HopFacts, Work } from "./dialects/dialect.ts";
import type { Hop } from "./types.ts";
import { findWithWord } from "./with-words.ts";

export interface RoleInput {
  facts: HopFacts;
  work: Work;
  side: Hop["side"];
  /** The oldest hop of the message. */
  oldest: boolean;
}

interface Row {
  role: NonNullable<Hop["role"]>;
  /** Why, in words for people. */
  why: string;
  test(input: RoleInput): boolean;
}

export const roles: readonly Row[] = [
  { role: "list", why: "a mailing list manager wrote this line", test: ({ work }) => work === "list" },
  { role: "filter", why: "a content filter wrote this line", test: ({ work }) => work === "filter" },
  {
    role: "submission",
    why: "the client logged in, or the program takes mail from users",
    test: ({ facts, work }) => work === "submission" || isSubmission(facts),
  },
  {
    role: "submission",
    why: "the message entered the mail system here over HTTP",
    test: ({ facts, oldest }) => oldest && /^https?$/i.test(facts.with ?? facts.via ?? ""),
  },
  {
    role: "delivery",
    why: "handed to the mailbox, or fetched from it",
    test: ({ facts, work }) => work === "delivery" || work === "fetch" || (findWithWord(facts.with)?.local ?? false),
  },
  { role: "mx", why: "here the message came into the receiving side", test: ({ side }) => side === "border" },
  {
    role: "relay",
    why: "passed on from one server to the next",
    test: ({ facts }) => facts.by !== null || facts.from !== null,
  },
];

/** The row that fits, or null when the line names nobody. */
export function findRole(input: RoleInput): Row | null {
  return roles.find((row) => row.test(input)) ?? null;
}

function isSubmission(facts: HopFacts): boolean {
  const word = findWithWord(facts.with);
  return (word?.authenticated && !word.local) || /^(?:submission|local|local-e?smtp)$/i.test(facts.with ?? "");
}
