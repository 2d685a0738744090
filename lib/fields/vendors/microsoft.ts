// Verdicts of Microsoft 365 (X-Forefront-Antispam-Report, X-Microsoft-Antispam) and of Exchange. Meanings only where
// Microsoft documents them; every other key and code, such as the numbers of SFS, is shown as it is written.
import { parseDate } from "#lib/text/dates.ts";
import { type Decoder, pairs, type Row, row, splitOnce } from "../decoder.ts";
import type { Value } from "../types.ts";

const page = "https://learn.microsoft.com/en-us/defender-office-365/message-headers-eop-mdo";

const spamLevels = new Map([
  ["-1", "Filtering was skipped"],
  ["0", "Not spam"],
  ["1", "Not spam"],
  ["5", "Spam"],
  ["6", "Spam"],
  ["7", "High confidence spam"],
  ["8", "High confidence spam"],
  ["9", "High confidence spam"],
]);

const bulkLevels = new Map([
  ["0", "Not from a bulk sender"],
  ["1", "Bulk sender with few complaints"],
  ["2", "Bulk sender with few complaints"],
  ["3", "Bulk sender with few complaints"],
  ["4", "Bulk sender with a mixed number of complaints"],
  ["5", "Bulk sender with a mixed number of complaints"],
  ["6", "Bulk sender with a mixed number of complaints"],
  ["7", "Bulk sender with a mixed number of complaints"],
  ["8", "Bulk sender with many complaints"],
  ["9", "Bulk sender with many complaints"],
]);

const codes = new Map<string, Map<string, string>>([
  ["scl", spamLevels],
  ["bcl", bulkLevels],
  [
    "cat",
    new Map([
      ["AMP", "Anti-malware"],
      ["BIMP", "Brand impersonation"],
      ["BULK", "Bulk"],
      ["DIMP", "Domain impersonation"],
      ["FTBP", "Filter of common attachment types"],
      ["GIMP", "Impersonation found by mailbox intelligence"],
      ["HPHSH", "High confidence phishing"],
      ["HPHISH", "High confidence phishing"],
      ["HSPM", "High confidence spam"],
      ["INTOS", "Phishing inside the organization"],
      ["MALW", "Malware"],
      ["OSPM", "Outbound spam"],
      ["PHSH", "Phishing"],
      ["SAP", "Safe Attachments"],
      ["SPM", "Spam"],
      ["SPOOF", "Spoofing"],
      ["UIMP", "User impersonation"],
    ]),
  ],
  [
    "sfv",
    new Map([
      ["BLK", "Not filtered, blocked: the sender is on the user's blocked list"],
      ["NSPM", "Found not to be spam"],
      ["SFE", "Not filtered: the sender is on the user's safe list"],
      ["SKA", "Not filtered: the sender or domain is allowed in the anti-spam policy"],
      ["SKB", "Marked as spam: the sender or domain is blocked in the anti-spam policy"],
      ["SKN", "Marked as not spam before filtering"],
      ["SKQ", "Released from quarantine"],
      ["SKS", "Marked as spam before filtering"],
      ["SPM", "Found to be spam"],
    ]),
  ],
  [
    "ipv",
    new Map([
      ["CAL", "Not filtered: the address is on the IP allow list"],
      ["NLI", "The address is on no reputation list"],
    ]),
  ],
  [
    "dir",
    new Map([
      ["INB", "Inbound"],
      ["OUT", "Outbound"],
      ["INT", "Internal"],
    ]),
  ],
  ["srv", new Map([["BULK", "Above the bulk threshold"]])],
  [
    "sfty",
    new Map([
      ["9.19", "Domain impersonation"],
      ["9.20", "User impersonation"],
      ["9.25", "First contact with this sender"],
    ]),
  ],
]);

const keys = new Map<string, string>([
  ["cip", "Address that connected to Microsoft 365"],
  ["ctry", "Country of the connecting address, not of the sender"],
  ["lang", "Language of the message"],
  ["h", "HELO or EHLO name of the connecting server"],
  ["ptr", "Reverse name of the connecting address"],
]);

const meaningOf = (key: string, value: string): string | null =>
  codes.get(key)?.get(value.toUpperCase()) ?? keys.get(key) ?? null;

/** `KEY:value;KEY:value;`; a value may hold colons (IPv6). Empty and `(null)` values say nothing. */
function readReport(raw: string): Value | null {
  const rows: Row[] = [];
  for (const piece of raw.split(";")) {
    const pair = splitOnce(piece, ":");
    if (pair && pair[0] !== "" && pair[1] !== "" && pair[1] !== "(null)") {
      rows.push(row(pair[0], pair[1], meaningOf(pair[0].toLowerCase(), pair[1])));
    }
  }
  return pairs(rows);
}

export const antispamReport: Decoder = {
  names: [
    "x-forefront-antispam-report",
    "x-forefront-antispam-report-untrusted",
    "x-microsoft-antispam",
    "x-microsoft-antispam-untrusted",
    "x-microsoft-antispam-mailbox-delivery",
  ],
  ref: page,
  read: readReport,
  meanings: [...[...codes.values()].flatMap((meanings) => [...meanings.values()]), ...keys.values()],
  examples: [
    [
      " CIP:2001:db8::1;CTRY:;LANG:en;SCL:5;SRV:;IPV:NLI;SFV:SPM;H:mx.example.net;PTR:(null);CAT:SPOOF;SFS:(1)(2);DIR:INB;",
      {
        kind: "pairs",
        rows: [
          row("CIP", "2001:db8::1", "Address that connected to Microsoft 365"),
          row("LANG", "en", "Language of the message"),
          row("SCL", "5", "Spam"),
          row("IPV", "NLI", "The address is on no reputation list"),
          row("SFV", "SPM", "Found to be spam"),
          row("H", "mx.example.net", "HELO or EHLO name of the connecting server"),
          row("CAT", "SPOOF", "Spoofing"),
          row("SFS", "(1)(2)"),
          row("DIR", "INB", "Inbound"),
        ],
      },
    ],
    [
      " BCL:9;ARA:1|2;SCL:3;CAT:NEW",
      {
        kind: "pairs",
        rows: [
          row("BCL", "9", "Bulk sender with many complaints"),
          row("ARA", "1|2"),
          row("SCL", "3"),
          row("CAT", "NEW"),
        ],
      },
    ],
    [" none", null],
  ],
};

export const spamConfidence: Decoder = {
  names: ["x-ms-exchange-organization-scl"],
  ref: page,
  read: (raw) => (raw.trim() === "" ? null : pairs([row("SCL", raw.trim(), spamLevels.get(raw.trim()) ?? null)])),
  meanings: [...spamLevels.values()],
  examples: [
    [" -1", { kind: "pairs", rows: [row("SCL", "-1", "Filtering was skipped")] }],
    [" 9", { kind: "pairs", rows: [row("SCL", "9", "High confidence spam")] }],
    [" 4", { kind: "pairs", rows: [row("SCL", "4")] }],
    ["", null],
  ],
};

const authentications = new Map<string, string>([
  ["anonymous", "The sender did not log in to this organization"],
  ["internal", "Taken for mail from inside the organization"],
]);

export const authAs: Decoder = {
  names: ["x-ms-exchange-organization-authas", "x-ms-exchange-crosstenant-authas"],
  ref: "https://techcommunity.microsoft.com/t5/exchange-team-blog/demystifying-and-troubleshooting-hybrid-mail-flow-when-is-a/ba-p/1420838",
  read: (raw) => {
    const value = raw.trim();
    return value === "" ? null : pairs([row("AuthAs", value, authentications.get(value.toLowerCase()) ?? null)]);
  },
  meanings: [...authentications.values()],
  examples: [
    [
      " Anonymous",
      { kind: "pairs", rows: [row("AuthAs", "Anonymous", "The sender did not log in to this organization")] },
    ],
    [" Partner", { kind: "pairs", rows: [row("AuthAs", "Partner")] }],
    ["", null],
  ],
};

export const originalArrivalTime: Decoder = {
  names: ["x-originalarrivaltime", "x-ms-exchange-crosstenant-originalarrivaltime"],
  ref: "https://learn.microsoft.com/en-us/openspecs/exchange_server_protocols/ms-oxomsg/9e994fbb-b839-495f-84e3-2c8c02c7dd9b",
  read: (raw) => {
    // The zone is only said in the comment: `17 Nov 2026 14:05:10.0123 (UTC) FILETIME=[01D98F2B:266D09FC]`.
    const text = (splitOnce(raw, "FILETIME=")?.[0] ?? raw).trim();
    if (text === "") return null;
    const date = parseDate(text.replace(/\(UTC\)$/, "+0000"));
    return { kind: "date", date: { ...date, written: raw.trim() } };
  },
  examples: [
    [
      " 17 Nov 2026 14:05:10.0123 (UTC) FILETIME=[01D98F2B:266D09FC]",
      {
        kind: "date",
        date: {
          written: "17 Nov 2026 14:05:10.0123 (UTC) FILETIME=[01D98F2B:266D09FC]",
          utc: "2026-11-17T14:05:10Z",
          offsetMinutes: 0,
        },
      },
    ],
    ["", null],
  ],
};
