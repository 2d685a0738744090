// Postfix: `from HELO (name [address]) (using TLS… with cipher …) (Authenticated sender: …) by host (Postfix) with … id …`.
// The program's name is `mail_name`, so `(Yandex)` or `(SMTP Server)` may be Postfix too; such lines read the same anyway.
import { type Dialect, ownComment } from "./dialect.ts";

export const postfix = {
  id: "postfix",
  product: "Postfix",
  ref: "https://github.com/vdukhovni/postfix/blob/master/postfix/src/smtpd/smtpd.c",
  work: "transfer",
  looksUp: true,
  match: (clauses) => ownComment(clauses, "postfix"),
  examples: [
    [
      'from relay.example.com (relay.example.com [192.0.2.7]) (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)) (Client CN "relay", Issuer "Example CA" (verified OK)) by mx.example.org (Postfix) with ESMTPS id 4XyZ1234 for <u@example.org>; Tue, 6 Jan 2026 09:00:01 +0100 (CET)',
      {
        from: { helo: "relay.example.com", rdns: "relay.example.com", ip: "192.0.2.7" },
        by: "mx.example.org",
        with: "ESMTPS",
        id: "4XyZ1234",
        for: "u@example.org",
        tls: { version: "TLSv1.3", cipher: "TLS_AES_256_GCM_SHA384" },
      },
    ],
    [
      "from [10.0.0.5] (unknown [198.51.100.4]) (Authenticated sender: u@example.org) by smtp.example.org (Postfix) with ESMTPSA id 1A2B3C; Tue, 6 Jan 2026 09:00:01 +0100 (CET)",
      { from: { helo: "[10.0.0.5]", rdns: null, ip: "198.51.100.4" }, with: "ESMTPSA" },
    ],
    [
      "from x (bank.test [198.51.100.66]) by mx.bank.test with ESMTPS id 1 (h.example.com [192.0.2.9]) by mx.example.org (Postfix) with SMTP id 7; Tue, 6 Jan 2026 09:00:01 +0100",
      { from: { helo: "x", rdns: "h.example.com", ip: "192.0.2.9" }, by: "mx.example.org", with: "SMTP", id: "7" },
    ],
    [
      "from 198.51.100.66 (unknown[192.0.2.65]) by mx.example.org (Postfix) with SMTP id 9029AFB732; Tue, 6 Jan 2026 09:00:01 +0100",
      { from: { helo: "198.51.100.66", rdns: null, ip: "192.0.2.65" } },
    ],
    [
      "from by (h.example.com [192.0.2.9]) by mx.example.org (Postfix) with SMTP id 7; Tue, 6 Jan 2026 09:00:01 +0100",
      { from: { helo: "by", rdns: "h.example.com", ip: "192.0.2.9" }, by: "mx.example.org" },
    ],
  ],
} as const satisfies Dialect;

/** Mail from a program on the same host (`sendmail` command, pickup service). */
export const postfixPickup = {
  id: "postfix-pickup",
  product: "Postfix",
  ref: "https://github.com/vdukhovni/postfix/blob/master/postfix/src/pickup/pickup.c",
  work: "submission",
  match: (clauses) => ownComment(clauses, "postfix, from userid"),
  examples: [
    [
      "by host.example.com (Postfix, from userid 1001) id 3E4F; Tue, 6 Jan 2026 09:00:01 +0100 (CET)",
      { from: null, by: "host.example.com", id: "3E4F", with: null },
    ],
  ],
} as const satisfies Dialect;
