// Gmail: the border hop `from HELO (name. [address]) by mx.google.com with ESMTPS id … for <…> (version=… cipher=…)`, hops
// inside (`by 2002:a05:… with SMTP id`, `by 10.… with SMTP id`, `by mail-….google.com with SMTP id`), and submissions.
import { addressIn } from "../read-peer.ts";
import type { Clauses } from "../scan-received.ts";
import { byWithin, type Dialect, wordsOf } from "./dialect.ts";

export const gmail = {
  id: "gmail",
  product: "Gmail",
  ref: "https://github.com/postalsys/mailauth/blob/master/test/fixtures/arc-pass.eml",
  work: "transfer",
  organisation: "google.com",
  looksUp: true,
  statesBelow: true,
  match: isGmail,
  examples: [
    [
      "from mail.example.com (mail.example.com. [192.0.2.1]) by mx.google.com with ESMTPS id p13si3668128ljj.40.2020.10.26.05.43.29 for <a@example.org> (version=TLS1_3 cipher=TLS_AES_128_GCM_SHA256 bits=128/128); Mon, 26 Oct 2020 05:43:29 -0700 (PDT)",
      {
        from: { helo: "mail.example.com", rdns: "mail.example.com", ip: "192.0.2.1" },
        id: "p13si3668128ljj.40.2020.10.26.05.43.29",
        tls: { version: "TLS1_3", cipher: "TLS_AES_128_GCM_SHA256" },
      },
    ],
    [
      "from mail.example.com (mail.example.com. [2001:db8::5]) by mx.google.com with SMTPS id p46sor6991451ljj.73.5353.43.59.38.76.52 for <a@example.org> (Google Transport Security); Mon, 26 Oct 2020 05:43:29 -0700 (PDT)",
      {
        from: { helo: "mail.example.com", rdns: "mail.example.com", ip: "2001:db8::5" },
        tls: { version: null, cipher: null },
      },
    ],
    [
      "by 2002:a38:9463:9b3d:b3:17b:4f62:77a9 with SMTP id jp46csp165255uab; Fri, 4 Oct 2024 17:48:26 -0700 (PDT)",
      {
        from: null,
        by: "2002:a38:9463:9b3d:b3:17b:4f62:77a9",
        byIp: "2002:a38:9463:9b3d:b3:17b:4f62:77a9",
        with: "SMTP",
      },
    ],
    [
      "by host7 with SMTP id h7so6513241abc.3 for <multiple recipients>; Fri, 16 Oct 2015 10:43:11 -0700 (PDT)",
      { by: "host7", for: null },
    ],
  ],
} as const satisfies Dialect;

/** A user's client or web browser handing a message to Gmail. */
export const gmailSubmission = {
  id: "gmail-submission",
  product: "Gmail",
  ref: "https://github.com/sublime-security/sublime-rules",
  work: "submission",
  organisation: "google.com",
  looksUp: true,
  match: (clauses) =>
    isGmail(clauses) && (/^http(rest)?$/.test(wordsOf(clauses.with)) || byWithin(clauses, "smtp.gmail.com")),
  read: (clauses, general) => (wordsOf(clauses.with) === "httprest" ? { from: null } : { from: general.from }),
  examples: [
    ["by 10.157.14.6 with HTTP; Tue, 3 Jan 2017 12:22:54 -0800 (PST)", { from: null, by: "10.157.14.6", with: "HTTP" }],
    [
      "from 123456789012 named unknown by gmailapi.google.com with HTTPREST; Sun, 15 Mar 2020 14:55:11 -0700",
      { from: null, by: "gmailapi.google.com", with: "HTTPREST" },
    ],
    [
      "from [192.168.1.2] ([192.0.2.8]) by smtp.gmail.com with ESMTPSA id oj16sm387578pjb.48.2022.07.26.20.42.32 for <a@example.com> (version=TLS1_3 cipher=TLS_AES_128_GCM_SHA256 bits=128/128); Tue, 26 Jul 2022 20:42:33 -0700 (PDT)",
      { from: { helo: "[192.168.1.2]", rdns: null, ip: "192.0.2.8" }, with: "ESMTPSA" },
    ],
  ],
} as const satisfies Dialect;

/** Google Groups: inner hops whose id carries `ls` and the list's pod. */
export const googleGroups = {
  id: "google-groups",
  product: "Google Groups",
  ref: "https://github.com/rf-peixoto/phishing_pot",
  work: "list",
  organisation: "google.com",
  looksUp: true,
  match: (clauses) => isGmail(clauses) && /ls\d+[a-z]{3}\.\d/.test(clauses.id?.words[0] ?? ""),
  examples: [
    [
      "by 2002:ac1:783b:3:b3:6f1:6f:0672 with SMTP id q44-53353ac1783b333333b336f1336f0672ls5628374qtn.4.-pod-prod-31-us; Fri, 09 Jun 2023 10:43:12 -0700 (PDT)",
      { from: null, with: "SMTP" },
    ],
  ],
} as const satisfies Dialect;

function isGmail(clauses: Clauses): boolean {
  if (byWithin(clauses, "google.com") || byWithin(clauses, "gmail.com")) return true;
  if (clauses.from === null && /^\w{2,}so\d+[a-z]{3}(?:\.\d+)?$/.test(clauses.id?.words[0] ?? "")) return true;
  // Inner hosts print an address of their own: 6to4 (RFC 3056) or a private IPv4.
  const name = clauses.by?.words[0] ?? "";
  const inner = clauses.from === null && (name.startsWith("2002:") || name.startsWith("10."));
  return inner && /^(?:smtp|http)$/.test(wordsOf(clauses.with)) && addressIn(name) !== null;
}
