// PowerMTA: `from HELO (address) by host id h0calo0n7lgf for <…>; date (envelope-from <…>)`; old ones `by host (PowerMTA(TM) v1.5)`.
import { type Dialect, ownComment, wordsOf } from "./dialect.ts";

export const powermta = {
  id: "powermta",
  product: "PowerMTA",
  ref: "https://github.com/stdlib-js/datasets-spam-assassin",
  work: "transfer",
  match: (clauses) =>
    ownComment(clauses, "powermta") ||
    (/^h[0-9a-z]{11,12}$/.test(wordsOf(clauses.id)) &&
      clauses.with === null &&
      clauses.tail.some((comment) => comment.startsWith("envelope-from"))),

  examples: [
    [
      "from mail.example.com (192.0.2.3) by out.example.com id hcatd75tlo1p for <b@example.org>; Wed, 2 Nov 2022 14:45:38 -0400 (envelope-from <bounce@example.com>)",
      {
        from: { helo: "mail.example.com", rdns: null, ip: "192.0.2.3" },
        id: "hcatd75tlo1p",
        for: "b@example.org",
        envelopeFrom: "bounce@example.com",
      },
    ],
    [
      "by out.example.com (PowerMTA(TM) v1.5); Tue, 8 Oct 2002 09:22:59 -0400 (envelope-from <a@example.com>)",
      { from: null, by: "out.example.com", id: null, envelopeFrom: "a@example.com" },
    ],
  ],
} as const satisfies Dialect;
