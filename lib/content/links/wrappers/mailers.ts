// Services that send mail for others and count clicks: the target is in the address, packed, or kept by the service.
import { decodeSafely, rawParameter } from "../read-url.ts";
import { asTarget, byParameter, fromBase64, isHost, leadingTo, memberOf, opaque, type Wrapper } from "./wrapper.ts";

const to = "https://www.example.com/a?b=1";
const encoded = encodeURIComponent(to);
const base64 = Buffer.from(to).toString("base64url");
const json = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
const tracking = "https://en.wikipedia.org/wiki/Click_tracking";

export const mailers: readonly Wrapper[] = [
  {
    name: "Mandrill click tracking",
    purpose: "tracking",
    ref: "https://mailchimp.com/developer/transactional/docs/activity-reports/",
    unwrap: (url) => {
      if (!/^\/track\/click(?:\.php)?\b/.test(url.pathname) || !isHost(url, ["mandrillapp.com", ".mandrillapp.com"]))
        return null;
      const inner = memberOf(fromBase64(rawParameter(url.search, "p") ?? ""), "p");
      return leadingTo(memberOf(inner, "url")) ?? { opaque: true, domain: null };
    },
    examples: [
      [
        `https://mandrillapp.com/track/click/123/www.example.com?p=${json({ s: "x", v: 1, p: JSON.stringify({ u: 1, v: 1, url: to }) })}`,
        to,
      ],
      ["https://mandrillapp.com/track/click/123/www.example.com?p=abc", null],
    ],
  },
  {
    name: "Postmark click tracking",
    purpose: "tracking",
    ref: "https://postmarkapp.com/developer/user-guide/tracking-links",
    unwrap: (url) => {
      if (!isHost(url, ["click.pstmrk.it"])) return null;
      // `3s` and `2s` are https, `3` and `2` http; the target has no scheme of its own.
      const found = /^\/[23](s?)\/([^/]+)\//.exec(url.pathname);
      return found ? leadingTo(`http${found[1]}://${decodeSafely(found[2]!)}`) : { opaque: true, domain: null };
    },
    examples: [
      ["https://click.pstmrk.it/3s/www.example.com%2Fa%3Fb%3D1/AbCd/EfGh/AQ/0123/1/xyz", to],
      ["https://click.pstmrk.it/abc", null],
    ],
  },
  {
    name: "Amazon SES click tracking",
    purpose: "tracking",
    ref: "https://docs.aws.amazon.com/ses/latest/dg/faqs-metrics.html",
    // Also behind domains of the sender: the shape of the path tells it.
    unwrap: (url) => {
      const found = /^\/C?L\d\/([^/]*%3a%2f%2f[^/]*|https?:%2f%2f[^/]*)\//i.exec(url.pathname);
      return found ? leadingTo(decodeSafely(found[1]!)) : null;
    },
    examples: [
      [`https://abc.r.us-east-1.awstrack.me/L0/${encoded}/1/0100-000000/Xy=300`, to],
      ["https://click.example.net/CL0/https:%2F%2Fwww.example.com%2Fa%3Fb=1/1/0100-000000/Xy=300", to],
    ],
  },
  {
    name: "Customer.io click tracking",
    purpose: "tracking",
    ref: "https://docs.customer.io/journeys/link-tracking/",
    unwrap: (url) => {
      const packed = /^\/e\/c\/(eyJ[\w=-]+)(?:\/|$)/.exec(url.pathname)?.[1];
      return packed ? leadingTo(memberOf(fromBase64(packed), "href")) : null;
    },
    examples: [[`https://e.customeriomail.com/e/c/${json({ email_id: "x", href: to, link_id: 1 })}/abc123`, to]],
  },
  {
    name: "Substack redirect",
    purpose: "tracking",
    ref: "https://substack.com/",
    unwrap: (url) => {
      const packed = isHost(url, ["substack.com"]) && /^\/redirect\/2\/(eyJ[\w-]+)/.exec(url.pathname)?.[1];
      return packed ? leadingTo(memberOf(fromBase64(packed), "e")) : null;
    },
    examples: [[`https://substack.com/redirect/2/${json({ e: to, p: 1, s: 2 })}.abc`, to]],
  },
  {
    name: "Mailjet click tracking",
    purpose: "tracking",
    ref: "https://documentation.mailjet.com/",
    unwrap: (url) => {
      if (!isHost(url, [".mjt.lu"]) || !url.pathname.startsWith("/lnk/")) return null;
      return leadingTo(fromBase64(url.pathname.split("/").at(-1)!)) ?? { opaque: true, domain: null };
    },
    examples: [
      [`https://x0y1z.mjt.lu/lnk/AAAA/1/abc/${base64}`, to],
      ["https://x0y1z.mjt.lu/lnk/AAAA", null],
    ],
  },
  {
    name: "Kit (ConvertKit) click tracking",
    purpose: "tracking",
    ref: "https://help.kit.com/",
    unwrap: (url) => {
      if (!/(?:^|\.)convertkit-mail\d{0,2}\.com$/.test(url.hostname)) return null;
      return leadingTo(fromBase64(url.pathname.split("/").at(-1)!)) ?? { opaque: true, domain: null };
    },
    examples: [
      [`https://click.convertkit-mail2.com/abc/def/${base64}`, to],
      ["https://preview.convertkit-mail2.com/click/abc", null],
    ],
  },
  {
    name: "Microsoft Dynamics 365 click tracking",
    purpose: "tracking",
    ref: "https://learn.microsoft.com/en-us/dynamics365/customer-insights/journeys/",
    unwrap: (url) => {
      if (!isHost(url, [".mkt.dynamics.com"]) || !url.pathname.includes("/r/")) return null;
      const target = memberOf(decodeSafely(rawParameter(url.search, "target") ?? ""), "TargetUrl");
      return leadingTo(target === null ? null : decodeSafely(target)) ?? { opaque: true, domain: null };
    },
    examples: [
      [
        `https://public-eur.mkt.dynamics.com/api/orgs/1/r/abc?target=${encodeURIComponent(JSON.stringify({ TargetUrl: encoded }))}&digest=x`,
        to,
      ],
      ["https://public-eur.mkt.dynamics.com/api/orgs/1/r/abc", null],
    ],
  },
  opaque(null, /^\/(?:ls|wf|uni|ss)\/(?:click|c|o)\b.*[?/](?:upn=|u\d{3}\.|[\w-]{60,})/s, {
    name: "SendGrid click tracking",
    purpose: "tracking",
    ref: "https://www.twilio.com/docs/sendgrid/ui/account-and-settings/tracking",
    examples: [
      ["https://u1.ct.sendgrid.net/ls/click?upn=u001.abc-2Bdef", null],
      ["https://click.example.net/wf/click?upn=abc", null],
    ],
  }),
  opaque([".list-manage.com", ".list-manage1.com", ".list-manage2.com"], /^\/track\/click/, {
    name: "Mailchimp click tracking",
    purpose: "tracking",
    ref: "https://mailchimp.com/help/enable-and-view-click-tracking/",
    examples: [["https://example.us1.list-manage.com/track/click?u=1&id=2&e=3", null]],
  }),
  opaque(null, /^\/f\/a\/[\w-]{16,}~~\//, {
    name: "SparkPost (Bird) click tracking",
    purpose: "tracking",
    ref: "https://support.sparkpost.com/docs/tech-resources/enabling-multiple-custom-tracking-domains",
    examples: [["https://click.example.net/f/a/AbCdEfGhIjKlMnOp-_Qr~~/AAAAAQA~/RgRk", null]],
  }),
  opaque(null, /^\/c\/eJ[\w-]{30,}/, {
    name: "Mailgun click tracking",
    purpose: "tracking",
    ref: "https://documentation.mailgun.com/docs/mailgun/user-manual/tracking-messages/",
    examples: [[`https://email.mg.example.net/c/eJw${"a1B".repeat(12)}`, null]],
  }),
  opaque(
    [".hubspotlinks.com", ".hubspotemail.net", ".hs-sites.com", ".hubspotstarter.net", ".hubspotlinksstarter.com"],
    /^\/(?:Ctc\/|e2t\/|e3t\/|events\/public\/)/i,
    {
      name: "HubSpot click tracking",
      purpose: "tracking",
      ref: "https://knowledge.hubspot.com/marketing-email/",
      examples: [["https://d1.eu1.hubspotlinks.com/Ctc/AB+113/abc", null]],
    },
  ),
  opaque(null, /^\/(?:\?|[\w./-]*\?)qs=[0-9a-f]{40,}/, {
    name: "Salesforce Marketing Cloud click tracking",
    purpose: "tracking",
    ref: "https://help.salesforce.com/s/articleView?id=mktg.mc_es_tracking.htm",
    examples: [[`https://click.news.example.net/?qs=${"0a1b".repeat(16)}`, null]],
  }),
  opaque([".rs6.net"], /^\/tn\.jsp/, {
    name: "Constant Contact click tracking",
    purpose: "tracking",
    ref: "https://knowledgebase.constantcontact.com/",
    examples: [["https://r20.rs6.net/tn.jsp?f=001abc&c=&ch=", null]],
  }),
  opaque([".createsend.com", ".createsend1.com", ".createsend2.com", ".cmail19.com", ".cmail20.com"], /^\/t\//, {
    name: "Campaign Monitor click tracking",
    purpose: "tracking",
    ref: "https://help.campaignmonitor.com/",
    examples: [["https://example.cmail20.com/t/d-l-abc-l-r/", null]],
  }),
  opaque(null, /^\/(?:tr|mk)\/cl\/[\w/-]{40,}/, {
    name: "Brevo click tracking",
    purpose: "tracking",
    ref: "https://help.brevo.com/",
    examples: [[`https://r.news.example.net/mk/cl/f/sh/${"1t6Af".repeat(9)}`, null]],
  }),
  opaque(null, /^\/lt\.php\?.*\b(?:s|x|i)=/, {
    name: "ActiveCampaign click tracking",
    purpose: "tracking",
    ref: "https://help.activecampaign.com/",
    examples: [["https://example.acemlnb.com/lt.php?x=3DZy~abc", null]],
  }),
  byParameter(["via.intercom.io"], /^\/c\b/, ["ob"], {
    name: "Intercom click tracking",
    purpose: "tracking",
    ref: tracking,
    examples: [[`https://via.intercom.io/c?ob=${encoded}&h=abc`, to]],
  }),
  {
    name: "GitHub image proxy (camo)",
    purpose: "cache",
    ref: "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-anonymized-urls",
    unwrap: (url) => {
      const hex =
        isHost(url, ["camo.githubusercontent.com"]) && /^\/[0-9a-f]{40,64}\/((?:[0-9a-f]{2}){8,})$/.exec(url.pathname);
      return hex ? leadingTo(Buffer.from(hex[1]!, "hex").toString("utf8")) : null;
    },
    examples: [[`https://camo.githubusercontent.com/${"ab12".repeat(10)}/${Buffer.from(to).toString("hex")}`, to]],
  },
  {
    name: "Gmail image proxy",
    purpose: "cache",
    ref: "https://support.google.com/mail/answer/145919",
    unwrap: (url) => {
      if (!isHost(url, [".googleusercontent.com"]) || !/^\/(?:proxy|meips)\//.test(url.pathname)) return null;
      const target = asTarget(url.hash.slice(1));
      return target ? { to: target } : null;
    },
    examples: [
      [
        "https://ci3.googleusercontent.com/meips/ADKq=s0-d-e1-ft#https://www.example.com/a.png",
        "https://www.example.com/a.png",
      ],
    ],
  },
  byParameter([".yusercontent.com"], /^\/mail/, ["url"], {
    name: "Yahoo image proxy",
    purpose: "cache",
    ref: "https://help.yahoo.com/kb/SLN28140.html",
    examples: [[`https://ecp.yusercontent.com/mail?url=${encoded}&t=1`, to]],
  }),
];
