// chasquid: `from [address] (given name) by host (chasquid) with ESMTPS tls SUITE (over SMTP, TLS-1.3, envelope from "a@b")`. Of a
// client that logged in only the given name is printed, even where it looks like an address.
import { addressIn } from "../read-peer.ts";
import { type Dialect, ownComment } from "./dialect.ts";

export const chasquid = {
  id: "chasquid",
  product: "chasquid",
  ref: "https://github.com/albertito/chasquid/blob/master/internal/smtpsrv/conn.go",
  work: "transfer",
  match: (clauses) => ownComment(clauses, "chasquid"),
  read: ({ from, tls, with: with_ }, general) => {
    const over = [...(tls?.comments ?? []), ...(with_?.comments ?? [])].find((comment) => comment.startsWith("over "));
    const first = from?.words[0] ?? null;
    const given = from?.comments[0];
    const path = /envelope from "([^"]*)"$/.exec(over ?? "");
    const version = /, (TLS-[\d.]+),/.exec(over ?? "")?.[1] ?? null;
    return {
      from:
        given === undefined
          ? from && { helo: first, rdns: null, ip: null }
          : { helo: given || null, rdns: null, ip: first === null ? null : addressIn(first) },
      envelopeFrom: path ? path[1] || "<>" : general.envelopeFrom,
      tls: general.tls && { ...general.tls, version: version ?? general.tls.version },
    };
  },
  examples: [
    [
      'from [192.0.2.1] (mail.example.com) by mx.example.org (chasquid) with ESMTPS tls TLS_AES_128_GCM_SHA256 (over SMTP, TLS-1.3, envelope from "a@example.com") ; Tue, 13 Jan 2026 14:58:05 +0100',
      {
        from: { helo: "mail.example.com", rdns: null, ip: "192.0.2.1" },
        with: "ESMTPS",
        tls: { version: "TLS-1.3", cipher: "TLS_AES_128_GCM_SHA256" },
        envelopeFrom: "a@example.com",
      },
    ],
    [
      'from [192.168.2.144] by mx.example.org (chasquid) with ESMTPSA tls TLS_AES_128_GCM_SHA256 (over submission+TLS, TLS-1.3, envelope from "a@example.org") ; Tue, 13 Jan 2026 14:58:05 +0100',
      { from: { helo: "[192.168.2.144]", rdns: null, ip: null }, with: "ESMTPSA" },
    ],
    [
      'from a.example.com by mx.example.org (chasquid) with ESMTP (over SMTP, plain text!, envelope from "") ; Tue, 13 Jan 2026 14:58:05 +0100',
      { tls: null, envelopeFrom: "<>" },
    ],
  ],
} as const satisfies Dialect;
