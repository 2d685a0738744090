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

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
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
