// Programs whose line reads as the general one does and that only add their name in a comment after `by`. One row each:
// id, name as shown, how the comment starts, what the program does, where the format was seen, one line as it is written.
import type { Ref } from "#lib/text/span.ts";
import { type Dialect, type HopFacts, ownComment, type Work } from "./dialect.ts";

const CORPUS: Ref = "https://github.com/stdlib-js/datasets-spam-assassin";
const POT: Ref = "https://github.com/rf-peixoto/phishing_pot";
const PARSER: Ref =
  "https://github.com/apache/spamassassin/blob/trunk/lib/Mail/SpamAssassin/Message/Metadata/Received.pm";

/** A published message that shows the line, by its Message-ID. */
const message = (id: string): Ref => `https://lore.kernel.org/all/${id}/`;

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
    "wp-smtpd",
    "WP SMTPD",
    "WP-SMTPD",
    "transfer",
    message("45C0C956.2050009@wp.pl"),
    ") with AES256-SHA encrypted SMTP",
    { with: "AES256-SHA encrypted SMTP", tls: { version: null, cipher: "AES256-SHA" } },
  ],
  [
    "halon",
    "Halon",
    "Halon",
    "transfer",
    message("5CE7A45B0200007800231E46@prv1-mh.provo.novell.com"),
    ") with ESMTPS id 796a99cc-ef37",
    { tls: { version: null, cipher: null } },
  ],
  [
    "pgp-universal",
    "PGP Universal",
    "PGP Universal",
    "filter",
    message("1580815025-10915-6-git-send-email-nkristam@nvidia.com"),
    " service)",
    { with: null },
  ],
  [
    "symantec",
    "Symantec Messaging Gateway",
    "Symantec Messaging Gateway",
    "filter",
    message("1387696451-32224-4-git-send-email-mhagger@alum.mit.edu"),
    ") with SMTP id 66.FE.19161.F5196B25",
    { id: "66.FE.19161.F5196B25" },
  ],
  [
    "coremail",
    "Coremail",
    "Coremail",
    "transfer",
    message("20210625122410.471691-1-13145886936@163.com"),
    ") with SMTP id DMCowACXTTXsytVgqbn0Lg--.61541S2",
    { id: "DMCowACXTTXsytVgqbn0Lg--.61541S2" },
  ],
  [
    "qpsmtpd",
    "qpsmtpd",
    "qpsmtpd/",
    "transfer",
    PARSER,
    "0.94) with (ECDHE-RSA-AES256-GCM-SHA384 encrypted) SMTP",
    { with: "SMTP", tls: { version: null, cipher: "ECDHE-RSA-AES256-GCM-SHA384" } },
  ],
  ["tumbleweed", "Tumbleweed MMS", "Tumbleweed MMS", "filter", PARSER, " SMTP Relay (MMS v5.0)) with ESMTP", {}],
  ["f-secure", "F-Secure", "F-Secure Anti-Virus", "filter", PARSER, " for Internet Mail 6.0.34 Release) with SMTP", {}],
  [
    "cloudflare",
    "Cloudflare",
    "cloudflare",
    "transfer",
    // The page tells of the service; the line is printed in many published messages.
    "https://developers.cloudflare.com/email-routing/",
    ") id 9jI8heVKa2zu",
    { id: "9jI8heVKa2zu", with: null },
  ],
  [
    "axigen",
    "Axigen",
    "Axigen",
    "transfer",
    // The page tells of the program; the line is printed in published messages.
    "https://www.axigen.com/",
    ") with ESMTPA id 0FB2FB",
    { with: "ESMTPA", id: "0FB2FB" },
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
