// Scanners between qmail's programs: simscan (`by simscan VERSION ppid: …`) and qmail-scanner (`from NAME by host … with
// qmail-scanner-1.25 (…)`). Neither took the message over a network; qmail's own line below tells who did. simscan writes no date.
import { type Dialect, wordsOf } from "./dialect.ts";

export const simscan = {
  id: "simscan",
  product: "simscan",
  ref: "https://lore.kernel.org/all/20D55874-4329-4F8C-8EEE-0319B57F4A2B@jetbrains.com/",
  work: "filter",
  match: (clauses) => /^simscan [\d.]+ ppid: /.test(wordsOf(clauses.by)),
  read: () => ({ from: null, by: null }),
  examples: [
    [
      "by simscan 1.4.0 ppid: 1234, pid: 1236, t: 0.2s scanners: attach: 1.4.0 clamav: 0.97/m:54/d:13000",
      { from: null, by: null, id: null, date: null },
    ],
  ],
} as const satisfies Dialect;

export const qmailScanner = {
  id: "qmail-scanner",
  product: "Qmail-Scanner",
  ref: "https://github.com/stdlib-js/datasets-spam-assassin",
  work: "filter",
  match: (clauses) => /^qmail-scanner-\d/.test(wordsOf(clauses.with)),
  read: (_clauses, { from }) => ({ from: from && { ...from, helo: null, rdns: from.ip === null ? from.helo : null } }),
  examples: [
    [
      "from 192.0.2.1 by mx.example.org (envelope-from <a@example.com>, uid 89) with qmail-scanner-1.25 (clamdscan: 0.88. Clear:RC:0(192.0.2.1):. Processed in 0.5 secs); 05 Jan 2026 10:00:00 -0000",
      { from: { helo: null, rdns: null, ip: "192.0.2.1" }, envelopeFrom: "a@example.com" },
    ],
  ],
} as const satisfies Dialect;
