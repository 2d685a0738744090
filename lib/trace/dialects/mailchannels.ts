// MailChannels: `from HELO (name [address]) (using TLS…) by 0.0.0.0:2500 (trex/7.0.2)`, and `([UNAVAILABLE]. [address])` where no
// name was found. Its hosts name themselves by an address alone.
import { type Dialect, ownComment } from "./dialect.ts";

export const mailchannels = {
  id: "mailchannels",
  product: "MailChannels",
  ref: "https://lore.kernel.org/all/53F5FF4E.5090009@xiplink.com/",
  work: "transfer",
  looksUp: true,
  match: (clauses) => ownComment(clauses, "trex/"),

  examples: [
    [
      "from [10.10.1.32] ([UNAVAILABLE]. [192.0.2.194]) (using TLSv1.2 with cipher DHE-RSA-AES128-SHA) by 0.0.0.0:465 (trex/5.2.10); Thu, 21 Aug 2014 14:16:41 GMT",
      {
        from: { helo: "[10.10.1.32]", rdns: null, ip: "192.0.2.194" },
        by: "0.0.0.0:465",
        byIp: "0.0.0.0",
        tls: { version: "TLSv1.2", cipher: "DHE-RSA-AES128-SHA" },
      },
    ],
  ],
} as const satisfies Dialect;
