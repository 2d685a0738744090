// Amazon SES: the receiving hosts `inbound-smtp.REGION.amazonaws.com` and the sending ones under `amazonses.com`.
import { byWithin, type Dialect, wordsOf } from "./dialect.ts";

export const amazonSes = {
  id: "amazon-ses",
  product: "Amazon SES",
  ref: "https://github.com/sisimai/rb-sisimai",
  work: "transfer",
  match: (clauses) =>
    byWithin(clauses, "amazonses.com") || /^inbound-smtp\..*\.amazonaws\.com$/.test(wordsOf(clauses.by)),

  examples: [
    [
      "from a.example.com (a.example.com [192.0.2.1]) by inbound-smtp.us-west-2.amazonaws.com with SMTP id k9sbr7gfpakd83h6l3qtp6gteubfgi7rv8kvlh34 for b@example.org; Thu, 14 Jan 2016 07:45:12 +0000",
      {
        from: { helo: "a.example.com", rdns: "a.example.com", ip: "192.0.2.1" },
        by: "inbound-smtp.us-west-2.amazonaws.com",
        for: "b@example.org",
      },
    ],
  ],
} as const satisfies Dialect;
