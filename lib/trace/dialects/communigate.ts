// CommuniGate Pro: `from [address] (account u HELO given) by host (CommuniGate Pro SMTP 6.1) with ESMTPSA id …`; `from <a@b> by … RULE`.
import { type Dialect, ownComment } from "./dialect.ts";

export const communigate = {
  id: "communigate",
  product: "CommuniGate Pro",
  ref: "https://github.com/stdlib-js/datasets-spam-assassin",
  work: "transfer",
  match: (clauses) => ownComment(clauses, "communigate pro"),

  examples: [
    [
      "from a.example.com ([192.0.2.1] verified) by mx.example.org (CommuniGate Pro SMTP 3.5.7) with ESMTP id 842487 for u@example.org; Mon, 07 Oct 2002 11:34:38 +0200",
      { from: { helo: "a.example.com", rdns: null, ip: "192.0.2.1" }, id: "842487", for: "u@example.org" },
    ],
    [
      "from [192.0.2.1] (account u@example.org HELO [10.0.0.1]) by mx.example.org (CommuniGate Pro SMTP 6.1.13) with ESMTPSA id 842487; Mon, 27 Feb 2017 13:21:44 +0930",
      { from: { helo: "[10.0.0.1]", rdns: null, ip: "192.0.2.1" } },
    ],
  ],
} as const satisfies Dialect;
