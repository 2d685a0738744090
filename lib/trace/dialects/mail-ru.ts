// Mail.ru: Exim without its name, and for users' own mail without the client: `by smtp36.i.mail.ru with esmtpa (envelope-from <…>) id …`.
import { byWithin, type Dialect } from "./dialect.ts";
import { eximPeer } from "./exim.ts";

export const mailRu = {
  id: "mail-ru",
  product: "Mail.ru",
  ref: "https://lore.kernel.org/all/c692eea9213172d8ef937322b02ff585b0dfea82.camel@prok.pw/",
  work: "transfer",
  match: (clauses) => byWithin(clauses, "mail.ru"),
  read: (clauses, general) => ({ from: eximPeer(clauses, general) }),

  examples: [
    [
      "from mail by smtp23.mail.ru with local id 1XsaNj-0006ay-9N for a@example.org; Sun, 23 Nov 2014 19:51:27 +0300",
      { from: null, with: "local", id: "1XsaNj-0006ay-9N" },
    ],
    [
      "by smtp36.i.mail.ru with esmtpa (envelope-from <a@example.com>) id 1lZsxH-0002dK-FO; Fri, 23 Apr 2021 13:22:35 +0300",
      { from: null, with: "esmtpa", id: "1lZsxH-0002dK-FO", envelopeFrom: "a@example.com" },
    ],
  ],
} as const satisfies Dialect;
