// ZMailer (vger.kernel.org until 2023): `from NAME ([address]:port "EHLO given" rhost-flags-OK-OK-OK-OK) by host with ESMTP id S…`.
import type { Dialect } from "./dialect.ts";

export const zmailer = {
  id: "zmailer",
  product: "ZMailer",
  ref: "https://github.com/rzachariassen/zmailer",
  work: "transfer",
  match: (clauses) =>
    clauses.from?.comments.some(
      (comment) => comment.startsWith("[") && /" rhost-flags-[\w-]+$/.test(comment.slice(0, 600)),
    ) ?? false,

  examples: [
    [
      'from s2.example.org ([192.0.2.64]:42176 "EHLO given.example.org" rhost-flags-OK-OK-OK-OK) by vger.example.org with ESMTP id S1754467AbZDTMGN (ORCPT <rfc822;u@example.org>); Mon, 20 Apr 2009 08:06:13 -0400',
      { from: { helo: "given.example.org", rdns: "s2.example.org", ip: "192.0.2.64" }, id: "S1754467AbZDTMGN" },
    ],
  ],
} as const satisfies Dialect;
