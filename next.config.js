import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/** Headers of every answer; pages get their CSP with a nonce from proxy.ts, downloads their own. */
const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "no-referrer" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "X-DNS-Prefetch-Control", value: "off" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), browsing-topics=()" },
  { key: "Strict-Transport-Security", value: "max-age=63072000; includeSubDomains" },
  { key: "Origin-Agent-Cluster", value: "?1" },
];

const shared = [
  { key: "Cache-Control", value: "private, no-store, max-age=0" },
  { key: "X-Robots-Tag", value: "noindex, nofollow, noarchive, nosnippet, noimageindex" },
];

/**
 * React and Next are started as soon as they have come. Marked so, Chromium compiles the whole file while it loads, beside the page;
 * otherwise function by function when each is first called, which holds the page up twice as long as all that is drawn
 * (docs/bench.md; https://v8.dev/blog/explicit-compile-hints). Other browsers read a comment.
 */
const compileHint = "//# allFunctionsCalledOnLoad\n";

async function hintMainFiles({ distDir }) {
  const { rootMainFiles } = JSON.parse(await readFile(path.join(distDir, "build-manifest.json"), "utf8"));
  for (const name of rootMainFiles) {
    const file = path.join(distDir, name);
    const code = await readFile(file, "utf8");
    if (!code.startsWith(compileHint)) await writeFile(file, compileHint + code);
  }
}

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  compiler: { runAfterProductionCompile: hintMainFiles },
  // Chunks of one page are one file as far as they can be: apart they weigh 2 kB more with gzip (scripts/weigh.ts).
  experimental: {
    turbopackChunking: {
      minChunkSize: 500_000,
      maxMergeChunkSize: 2_000_000,
      maxChunkCountPerGroup: 1,
      requestCost: 1e6,
    },
  },
  headers: async () => [
    { source: "/:path*", headers },
    { source: "/r/:path*", headers: shared },
    { source: "/api/:path+", headers: [{ key: "Content-Security-Policy", value: "sandbox; default-src 'none'" }] },
  ],
};
