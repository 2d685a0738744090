// The page /api says nothing that is not so: its commands are taken from the page and run in a shell.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { reportSchema } from "#lib/report/schema.ts";
import { expect, readFixture, test } from "./page.ts";

test("every example runs", async ({ page }, info) => {
  await page.goto("/api");
  const examples = page.locator("pre[data-example]");
  const ids = await examples.evaluateAll((nodes) => nodes.map((node) => node.getAttribute("data-example")));
  const commands = await examples.allInnerTexts();
  expect(ids).toEqual(["analyze", "stream", "offline", "form", "part", "share", "read", "octets", "again", "delete"]);
  const folder = info.outputPath();
  writeFileSync(path.join(folder, "message.eml"), readFixture("live.eml"));
  const variables: Record<string, string> = {};
  for (const [at, id] of ids.entries()) {
    const run = spawnSync("sh", ["-c", commands[at]!], {
      cwd: folder,
      env: { ...process.env, ...variables },
      encoding: "utf8",
    });
    expect(run.status, `${id}: ${commands[at]}\n${run.stderr}`).toBe(0);
    if (["analyze", "offline", "form", "read", "again"].includes(id!)) reportSchema.parse(JSON.parse(run.stdout));
    if (id === "stream") expect(JSON.parse(run.stdout.trim().split("\n").at(-1)!).event).toBe("done");
    if (id === "share") {
      const { secret, deleteToken } = JSON.parse(run.stdout);
      Object.assign(variables, { SECRET: secret, TOKEN: deleteToken });
    }
  }
  expect(readFileSync(path.join(folder, "octets.eml"), "utf8")).toBe(readFixture("live.eml"));
});

test("the page links the contracts, and lists every problem", async ({ page, request }) => {
  await page.goto("/api");
  for (const link of await page.getByRole("main").getByRole("link").all()) {
    const answer = await request.get((await link.getAttribute("href"))!);
    expect(answer.status()).toBe(200);
    expect(() => JSON.parse(answer.headers()["content-type"]!.includes("json") ? "{}" : "no")).not.toThrow();
  }
  for (const status of ["400", "403", "404", "413", "415", "422", "429", "503", "507"]) {
    await expect(page.getByRole("rowheader", { name: status, exact: true }).first()).toBeVisible();
  }
});
