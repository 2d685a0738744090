// iCloud: Postfix on hosts called `p00-icloudmta-…`, older ones an Oracle Messaging Server under me.com and mac.com.
import { byWithin, type Dialect, wordsOf } from "./dialect.ts";

export const icloud = {
  id: "icloud",
  product: "iCloud",
  ref: "https://lore.kernel.org/all/20250721152902.38671-3-mohamed@unpredictable.fr/",
  work: "transfer",
  organisation: "icloud.com",
  match: (clauses) =>
    /^p\d+-icloudmta-/.test(wordsOf(clauses.by)) ||
    ["icloud.com", "me.com", "mac.com"].some((d) => byWithin(clauses, d)),

  examples: [
    [
      "from outbound.qs.icloud.com (unknown [127.0.0.2]) by p00-icloudmta-asmtp-us-east-2d-100-percent-7 (Postfix) with ESMTPS id 83FA618000A2; Mon, 21 Jul 2025 15:29:08 +0000 (UTC)",
      {
        from: { helo: "outbound.qs.icloud.com", rdns: null, ip: "127.0.0.2" },
        by: "p00-icloudmta-asmtp-us-east-2d-100-percent-7",
        tls: { version: null, cipher: null },
      },
    ],
    [
      "from mail.example.com (mail.example.com [192.0.2.1]) by st11p00im-smtpin001.me.com (Oracle Communications Messaging Server 8.0.1.3.20170825 64bit (built Aug 25 2017)) with ESMTPS id <0P1X00ABCDEFGH00@st11p00im-smtpin001.me.com> for b@example.org (ORCPT b@example.org); Mon, 05 Jan 2026 10:00:00 +0000 (GMT)",
      {
        from: { helo: "mail.example.com", rdns: "mail.example.com", ip: "192.0.2.1" },
        id: "0P1X00ABCDEFGH00@st11p00im-smtpin001.me.com",
        for: "b@example.org",
      },
    ],
  ],
} as const satisfies Dialect;
