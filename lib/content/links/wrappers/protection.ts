// Services that rewrite the links of mail to look at them when they are clicked.
import { decodeSafely, rawParameter } from "../read-url.ts";
import { proofpoint } from "./proofpoint.ts";
import { asTarget, byParameter, fromBase64, isHost, leadingTo, opaque, type Wrapper } from "./wrapper.ts";

const to = "https://www.example.com/a?b=1";
const encoded = encodeURIComponent(to);

export const protectionWrappers: readonly Wrapper[] = [
  byParameter(
    [
      ".safelinks.protection.outlook.com",
      ".safelinks.protection.office365.us",
      ".safelinks.protection.partner.outlook.cn",
    ],
    null,
    ["url"],
    {
      name: "Microsoft SafeLinks",
      purpose: "protection",
      ref: "https://learn.microsoft.com/en-us/defender-office-365/safe-links-about",
      examples: [
        [`https://eur01.safelinks.protection.outlook.com/?url=${encoded}&data=05%7C02&reserved=0`, to],
        [`https://nam12.safelinks.protection.outlook.com/ap/w-59584e83/?url=${encoded}&amp;data=05`, to],
      ],
    },
  ),
  byParameter(["statics.teams.cdn.office.net"], /^\/evergreen-assets\/safelinks\//, ["url"], {
    name: "Microsoft SafeLinks (Teams)",
    purpose: "protection",
    ref: "https://learn.microsoft.com/en-us/defender-office-365/safe-links-about",
    examples: [
      [
        `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=${encoded}&locale=en`,
        to,
      ],
    ],
  }),
  proofpoint,
  {
    name: "Mimecast URL Protect",
    purpose: "protection",
    ref: "https://mimecastsupport.zendesk.com/",
    // The target is kept by the service; only its domain is written.
    unwrap: (url) => {
      const known =
        /^(?:[\w-]+\.)?protect(?:-[a-z]+)?\.mimecast(?:-offshore)?\.com$/.test(url.hostname) ||
        isHost(url, [".mimecastprotect.com"]);
      if (!known || !/^\/(?:s|r|redirect)\//.test(url.pathname)) return null;
      return { opaque: true, domain: rawParameter(url.search, "domain") };
    },
    examples: [
      ["https://protect-eu.mimecast.com/s/AbC1D2eF3?domain=example.com", null],
      ["https://url.us.m.mimecastprotect.com/s/AbC1D2eF3?domain=example.com", null],
    ],
  },
  byParameter(["linkprotect.cudasvc.com"], /^\/url/, ["a"], {
    name: "Barracuda Link Protection",
    purpose: "protection",
    ref: "https://campus.barracuda.com/product/emailgatewaydefense/",
    examples: [[`https://linkprotect.cudasvc.com/url?a=${encoded}&c=E,1,abc&typo=1`, to]],
  }),
  {
    name: "Cisco Secure Email",
    purpose: "protection",
    ref: "https://docs.ces.cisco.com/",
    unwrap: (url) =>
      isHost(url, ["secure-web.cisco.com"])
        ? leadingTo(decodeSafely(url.pathname.split("/").slice(2).join("/")))
        : null,
    examples: [[`https://secure-web.cisco.com/1aBcDeF-g_h/${encoded}`, to]],
  },
  {
    name: "Sophos Email",
    purpose: "protection",
    ref: "https://docs.sophos.com/central/customer/help/en-us/ManageYourProducts/EmailSecurity/",
    unwrap: (url) =>
      isHost(url, [".protection.sophos.com"]) ? leadingTo(fromBase64(rawParameter(url.search, "u") ?? "")) : null,
    examples: [
      [
        `https://eu-west-1.protection.sophos.com/?d=example.com&u=${Buffer.from(to).toString("base64")}&i=x&t=y&h=z`,
        to,
      ],
    ],
  },
  byParameter([".trendmicro.com"], /^\/wis\/clicktime\/v1\/(?:query|clickresult)/, ["url"], {
    name: "Trend Micro Time-of-Click Protection",
    purpose: "protection",
    ref: "https://docs.trendmicro.com/",
    examples: [[`https://imsva91-ctp.trendmicro.com:443/wis/clicktime/v1/query?url=${encoded}&umid=1&auth=2`, to]],
  }),
  byParameter(["protect.fireeye.com", "protect2.fireeye.com", "protect.trellix.com"], /^\/(?:v\d\/)?url/, ["u"], {
    name: "FireEye (Trellix) Email Security",
    purpose: "protection",
    ref: "https://docs.trellix.com/",
    examples: [[`https://protect2.fireeye.com/v1/url?k=1-2&q=1&e=3&u=${encoded}`, to]],
  }),
  byParameter(["clicktime.symantec.com"], null, ["u"], {
    name: "Symantec Click-time Protection",
    purpose: "protection",
    ref: "https://techdocs.broadcom.com/us/en/symantec-security-software/email-security/email-security-cloud.html",
    examples: [[`https://clicktime.symantec.com/3AbCdEf?u=${encoded}`, to]],
  }),
  byParameter(["scanmail.trustwave.com"], null, ["u"], {
    name: "Trustwave MailMarshal",
    purpose: "protection",
    ref: "https://www.trustwave.com/en-us/services/email-security/",
    examples: [[`https://scanmail.trustwave.com/?c=1&d=abc&u=${encoded}`, to]],
  }),
  byParameter(["link.edgepilot.com"], null, ["u"], {
    name: "EdgePilot (AppRiver, Zix)",
    purpose: "protection",
    ref: "https://www.opentext.com/products/advanced-email-threat-protection",
    examples: [[`https://link.edgepilot.com/s/1a2b3c4d/AbCdEf?u=${encoded}`, to]],
  }),
  byParameter(["urlsand.esvalabs.com", "urlsand.com"], null, ["u"], {
    name: "Libraesva URLSand",
    purpose: "protection",
    ref: "https://docs.libraesva.com/",
    examples: [[`https://urlsand.esvalabs.com/?u=${encoded}&e=1&h=2&f=y&p=y`, to]],
  }),
  byParameter(["linklock.titanhq.com"], null, ["url"], {
    name: "TitanHQ Link Lock",
    purpose: "protection",
    ref: "https://www.titanhq.com/",
    examples: [[`https://linklock.titanhq.com/analyse?url=${encoded}&data=abc`, to]],
  }),
  {
    name: "Menlo Security isolation",
    purpose: "protection",
    ref: "https://www.menlosecurity.com/",
    unwrap: (url, text) => {
      const found = isHost(url, ["safe.menlosecurity.com", "isolate.menlosecurity.com"])
        ? /^https?:\/\/[^/]+\/(?:\d+\/\d+\/)?(https?:.+)$/is.exec(text)
        : null;
      return found ? leadingTo(found[1]!) : null;
    },
    examples: [
      [`https://safe.menlosecurity.com/${to}`, to],
      [`https://isolate.menlosecurity.com/1/3735928037/${to}`, to],
    ],
  },
  byParameter(["antiphishing.vadesecure.com"], null, ["u"], {
    name: "Vade Secure",
    purpose: "protection",
    ref: "https://www.vadesecure.com/",
    examples: [[`https://antiphishing.vadesecure.com/v4?f=a&i=b&k=c&r=d&s=e&u=${encoded}`, to]],
  }),
  {
    ...byParameter([""], null, [], {
      name: "FortiMail URL Click Protection",
      purpose: "protection",
      ref: "https://docs.fortinet.com/product/fortimail",
      examples: [[`https://mail.example.net/fmlurlsvc/?fewReq=:B:abc&url=${encoded}`, to]],
    }),
    unwrap: (url) =>
      url.pathname.startsWith("/fmlurlsvc/") ? leadingTo(decodeSafely(rawParameter(url.search, "url") ?? "")) : null,
  },
  {
    name: "Check Point Harmony (Avanan)",
    purpose: "protection",
    ref: "https://sc1.checkpoint.com/documents/Harmony_Email_and_Collaboration/",
    unwrap: (url, text) => {
      if (!isHost(url, ["url.avanan.click", "protect.checkpoint.com", "url.protect.checkpoint.com"])) return null;
      const target = asTarget(decodeSafely(/\/v2\/___(.+?)___\./s.exec(text)?.[1] ?? ""));
      return target ? { to: target } : { opaque: true, domain: null };
    },
    examples: [
      [`https://url.avanan.click/v2/___${to}___.YXAzOmV4YW1wbGU6YTpv`, to],
      ["https://protect.checkpoint.com/v2/r01/___mjjux://bbb___.YXAz", null],
    ],
  },
  {
    name: "INKY",
    purpose: "protection",
    ref: "https://www.inky.com/",
    unwrap: (url) =>
      isHost(url, ["shared.outlook.inky.com"]) && url.pathname.startsWith("/link")
        ? { opaque: true, domain: rawParameter(url.search, "domain") }
        : null,
    examples: [["https://shared.outlook.inky.com/link?domain=example.com&t=h.eJx", null]],
  },
  byParameter([".content.exclaimer.net"], null, ["url"], {
    name: "Exclaimer",
    purpose: "tracking",
    ref: "https://support.exclaimer.com/",
    examples: [[`https://eu.content.exclaimer.net/?url=${encoded}&tenantid=1`, to]],
  }),
  byParameter([".safelink.emails.azure.net"], /^\/redirect/, ["destination"], {
    name: "Microsoft marketing mail",
    purpose: "tracking",
    ref: "https://learn.microsoft.com/en-us/defender-office-365/safe-links-about",
    examples: [[`https://nam.safelink.emails.azure.net/redirect/?destination=${encoded}&p=abc`, to]],
  }),
  opaque(["atpscan.global.hornetsecurity.com", "seclinks.cloud-security.net"], null, {
    name: "Hornetsecurity Secure Links",
    purpose: "protection",
    ref: "https://www.hornetsecurity.com/en/services/advanced-threat-protection/",
    examples: [["https://atpscan.global.hornetsecurity.com/index.php?atp_str=abc", null]],
  }),
];
