import { describe, expect, it } from "vitest";
import { describeRoute } from "./watch-requests.ts";

describe("describeRoute", () => {
  it.each([
    ["/", "/"],
    ["/?x=1", "/"],
    ["/r/AAAAAAAAAAAAAAAAAAAAAA", "/r/:secret"],
    ["/r/AAAAAAAAAAAAAAAAAAAAAA?a=b", "/r/:secret"],
    ["/r/AAAAAAAAAAAAAAAAAAAAAA/parts/1.2", "/r/:secret/parts/:path"],
    ["/r/AAAAAAAAAAAAAAAAAAAAAA/other/x", "other"],
    ["/api", "/api"],
    ["/api/v1/analyze?mailFrom=a@example.com", "/api/v1/analyze"],
    ["/api/v1/parts/2", "/api/v1/parts/:path"],
    ["/api/v1/report/octets?part=1", "/api/v1/report/octets"],
    ["/api/v1/redacted-report.schema.json", "/api/v1/redacted-report.schema.json"],
    ["/api/v1/someone@example.com", "other"],
    ["/_next/static/chunks/a.js", "/_next"],
    ["/samples/all-fine.eml", "/samples"],
    ["/healthz", "/healthz"],
    ["/someone@example.com", "other"],
  ])("%s is %s", (url, route) => expect(describeRoute(url)).toBe(route));
});
