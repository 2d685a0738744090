// Mailing list managers that write a Received line of their own. Mailman, ezmlm and mlmmj write none: their server does.
import { type Dialect, ownComment, wordsOf } from "./dialect.ts";

export const listserv = {
  id: "listserv",
  product: "LISTSERV",
  ref: "https://github.com/stdlib-js/datasets-spam-assassin",
  work: "list",
  match: (clauses) => ownComment(clauses, "listserv"),

  examples: [
    [
      "from LISTSERV.EXAMPLE.ORG by LISTSERV.EXAMPLE.ORG (LISTSERV-TCP/IP release 1.8d) with spool id 432422 for LIST@LISTSERV.EXAMPLE.ORG; Sat, 20 Jul 2002 00:00:46 -0400",
      { by: "LISTSERV.EXAMPLE.ORG", with: "spool", id: "432422", for: "LIST@LISTSERV.EXAMPLE.ORG" },
    ],
  ],
} as const satisfies Dialect;

export const listexpand = {
  id: "listexpand",
  product: "Majordomo",
  ref: "https://lore.kernel.org/all/20090722173635.GN7878@vinegar-pot.mit.edu/",
  work: "list",
  match: (clauses) => wordsOf(clauses.via) === "listexpand" || /^majordomo@/i.test(clauses.lead.comments[0] ?? ""),

  examples: [
    [
      "(majordomo@lists.example.org) by lists.example.org via listexpand id S4086538Ab3FWScd (ORCPT <rfc822;a@example.org>); Wed, 23 Jun 2010 14:32:33 -0400",
      { from: null, by: "lists.example.org", via: "listexpand", id: "S4086538Ab3FWScd" },
    ],
  ],
} as const satisfies Dialect;

export const ecartis = {
  id: "ecartis",
  product: "Ecartis",
  ref: "https://lore.kernel.org/all/alpine.DEB.2.00.1711290152040.31156@tp.orcam.me.uk/",
  work: "list",
  match: (clauses) => /^(?:ecartis|listar)$/.test(wordsOf(clauses.with)),

  examples: [
    [
      "with ECARTIS (v1.0.0; list example-list); Fri, 09 Jul 2004 19:50:08 +0100 (BST)",
      { from: null, by: null, with: "ECARTIS" },
    ],
  ],
} as const satisfies Dialect;
