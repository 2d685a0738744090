// KumoMTA: `from HELO (address) by host (KumoMTA own-address) with ESMTP id … for <…>`.

import { addressIn } from "../read-peer.ts";
import { type Dialect, ownComment } from "./dialect.ts";

export const kumomta = {
  id: "kumomta",
  product: "KumoMTA",
  ref: "https://github.com/KumoCorp/kumomta/blob/main/crates/kumod/src/smtp_server.rs",
  work: "transfer",
  match: (clauses) => ownComment(clauses, "kumomta"),
  read: (clauses) => ({ byIp: addressIn((clauses.by?.comments[0] ?? "").split(" ")[1] ?? "") }),
  examples: [
    [
      "from a.example.com (192.0.2.1:54321) by mx.example.org (KumoMTA 198.51.100.9:25) with ESMTPS id 85e254fe1e1344f317e735540fe0ceef for <u@example.org>; Wed, 10 Sep 2025 19:57:04 +0000",
      { from: { helo: "a.example.com", rdns: null, ip: "192.0.2.1" }, byIp: "198.51.100.9" },
    ],
    [
      "from a.example.com (192.0.2.1) by mx.example.org (KumoMTA 198.51.100.9) with ESMTP id 85e254fe1e1344f317e735540fe0ceef for <u@example.org>; Wed, 10 Sep 2025 19:57:04 +0000",
      { from: { helo: "a.example.com", rdns: null, ip: "192.0.2.1" }, byIp: "198.51.100.9" },
    ],
  ],
} as const satisfies Dialect;
