// Sets the Content-Security-Policy of pages, with a nonce for Next's own scripts. Headers only: it guards nothing.
// `/api` and downloads must stay outside the matcher: a body that passes through here is cut at 10 MB without a word.
import { type NextRequest, NextResponse } from "next/server";

export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = describePolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  headers.set("x-nonce", nonce);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

// Everything that is a page: not what answers with octets, and not what Next serves as files.
export const config = {
  matcher: ["/((?!api/|_next/|samples/|healthz$|readyz$|metrics$|icon.svg$|r/[^/]+/parts/).*)"],
};

function describePolicy(nonce: string): string {
  const development = process.env.NODE_ENV === "development";
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    // A srcdoc frame inherits this, and mail may style itself there; it can load nothing.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "frame-src 'none'",
    "object-src 'none'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
