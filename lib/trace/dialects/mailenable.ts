// MailEnable: `from HELO ([address]) by host with MailEnable ESMTP; date`; its own agents name themselves after `by`.
import { type Dialect, wordsOf } from "./dialect.ts";

export const mailEnable = {
  id: "mailenable",
  product: "MailEnable",
  ref: "https://github.com/aspose-email/Aspose.Email-for-.NET",
  work: "transfer",
  match: ({ with: with_, by }) => wordsOf(with_).startsWith("mailenable ") || wordsOf(by).startsWith("mailenable "),
  read: ({ by }, general) => ({ by: wordsOf(by).startsWith("mailenable ") ? null : general.by }),
  examples: [
    [
      "from mail.example.com ([192.0.2.1]) by mx.example.org with MailEnable ESMTPA; Thu, 22 Feb 2007 13:58:57 -0700",
      {
        from: { helo: "mail.example.com", rdns: null, ip: "192.0.2.1" },
        by: "mx.example.org",
        with: "MailEnable ESMTPA",
      },
    ],
    [
      "from (127.0.0.1 [127.0.0.1]) by MailEnable Inbound Mail Agent with ESMTP; Mon, 02 Sep 2002 01:07:29 -08:00",
      { by: null, with: "ESMTP" },
    ],
  ],
} as const satisfies Dialect;
