// Sendmail 8: `from HELO (ident@name [address] (may be forged)) by host (8.x/8.x) with … id … (version=… cipher=…) for <…>`.
// `/Submit)` is the submission program: `(from user@localhost) by host (8.x/8.x/Submit)`.

import type { Clauses } from "../scan-received.ts";
import type { Dialect } from "./dialect.ts";

const REF = "https://github.com/freebsd/freebsd-src/blob/main/contrib/sendmail/cf/m4/proto.m4";

export const sendmail = {
  id: "sendmail",
  product: "Sendmail",
  ref: REF,
  work: "transfer",
  looksUp: true,
  match: (clauses) => version(clauses) !== null,
  examples: [
    [
      "from a.example.com (root@b.example.com [192.0.2.1] (may be forged)) (authenticated bits=0) by mx.example.org (8.15.2/8.15.2) with ESMTPSA id 446C2e5c364050 (version=TLSv1.2 cipher=ECDHE-RSA-AES256-GCM-SHA384 bits=256 verify=NO) for <b@example.org>; Wed, 3 Feb 2021 07:09:40 -0500",
      {
        from: { helo: "a.example.com", rdns: "b.example.com", ip: "192.0.2.1" },
        id: "446C2e5c364050",
        tls: { version: "TLSv1.2", cipher: "ECDHE-RSA-AES256-GCM-SHA384" },
      },
    ],
    [
      "from a.example.com by mx.example.org (5.65/1.34) id AA12345; Mon, 5 Jan 98 10:00:00 -0500",
      { from: { helo: "a.example.com", rdns: null, ip: null }, id: "AA12345" },
    ],
    [
      "from x (root@[192.0.2.115]) by mx.example.org (8.11.6/8.11.6) with SMTP id h8BBsUJ18848; Thu, 11 Sep 2003 12:54:31 +0100",
      { from: { helo: "x", rdns: null, ip: "192.0.2.115" } },
    ],
    [
      "from u.example.com (uucp@localhost) by mx.example.org (8.8.7/8.8.7) with UUCP id KAA32281 for b@example.org; Mon, 1 Dec 1997 10:50:02 -0700 (MST)",
      { from: { helo: "u.example.com", rdns: "localhost", ip: null }, with: "UUCP", for: "b@example.org" },
    ],
    [
      "from a.example.com ([192.0.2.1]) by mx.example.org (8.14.2/8.14.2) with ESMTTP id oBLFx6Zk004711; Tue, 21 Dec 2010 09:59:11 -0600 (envelope-from a@example.com)",
      { with: "ESMTTP", envelopeFrom: "a@example.com", tls: null },
    ],
  ],
} as const satisfies Dialect;

export const sendmailSubmit = {
  id: "sendmail-submit",
  product: "Sendmail",
  ref: REF,
  work: "submission",
  // Before 8.12 the same program took mail from users and from the network: `(from user@localhost)` tells the former.
  match: (clauses) => {
    const written = version(clauses);
    return (
      written !== null && (written.includes("/submit") || /^from \S+@localhost$/.test(clauses.lead.comments[0] ?? ""))
    );
  },
  examples: [
    [
      "(from jo@localhost) by host.example.com (8.11.6/8.11.6/ver) id g6VAhuq10699; Wed, 31 Jul 2002 04:43:56 -0600",
      { from: null, by: "host.example.com", id: "g6VAhuq10699" },
    ],
    [
      "(from www@localhost) by host.example.com (8.15.2/8.15.2/Submit) id 52AKBWwn338640; Mon, 10 Oct 2022 20:11:32 GMT (envelope-from www)",
      { from: null, by: "host.example.com", id: "52AKBWwn338640", envelopeFrom: "www" },
    ],
  ],
} as const satisfies Dialect;

/** The comment `(binary version/configuration version)` after `by`. */
function version(clauses: Clauses): string | null {
  return clauses.own.find((comment) => /^(?:s[mg]i-)?[58]\.\d[\w.+-]*\//.test(comment)) ?? null;
}
