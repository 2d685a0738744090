// Programs that only hand mail of their own host to a server: nullmailer, DragonFly Mail Agent, sSMTP. They name no client;
// `from USER (uid 1000)` is a user of the host, not a name that anybody gave.
import { type Dialect, ownComment } from "./dialect.ts";

export const nullmailer = {
  id: "nullmailer",
  product: "nullmailer",
  ref: "https://github.com/bruceg/nullmailer",
  work: "submission",
  match: (clauses) => clauses.by === null && (clauses.lead.comments[0] ?? "").startsWith("nullmailer pid "),

  examples: [
    [
      "(nullmailer pid 3537985 invoked by uid 1000); Fri, 05 May 2023 20:48:10 -0000",
      {
        from: null,
        by: null,
        date: { written: "Fri, 05 May 2023 20:48:10 -0000", utc: "2023-05-05T20:48:10Z", offsetMinutes: null },
      },
    ],
  ],
} as const satisfies Dialect;

/** `from USER (uid N) (envelope-from a@b) id X by HOST (DragonFly Mail Agent v0.13)`: the id stands before `by`. */
export const dragonfly = {
  id: "dragonfly-mail-agent",
  product: "DragonFly Mail Agent",
  ref: "https://lore.kernel.org/all/20200108205419.GA16184@bogus/",
  work: "submission",
  match: (clauses) => ownComment(clauses, "dragonfly mail agent"),
  read: ({ from }, general) => {
    const words = from?.words ?? [];
    const at = words.lastIndexOf("id");
    return { from: null, id: at > 0 ? (words[at + 1] ?? null) : general.id };
  },
  examples: [
    [
      "from jo (uid 1000) (envelope-from jo@laptop) id 2208fa by laptop (DragonFly Mail Agent v0.11); Wed, 08 Jan 2020 14:54:19 -0600",
      { from: null, by: "laptop", id: "2208fa", envelopeFrom: "jo@laptop" },
    ],
  ],
} as const satisfies Dialect;

export const ssmtp = {
  id: "ssmtp",
  product: "sSMTP",
  ref: "https://lore.kernel.org/all/20150624081224.GA4781@peff.net/",
  work: "submission",
  match: (clauses) => ownComment(clauses, "ssmtp sendmail emulation"),

  examples: [
    [
      "by laptop.example.com (sSMTP sendmail emulation); Wed, 24 Jun 2015 04:12:24 -0400",
      { from: null, by: "laptop.example.com", id: null },
    ],
  ],
} as const satisfies Dialect;
