// Programs whose line reads as the general one does and that only add their name in a comment after `by`. One row each:
// id, name as shown, how the comment starts, what the program does, where the format was seen, one line as it is written.
import type { Ref } from "#lib/text/span.ts";
import { type Dialect, type HopFacts, ownComment, type Work } from "./dialect.ts";

const CORPUS: Ref = "https://github.com/stdlib-js/datasets-spam-assassin";
const POT: Ref = "https://github.com/rf-peixoto/phishing_pot";

const at = "Mon, 5 Jan 2026 10:00:00 +0000";
const peer = { from: { helo: "a.example.com", rdns: null, ip: "192.0.2.1" }, by: "mx.example.org" };

const rows: [
  id: string,
  product: string,
  start: string,
  work: Work,
  ref: Ref,
  tail: string,
  expected: Partial<HopFacts>,
][] = [
  [
    "mimesweeper",
    "MIMEsweeper",
    "Content Technologies SMTPRS",
    "filter",
    CORPUS,
    " 4.2.1) with ESMTP id <T5@mx>",
    { id: "T5@mx" },
  ],
  ["emwac", "EMWAC IMS", "EMWAC SMTPRS", "transfer", CORPUS, " 0.83) with SMTP id <B0@mx>", { id: "B0@mx" }],
  ["imail", "Ipswitch IMail", "SMTPD32", "transfer", CORPUS, "-7.12) id AD0FA13467", { id: "AD0FA13467", with: null }],
  [
    "intermail",
    "InterMail",
    "InterMail",
    "transfer",
    CORPUS,
    " vK.4.04.00.00 534-565-460) with ESMTP id <2@mx>",
    { id: "2@mx" },
  ],
  ["lsmtp", "LSMTP", "LSMTP", "transfer", CORPUS, " for Windows NT v1.1b) with SMTP id <65.0@mx>", { id: "65.0@mx" }],
  [
    "netscape",
    "Netscape Messaging Server",
    "Netscape Messaging Server",
    "transfer",
    CORPUS,
    " 4.15 mx May 23 2002 23:53:28) with SMTP id H18Z73.F6G",
    { id: "H18Z73.F6G" },
  ],
  ["merak", "Merak / IceWarp", "Merak", "transfer", CORPUS, " 4.4.2) with ESMTP id EDA60336", { id: "EDA60336" }],
  ["kerio", "Kerio MailServer", "Kerio", "transfer", CORPUS, " MailServer 5.0.5)", { with: null }],
  [
    "argosoft",
    "ArGoSoft Mail Server",
    "ArGoSoft",
    "transfer",
    CORPUS,
    " Mail Server Plus, Version 1.61 (1.6.1.9))",
    { with: null },
  ],
  ["interscan", "InterScan VirusWall", "InterScan", "filter", CORPUS, " E-Mail VirusWall NT)", { with: null }],
  ["mercury", "Mercury", "Mercury", "transfer", CORPUS, " 1.44)", { with: null }],
  [
    "post-office",
    "Post.Office",
    "Post.Office",
    "transfer",
    CORPUS,
    " MTA v3.5.4 release 224) with ESMTP id com",
    { id: "com" },
  ],
  ["navgw", "Norton AntiVirus Gateway", "NAVGW", "filter", CORPUS, " 2.5.2.12) with SMTP id M5335315041616339640 ", {}],
  ["mailrouter", "MailRouter", "MailRouter", "transfer", CORPUS, " V3.0n 77/65212695)", { with: null }],
  ["webeasymail", "WebEasyMail", "WebEasyMail", "transfer", CORPUS, " 3.0.0.2)", { with: null }],
  [
    "james",
    "Apache James",
    "JAMES SMTP Server",
    "transfer",
    "https://github.com/apache/james-project",
    " 2.3.2) with SMTP ID 123",
    { id: "123" },
  ],
  [
    "zone-mta",
    "ZoneMTA",
    "ZoneMTA",
    "transfer",
    "https://github.com/zone-eu/zone-mta",
    " Forwarder) with ESMTP id 1758.001",
    { id: "1758.001" },
  ],
  ["mailchimp", "Mailchimp", "Mailchimp", "transfer", POT, ") with ESMTP id 7dmdwS86", { id: "7dmdwS86" }],
  [
    "zimbra",
    "Zimbra",
    "Zimbra",
    "transfer",
    "https://lore.kernel.org/",
    ") with ESMTP id 7ECF95229C0",
    { id: "7ECF95229C0" },
  ],
  ["wp-smtpd", "WP SMTPD", "WP-SMTPD", "transfer", "https://lore.kernel.org/", ") with SMTP", { with: "SMTP" }],
  [
    "halon",
    "Halon",
    "Halon",
    "transfer",
    "https://lore.kernel.org/",
    ") with ESMTPS id 796a99cc-ef37",
    { tls: { version: null, cipher: null } },
  ],
  [
    "robin",
    "Robin MTA",
    "RobinMTA",
    "transfer",
    "https://github.com/mimecast/robin",
    ") with ESMTPS (version=TLS1_3 cipher=X bits=256/256) id 1a2b",
    { tls: { version: "TLS1_3", cipher: "X" } },
  ],
];

/** One dialect per row. */
export const named: readonly Dialect[] = rows.map(([id, product, start, work, ref, tail, expected]) => ({
  id,
  product,
  ref,
  work,
  match: (clauses) => ownComment(clauses, start.toLowerCase()),
  examples: [[`from a.example.com ([192.0.2.1]) by mx.example.org (${start}${tail}; ${at}`, { ...peer, ...expected }]],
}));
