// The HTTP contract against the running server: real sockets, real DNS.
import { expect, test } from "playwright/test";
import { z } from "zod";
import { reportSchema } from "#lib/report/schema.ts";
import type { AnalyzeEvent, Report } from "#lib/report/types.ts";
import { readFixture } from "./page.ts";
import { dnsPort } from "./ports.ts";

const message = Buffer.from(readFixture("live.eml"));
const rfc822 = { "Content-Type": "message/rfc822" };

test("a raw body gives a Report of the published shape", async ({ request }) => {
  const answer = await request.post("/api/v1/analyze", { headers: rfc822, data: message });
  expect(answer.status()).toBe(200);
  const report: Report = await answer.json();
  expect(() => reportSchema.parse(report)).not.toThrow();
  expect(report.route.hops.map((hop) => hop.by)).toEqual(["out.harbour.test", "mx1.corp.test", "store2.corp.test"]);
  expect(report.checks.spf[0]).toMatchObject({ identity: "mailfrom", result: "pass", ip: "198.51.100.24" });
  expect(report.checks.dkim.map((check) => check.result)).toEqual(["pass", "pass"]);
  expect(report.checks.dmarc).toMatchObject({ result: "pass", policy: "reject" });
  expect(report.dns.every((dns) => dns.server === `127.0.0.1:${dnsPort}`)).toBe(true);
});

test("a form gives the same as the raw body", async ({ request }) => {
  const raw: Report = await (await request.post("/api/v1/analyze?live=off", { headers: rfc822, data: message })).json();
  const multipart = { file: { name: "m.eml", mimeType: "message/rfc822", buffer: message } };
  const form: Report = await (await request.post("/api/v1/analyze?live=off", { multipart })).json();
  expect({ ...form, analyzedAt: "" }).toEqual({ ...raw, analyzedAt: "" });
});

test("sentences and findings are told in French too when asked for", async ({ request }) => {
  const plain: Report = await (
    await request.post("/api/v1/analyze?live=off", { headers: rfc822, data: message })
  ).json();
  expect(plain.translations).toBeUndefined();
  const address = "/api/v1/analyze?live=off&languages=fr";
  const report: Report = await (await request.post(address, { headers: rfc822, data: message })).json();
  expect({ ...report, analyzedAt: "", translations: undefined }).toEqual({ ...plain, analyzedAt: "" });
  const { sentences, findings, notChecked } = report.translations!.fr!;
  expect(sentences.map(({ situation }) => situation)).toEqual(
    plain.summary.sentences.map(({ situation }) => situation),
  );
  expect(findings).toHaveLength(plain.findings.length);
  expect(notChecked.map(({ reason }) => reason)).toContain("Les vérifications en direct sont désactivées.");
});

test("NDJSON streams read, checks and done", async ({ request }) => {
  const headers = { ...rfc822, Accept: "application/x-ndjson" };
  const answer = await request.post("/api/v1/analyze", { headers, data: message });
  const events: AnalyzeEvent[] = (await answer.text())
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(events[0]!.event).toBe("read");
  expect(events.at(-1)!.event).toBe("done");
  const checks = events.filter((event) => event.event === "check");
  expect(checks.map((event) => event.method)).toEqual(expect.arrayContaining(["spf", "dkim", "dmarc", "arc"]));
  const spf = checks.find((event) => event.method === "spf")!;
  const asked = spf.value[0]!.evidence.map((id) => spf.dns[id]!.name);
  expect(asked).toContain("harbour.test");
});

test("an 11 MB body arrives whole; one octet over the limit is refused", async ({ request }) => {
  const grow = (size: number) => Buffer.concat([message, Buffer.alloc(size - message.length, "line of text\n")]);
  const big = await request.post("/api/v1/analyze?live=off", { headers: rfc822, data: grow(11_534_336) });
  expect(big.status()).toBe(200);
  expect((await big.json()).source.octets).toBe(11_534_336);
  const whole = await request.post("/api/v1/analyze?live=off", { headers: rfc822, data: grow(26_214_400) });
  expect(whole.status()).toBe(200);
  const over = await request.post("/api/v1/analyze?live=off", { headers: rfc822, data: grow(26_214_401) });
  expect(over.status()).toBe(413);
  expect(over.headers()["content-type"]).toContain("application/problem+json");
  expect((await over.json()).detail).toContain("26214400");
});

test.describe("what is refused, and how", () => {
  const rows: [string, string, Record<string, string>, Buffer, number, string][] = [
    ["empty", "", rfc822, Buffer.alloc(0), 400, "not-mail"],
    ["binary", "", rfc822, Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 197) % 256)), 400, "not-mail"],
    ["another type", "", { "Content-Type": "image/png" }, message, 415, "wrong-type"],
    ["a wrong switch", "?live=maybe", rfc822, message, 422, "bad-parameter"],
    ["a wrong address", "?ip=999.1.1.1", rfc822, message, 422, "bad-parameter"],
    ["a wrong hop", "?border=-1", rfc822, message, 422, "bad-parameter"],
    ["a language it does not speak", "?languages=fr,xx", rfc822, message, 422, "bad-parameter"],
    ["an unknown sample", "?sample=../../x", rfc822, message, 422, "bad-parameter"],
    ["another site", "", { ...rfc822, "Sec-Fetch-Site": "cross-site" }, message, 403, "cross-site"],
  ];
  for (const [name, query, headers, data, status, type] of rows) {
    test(name, async ({ request }) => {
      const answer = await request.post(`/api/v1/analyze${query}`, { headers, data });
      expect(answer.status()).toBe(status);
      expect(answer.headers()["content-type"]).toContain("application/problem+json");
      expect((await answer.json()).type).toBe(`urn:waybill:problem:${type}`);
    });
  }
});

test("a part is a download that nothing renders", async ({ request }) => {
  const answer = await request.post("/api/v1/parts/2", { headers: rfc822, data: message });
  expect(answer.status()).toBe(200);
  expect(answer.headers()).toMatchObject({
    "content-type": "application/octet-stream",
    "content-disposition": 'attachment; filename="part-2.bin"',
    "content-security-policy": "sandbox; default-src 'none'",
    "x-content-type-options": "nosniff",
  });
  expect(await answer.text()).toContain("stays valid – nothing to do");
  expect((await request.post("/api/v1/parts/9", { headers: rfc822, data: message })).status()).toBe(404);
});

test("a share answers with the report of the post, and its octets", async ({ request }) => {
  const before: Report = await (await request.post("/api/v1/analyze", { headers: rfc822, data: message })).json();
  const created = await request.post("/api/v1/reports?expires=1h", { headers: rfc822, data: message });
  expect(created.status()).toBe(201);
  const share = await created.json();
  const headers = { Authorization: `Bearer ${share.secret}` };
  const report: Report = await (await request.get("/api/v1/report", { headers })).json();
  expect(stable(report)).toEqual(stable(before));
  const again: Report = await (await request.get("/api/v1/report", { headers })).json();
  expect(again).toEqual(report);
  const octets = await request.get("/api/v1/report/octets", { headers });
  expect(Buffer.compare(await octets.body(), message)).toBe(0);
  const hours = (Date.parse(share.expiresAt) - Date.now()) / 3_600_000;
  expect(hours).toBeGreaterThan(0.9);
  expect(hours).toBeLessThan(1.1);
});

/** Without what differs between two live runs: instants and times of answers. */
function stable(report: Report): unknown {
  return {
    ...report,
    analyzedAt: "",
    dns: report.dns.map(({ name, type, outcome, records }) => ({ name, type, outcome, records })),
  };
}

test("only canonical secrets are looked up, and all unknown ones answer alike", async ({ request }) => {
  for (const secret of ["AAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAB", "short", "../../../etc/passwd"]) {
    const answer = await request.get("/api/v1/report", { headers: { Authorization: `Bearer ${secret}` } });
    expect(answer.status()).toBe(404);
  }
  expect((await request.get("/r/AAAAAAAAAAAAAAAAAAAAAA")).status()).toBe(404);
});

test("pages and answers carry their security headers", async ({ request }) => {
  const page = (await request.get("/")).headers();
  expect(page["content-security-policy"]).toMatch(/default-src 'none'; script-src 'nonce-[^']+' 'strict-dynamic'/);
  expect(page).toMatchObject({
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
  });
  const api = await request.post("/api/v1/analyze?live=off", { headers: rfc822, data: message });
  expect(api.headers()["content-security-policy"]).toBe("sandbox; default-src 'none'");
  expect(api.headers()["cache-control"]).toBe("no-store");
  expect((await request.get("/healthz")).status()).toBe(200);
  expect((await request.get("/readyz")).status()).toBe(200);
});

test("a share of the headers alone holds no body, also from a mailbox", async ({ request }) => {
  const secondOf = Buffer.concat([Buffer.from("From a@b Mon Jun  1 10:00:00 2026\n"), message, Buffer.from("\n")]);
  const mailbox = Buffer.concat([
    Buffer.from("From x@y Mon Jun  1 09:00:00 2026\nFrom: x@y.test\nSubject: One\n\nFirst\n\n"),
    secondOf,
  ]);
  const query = "content=headers&message=2&live=off";
  const created = await request.post(`/api/v1/reports?${query}`, {
    headers: { "Content-Type": "text/plain" },
    data: mailbox,
  });
  expect(created.status()).toBe(201);
  const headers = { Authorization: `Bearer ${(await created.json()).secret}` };
  const report: Report = await (await request.get("/api/v1/report", { headers })).json();
  expect(report.source.hasBody).toBe(false);
  expect(report.summary.from[0]?.address).toBe("post@harbour.test");
  expect(await (await request.get("/api/v1/report/octets", { headers })).text()).not.toContain("stays valid");
});

test.describe("what is published agrees with what is answered", () => {
  test("reports and redacted reports, by the JSON Schemas as they are fetched", async ({ request }) => {
    const read = async (name: string) =>
      z.fromJSONSchema(await (await request.get(`/api/v1/${name}.schema.json`)).json());
    const [full, redacted] = await Promise.all([read("report"), read("redacted-report")]);
    for (const query of ["", "?live=off", "?lists=on&border=1"]) {
      const report = await (await request.post(`/api/v1/analyze${query}`, { headers: rfc822, data: message })).json();
      expect(full.safeParse(report).error).toBeUndefined();
      expect(redacted.safeParse(report).success).toBe(false);
    }
    const answer = await request.post("/api/v1/analyze?content=redacted", { headers: rfc822, data: message });
    expect(redacted.safeParse(await answer.json()).error).toBeUndefined();
  });

  test("calls, statuses and headers, by the OpenAPI document", async ({ request }) => {
    const api = await (await request.get("/api/v1/openapi.json")).json();
    expect(api.openapi).toMatch(/^3\.1\./);
    const share = await (await request.post("/api/v1/reports", { headers: rfc822, data: message })).json();
    const bearer = { Authorization: `Bearer ${share.secret}` };
    const deleteToken = JSON.stringify({ deleteToken: share.deleteToken });
    const send = (path: string, method: string, headers: Record<string, string>, data?: Buffer | string) =>
      request.fetch(path, { method, headers, ...(data !== undefined && { data }) });
    const calls: [path: string, method: string, status: number, answer: ReturnType<typeof send>][] = [
      ["/api/v1/analyze", "post", 200, send("/api/v1/analyze", "POST", rfc822, message)],
      ["/api/v1/analyze", "post", 400, send("/api/v1/analyze", "POST", rfc822, "")],
      ["/api/v1/analyze", "post", 415, send("/api/v1/analyze", "POST", { "Content-Type": "image/png" }, message)],
      ["/api/v1/analyze", "post", 422, send("/api/v1/analyze?live=x", "POST", rfc822, message)],
      ["/api/v1/reports", "post", 201, send("/api/v1/reports", "POST", rfc822, message)],
      ["/api/v1/reports", "post", 422, send("/api/v1/reports?expires=2d", "POST", rfc822, message)],
      ["/api/v1/report", "get", 200, send("/api/v1/report", "GET", bearer)],
      ["/api/v1/report", "get", 404, send("/api/v1/report", "GET", {})],
      ["/api/v1/report/octets", "get", 200, send("/api/v1/report/octets", "GET", bearer)],
      ["/api/v1/report/check", "post", 200, send("/api/v1/report/check", "POST", bearer)],
      ["/api/v1/parts/{path}", "post", 200, send("/api/v1/parts/1", "POST", rfc822, message)],
      ["/api/v1/parts/{path}", "post", 404, send("/api/v1/parts/9", "POST", rfc822, message)],
    ];
    for (const [path, method, status, answering] of calls)
      await expectDescribed(api, path, method, status, await answering);
    const wrong = send("/api/v1/report", "DELETE", bearer, JSON.stringify({ deleteToken: "x" }));
    await expectDescribed(api, "/api/v1/report", "delete", 403, await wrong);
    await expectDescribed(
      api,
      "/api/v1/report",
      "delete",
      204,
      await send("/api/v1/report", "DELETE", bearer, deleteToken),
    );
    const described = Object.entries<object>(api.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    const tried = new Set([...calls.map(([path, method]) => `${method} ${path}`), "delete /api/v1/report"]);
    expect(new Set(described)).toEqual(tried);
  });
});

/** The status, type and headers of an answer stand in the document, and its body fits the schema named there. */
async function expectDescribed(
  // biome-ignore lint/suspicious/noExplicitAny: a document read from the server has no type here
  api: any,
  path: string,
  method: string,
  status: number,
  answer: import("playwright/test").APIResponse,
): Promise<void> {
  const place = `${method} ${path} ${status}`;
  expect(answer.status(), place).toBe(status);
  const described = api.paths[path][method].responses[status];
  expect(described, place).toBeDefined();
  for (const name of Object.keys(described.headers ?? {})) {
    expect(answer.headers()[name.toLowerCase()], `${place} ${name}`).toMatch(/^\d+$/);
  }
  if (!described.content) return;
  const type = answer.headers()["content-type"]!.split(";", 1)[0]!;
  expect(Object.keys(described.content), place).toContain(type);
  const schema = described.content[type].schema;
  if (!schema) return;
  const names: string[] = (schema.oneOf ?? [schema]).map(({ $ref }: { $ref: string }) => $ref.split("/").at(-1)!);
  const body = await answer.json();
  const fitting = names.filter((name) => z.fromJSONSchema(api.components.schemas[name]).safeParse(body).success);
  expect(fitting.length, place).toBe(1);
}
