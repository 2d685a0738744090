// GMX, WEB.DE, 1&1: `from HELO ([address]) by mx-ha.gmx.net (mxgmx107 [own address]) with ESMTPS (Nemesis) id …`.
import { commentStarts, type Dialect } from "./dialect.ts";

export const nemesis = {
  id: "nemesis",
  product: "1&1 Nemesis",
  ref: "https://lore.kernel.org/all/20230808180318.bu5nlbrnndpfkuxt@tb-raspi4/",
  work: "transfer",
  match: (clauses) => commentStarts(clauses.with, "Nemesis"),

  examples: [
    [
      "from mail.example.com ([192.0.2.1]) by mx-ha.example.net (mxgmx430 [198.51.100.5]) with ESMTPS (Nemesis) id 4MydKX-4va2PN546l-33zyre for <a@example.net>; Fri, 13 Feb 2026 22:40:20 +0100",
      {
        from: { helo: "mail.example.com", rdns: null, ip: "192.0.2.1" },
        byIp: "198.51.100.5",
        with: "ESMTPS",
        tls: { version: null, cipher: null },
      },
    ],
  ],
} as const satisfies Dialect;

/** Mail written in the browser: `from [address] ([address]) by web-mail.gmx.net (host [own address]) (via HTTP)`. */
export const nemesisWeb = {
  id: "nemesis-web",
  product: "1&1 Mail",
  ref: "https://lore.kernel.org/all/trinity-74490009-c9ba-4ac4-bc4b-8f613902f698-1679237988949@3c-app-gmx-bs27/",
  work: "submission",
  match: (clauses) => commentStarts(clauses.by, "via HTTP"),
  read: () => ({ via: "HTTP" }),
  examples: [
    [
      "from [192.0.2.3] ([192.0.2.3]) by web-mail.example.net (3c-app-gmx-bs01.server.lan [172.19.170.50]) (via HTTP); Mon, 5 Jan 2026 11:00:00 +0100",
      {
        from: { helo: "[192.0.2.3]", rdns: null, ip: "192.0.2.3" },
        by: "web-mail.example.net",
        byIp: "172.19.170.50",
        via: "HTTP",
      },
    ],
  ],
} as const satisfies Dialect;
