// What each hop did, as a table: the first row that fits. `mx` is decided by the trust line, everything else by the line
// itself. A hop that names nobody has no role. Gap: a relay that requires no login looks like any relay.
import { said } from "#lib/text/said.ts";
import type { HopFacts, Work } from "./dialects/dialect.ts";
import type { Hop } from "./types.ts";
import { findWithWord } from "./with-words.ts";

export interface RoleInput {
  facts: HopFacts;
  work: Work;
  product: string | null;
  side: Hop["side"];
  /** The oldest hop of the message. */
  oldest: boolean;
}

interface Row {
  role: NonNullable<Hop["role"]>;
  test(input: RoleInput): boolean;
  /** What decided, as a sentence. */
  why(input: RoleInput): string;
}

export const roles: readonly Row[] = [
  {
    role: "list",
    test: ({ work }) => work === "list",
    why: ({ product }) =>
      said`${product ?? said`A mailing list manager`} wrote this line: mail of a list passes there.`,
  },
  {
    role: "filter",
    test: ({ work }) => work === "filter",
    why: ({ product }) =>
      said`${product ?? said`A content filter`} wrote this line: it looks into mail and hands it back.`,
  },
  {
    role: "submission",
    test: ({ facts }) => isLogin(facts),
    why: ({ facts }) => said`“with ${facts.with!}” says that the client logged in.`,
  },
  {
    role: "submission",
    test: ({ facts, work }) => work === "submission" || isOwnHost(facts),
    why: ({ product }) => said`${product ?? said`This program`} takes mail from its own users or programs here.`,
  },
  {
    role: "submission",
    test: ({ facts, oldest }) => oldest && /^https?$/i.test(facts.with ?? facts.via ?? ""),
    why: () => said`The oldest hop, over HTTP: the message entered the mail system here.`,
  },
  {
    role: "delivery",
    test: ({ facts, work }) => work === "fetch" || (findWithWord(facts.with)?.fetched ?? false),
    why: ({ product }) => said`${product ?? said`A program`} fetched it from a mailbox elsewhere.`,
  },
  {
    role: "delivery",
    test: ({ facts }) => findWithWord(facts.with)?.local ?? false,
    why: ({ facts }) => said`“with ${facts.with!}” is the protocol of the last step, into the mailbox.`,
  },
  {
    role: "delivery",
    test: ({ work }) => work === "delivery",
    why: ({ product }) => said`${product ?? said`This program`} hands mail to the mailbox here.`,
  },
  {
    role: "mx",
    test: ({ side }) => side === "border",
    why: () => said`Here a host of the receiving side took the message from outside.`,
  },
  {
    role: "relay",
    test: ({ facts }) => facts.by !== null || facts.from !== null,
    why: () => said`Nothing in the line tells more than that one server passed it on to the next.`,
  },
];

/** The role and what decided it, or nulls when the line names nobody. */
export function findRole(input: RoleInput): Pick<Hop, "role" | "roleReason"> {
  const row = roles.find(({ test }) => test(input));
  return { role: row?.role ?? null, roleReason: row?.why(input) ?? null };
}

function isLogin(facts: HopFacts): boolean {
  const word = findWithWord(facts.with);
  return word?.authenticated === true && !word.local;
}

function isOwnHost(facts: HopFacts): boolean {
  return /^(?:submission|local|local-e?smtp)$/i.test(facts.with ?? "");
}
