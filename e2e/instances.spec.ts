// Two instances of the app on one PostgreSQL, one of them killed under load: no acknowledged report is lost, and the other
// serves them all.
import { expect, test } from "playwright/test";
import { startPostgres } from "#lib/server/store/postgres.test-support.ts";
import { startApp } from "./app.ts";
import { readFixture } from "./page.ts";

const message = readFixture("live.eml");

test("one instance is killed under load: 0 acknowledged reports lost", async () => {
  test.setTimeout(120_000);
  const server = await startPostgres();
  const env = { DATABASE_URL: server.url, RATE_SHARE: "0", RATE_MISS: "0", SHARE_PEPPER: "one for both" };
  const apps = await Promise.all([startApp(env), startApp(env)]);
  const [first, second] = apps;
  try {
    const acknowledged: { secret: string; deleteToken: string }[] = [];
    let stop = false;
    const share = async (origin: string) => {
      const init = { method: "POST", headers: { "Content-Type": "message/rfc822" }, body: message };
      const answer = await fetch(`${origin}/api/v1/reports?live=off`, init).catch(() => null);
      // An answer that the kill cut off has told nobody its link.
      const share = answer?.status === 201 ? await answer.json().catch(() => null) : null;
      if (share) acknowledged.push(share);
    };
    const load = Array.from({ length: 8 }, async (_, n) => {
      while (!stop) await share(apps[n % 2]!.origin);
    });
    await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(40);
    first.process.kill("SIGKILL");
    const before = acknowledged.length;
    await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(before + 20);
    stop = true;
    await Promise.all(load);
    for (const { secret } of acknowledged) {
      const headers = { Authorization: `Bearer ${secret}` };
      const answer = await fetch(`${second.origin}/api/v1/report`, { headers });
      expect(answer.status).toBe(200);
    }
    const last = acknowledged[0]!;
    const gone = await fetch(`${second.origin}/api/v1/report`, {
      method: "DELETE",
      headers: { Authorization: `Bearer ${last.secret}` },
      body: JSON.stringify({ deleteToken: last.deleteToken }),
    });
    expect(gone.status).toBe(204);
  } finally {
    await Promise.all(apps.map((app) => app.stop()));
    await server.remove();
  }
});
