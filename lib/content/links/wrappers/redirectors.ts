// Pages of large sites that lead on to any address they are given. Senders use them to show a known domain.
import { domainToASCII } from "node:url";
import { decodeSafely, rawParameter } from "../read-url.ts";
import { asTarget, byParameter, fromBase64, isHost, leadingTo, opaque, type Wrapper } from "./wrapper.ts";

const to = "https://www.example.com/a?b=1";
const encoded = encodeURIComponent(to);
const unwrapping = "https://cwe.mitre.org/data/definitions/601.html";

const isGoogle = ({ hostname }: URL): boolean => /^(?:www\.|mail\.)?google\.[a-z]{2,3}(?:\.[a-z]{2})?$/.test(hostname);

export const redirectors: readonly Wrapper[] = [
  {
    name: "Google redirect",
    purpose: "redirection",
    ref: unwrapping,
    unwrap: (url) => {
      if (!isGoogle(url) || url.pathname !== "/url") return null;
      return leadingTo(decodeSafely(rawParameter(url.search, "q") ?? rawParameter(url.search, "url") ?? ""));
    },
    examples: [
      [`https://www.google.com/url?q=${encoded}&sa=D&usg=x`, to],
      [`https://www.google.co.uk/url?sa=t&url=${encoded}`, to],
    ],
  },
  {
    name: "Google AMP",
    purpose: "cache",
    ref: "https://developers.google.com/amp/cache/amp-cache-urls",
    unwrap: (url) => {
      const path = isGoogle(url) && url.pathname.startsWith("/amp/") ? url.pathname.slice(5) : cached(url);
      if (path === null) return null;
      const secure = path.startsWith("s/");
      return leadingTo(`${secure ? "https" : "http"}://${path.slice(secure ? 2 : 0)}${url.search}`);
    },
    examples: [
      ["https://www.google.com/amp/s/www.example.com/a", "https://www.example.com/a"],
      ["https://www.google.com/amp/example.com/a", "http://example.com/a"],
      ["https://www-example-com.cdn.ampproject.org/c/s/www.example.com/a?b=1", to],
    ],
  },
  {
    name: "Google Translate",
    purpose: "redirection",
    ref: "https://translate.google.com/",
    unwrap: (url) => {
      const encodedHost = /^([\w-]+)\.translate\.goog$/.exec(url.hostname)?.[1];
      if (!encodedHost) return null;
      // One hyphen stands for a dot, two for a hyphen.
      const host = encodedHost.replace(/--|-/g, (run) => (run === "--" ? "-" : "."));
      const query = url.search.replace(/[?&]_x_tr_[^&]*/g, "").replace(/^&/, "?");
      return leadingTo(`https://${host}${url.pathname}${query}`);
    },
    examples: [
      [
        "https://www-my--shop-example-com.translate.goog/a?_x_tr_sl=en&_x_tr_tl=fr",
        "https://www.my-shop.example.com/a",
      ],
    ],
  },
  byParameter(["translate.google.com"], /^\/translate/, ["u"], {
    name: "Google Translate",
    purpose: "redirection",
    ref: "https://translate.google.com/",
    examples: [[`https://translate.google.com/translate?sl=auto&u=${encoded}`, to]],
  }),
  byParameter(
    ["www.googleadservices.com", "googleads.g.doubleclick.net", "adclick.g.doubleclick.net", "ad.doubleclick.net"],
    null,
    ["adurl", "ds_dest_url"],
    {
      name: "Google Ads",
      purpose: "redirection",
      ref: unwrapping,
      examples: [[`https://adclick.g.doubleclick.net/pcs/click?xai=abc&adurl=${encoded}`, to]],
    },
  ),
  byParameter(["clickserve.dartsearch.net"], /^\/link\/click/, ["ds_dest_url"], {
    name: "Google Ads",
    purpose: "redirection",
    ref: unwrapping,
    examples: [[`https://clickserve.dartsearch.net/link/click?lid=1&ds_dest_url=${encoded}`, to]],
  }),
  {
    name: "Bing redirect",
    purpose: "redirection",
    ref: unwrapping,
    unwrap: (url) => {
      if (!isHost(url, ["www.bing.com", "bing.com"]) || url.pathname !== "/ck/a") return null;
      const packed = rawParameter(url.search, "u") ?? "";
      return packed.startsWith("a1") ? leadingTo(fromBase64(packed.slice(2))) : null;
    },
    examples: [[`https://www.bing.com/ck/a?!&&p=abc&u=a1${Buffer.from(to).toString("base64url")}&ntb=1`, to]],
  },
  {
    name: "Yahoo redirect",
    purpose: "redirection",
    ref: unwrapping,
    unwrap: (url) => {
      const found = isHost(url, ["r.search.yahoo.com"]) && /\/RU=([^/]+)\//.exec(url.pathname);
      return found ? leadingTo(decodeSafely(found[1]!)) : null;
    },
    examples: [[`https://r.search.yahoo.com/_ylt=A;_ylu=B/RV=2/RE=1/RO=10/RU=${encoded}/RK=2/RS=x-`, to]],
  },
  byParameter(["duckduckgo.com", "www.duckduckgo.com"], /^\/l\//, ["uddg"], {
    name: "DuckDuckGo redirect",
    purpose: "redirection",
    ref: unwrapping,
    examples: [[`https://duckduckgo.com/l/?uddg=${encoded}&rut=x`, to]],
  }),
  byParameter([".facebook.com"], /^\/(?:l\.php|flx\/warn)/, ["u"], {
    name: "Facebook redirect",
    purpose: "redirection",
    ref: unwrapping,
    examples: [[`https://l.facebook.com/l.php?u=${encoded}&h=AT0`, to]],
  }),
  byParameter(["l.instagram.com", "l.threads.com", "l.wl.co"], null, ["u"], {
    name: "Meta redirect",
    purpose: "redirection",
    ref: unwrapping,
    examples: [[`https://l.instagram.com/?u=${encoded}&e=AT0`, to]],
  }),
  byParameter(["www.linkedin.com", "linkedin.com"], /^\/(?:safety\/go|redir\/)/, ["url"], {
    name: "LinkedIn redirect",
    purpose: "redirection",
    ref: unwrapping,
    examples: [[`https://www.linkedin.com/safety/go?url=${encoded}&trk=x`, to]],
  }),
  opaque(["www.linkedin.com"], /^\/slink\?code=/, {
    name: "LinkedIn Smart Link",
    purpose: "redirection",
    ref: unwrapping,
    examples: [["https://www.linkedin.com/slink?code=gAbCdEf", null]],
  }),
  byParameter(["slack-redir.net"], /^\/link/, ["url"], {
    name: "Slack redirect",
    purpose: "redirection",
    ref: unwrapping,
    examples: [[`https://slack-redir.net/link?url=${encoded}`, to]],
  }),
  byParameter(["www.youtube.com", "youtube.com", "m.youtube.com"], /^\/redirect/, ["q"], {
    name: "YouTube redirect",
    purpose: "redirection",
    ref: unwrapping,
    examples: [[`https://www.youtube.com/redirect?event=x&q=${encoded}`, to]],
  }),
  byParameter(["steamcommunity.com"], /^\/linkfilter\//, ["u", "url"], {
    name: "Steam link filter",
    purpose: "redirection",
    ref: unwrapping,
    examples: [[`https://steamcommunity.com/linkfilter/?u=${encoded}`, to]],
  }),
  byParameter(["vk.com", "m.vk.com", "away.vk.com"], /^\/away/, ["to"], {
    name: "VK redirect",
    purpose: "redirection",
    ref: unwrapping,
    examples: [[`https://vk.com/away.php?to=${encoded}`, to]],
  }),
  byParameter(["sba.yandex.net", "sba.yandex.ru", "sba.yandex.com"], /^\/redirect/, ["url"], {
    name: "Yandex redirect",
    purpose: "redirection",
    ref: unwrapping,
    examples: [[`https://sba.yandex.ru/redirect?url=${encoded}&sign=1`, to]],
  }),
  byParameter(["out.reddit.com"], null, ["url"], {
    name: "Reddit redirect",
    purpose: "redirection",
    ref: unwrapping,
    examples: [[`https://out.reddit.com/t3_1?url=${encoded}&token=x`, to]],
  }),
  byParameter(["t.umblr.com"], /^\/redirect/, ["z"], {
    name: "Tumblr redirect",
    purpose: "redirection",
    ref: unwrapping,
    examples: [[`https://t.umblr.com/redirect?z=${encoded}&t=x`, to]],
  }),
  byParameter(["medium.com"], /^\/r\//, ["url"], {
    name: "Medium redirect",
    purpose: "redirection",
    ref: unwrapping,
    examples: [[`https://medium.com/r/?url=${encoded}`, to]],
  }),
  byParameter(["disq.us"], /^\/url/, ["url"], {
    name: "Disqus redirect",
    purpose: "redirection",
    ref: unwrapping,
    examples: [[`https://disq.us/url?url=${encoded}%3Aabc&cuid=1`, `${to}:abc`]],
  }),
  byParameter(["t.me"], /^\/iv/, ["url"], {
    name: "Telegram Instant View",
    purpose: "redirection",
    ref: unwrapping,
    examples: [[`https://t.me/iv?url=${encoded}&rhash=1`, to]],
  }),
  byParameter(
    ["deref-gmx.net", "deref-gmx.com", "deref-web.de", "deref-mail.com", "deref-1und1.de"],
    /\/dereferrer\//,
    ["redirectUrl"],
    {
      name: "GMX, WEB.DE and mail.com dereferrer",
      purpose: "redirection",
      ref: unwrapping,
      examples: [[`https://deref-gmx.net/mail/client/abc/dereferrer/?redirectUrl=${encoded}`, to]],
    },
  ),
  byParameter(["rover.ebay.com"], /^\/rover/, ["mpre", "loc"], {
    name: "eBay redirect",
    purpose: "redirection",
    ref: unwrapping,
    examples: [[`https://rover.ebay.com/rover/1/711-1/1?mpre=${encoded}`, to]],
  }),
  byParameter(["www.awin1.com"], /^\/cread\.php/, ["ued", "p"], {
    name: "Awin",
    purpose: "redirection",
    ref: unwrapping,
    examples: [[`https://www.awin1.com/cread.php?awinmid=1&ued=${encoded}`, to]],
  }),
  byParameter(["click.linksynergy.com"], null, ["murl", "RD_PARM1"], {
    name: "Rakuten LinkSynergy",
    purpose: "redirection",
    ref: unwrapping,
    examples: [[`https://click.linksynergy.com/deeplink?id=1&murl=${encoded}`, to]],
  }),
  byParameter(["go.redirectingat.com", "go.skimresources.com"], null, ["url"], {
    name: "Skimlinks",
    purpose: "redirection",
    ref: unwrapping,
    examples: [[`https://go.skimresources.com/?id=1&url=${encoded}`, to]],
  }),
  {
    name: "href.li",
    purpose: "redirection",
    ref: unwrapping,
    unwrap: (url) => (isHost(url, ["href.li"]) ? leadingTo(decodeSafely(url.search.slice(1))) : null),
    examples: [[`https://href.li/?${to}`, to]],
  },
  {
    name: "Wayback Machine",
    purpose: "cache",
    ref: "https://web.archive.org/",
    unwrap: (url, text) => {
      const found = isHost(url, ["web.archive.org"]) && /\/web\/\d{4,14}[a-z_]{0,4}\/(.+)$/s.exec(text);
      const target = found ? asTarget(found[1]!) : null;
      return target ? { to: target } : null;
    },
    examples: [[`https://web.archive.org/web/20200101000000/${to}`, to]],
  },
  opaque(["www.baidu.com"], /^\/link\?url=/, {
    name: "Baidu redirect",
    purpose: "redirection",
    ref: unwrapping,
    examples: [["https://www.baidu.com/link?url=abcDEF", null]],
  }),
];

/** The path of an AMP cache: kind of document, then `s/` for https. */
function cached(url: URL): string | null {
  if (!isHost(url, [".cdn.ampproject.org", "cdn.ampproject.org"])) return null;
  const path = /^\/(?:c|v|i|r|wp)\/(.+)$/s.exec(url.pathname)?.[1] ?? null;
  const host = path?.replace(/^s\//, "").split("/")[0] ?? "";
  return path !== null && domainToASCII(host).includes(".") ? path : null;
}
