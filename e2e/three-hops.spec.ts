// One header block, pasted with half its folding lost, reads the same on the page, by the API, on the command line and
// behind a share link.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright/test";
import type { Report } from "#lib/report/types.ts";
import { sharedPath } from "#lib/shared-data.ts";
import { expect, readFixture, test } from "./page.ts";

const own = readFixture("three-hops.eml");
const blocks: [string, string | null, string][] = [
  ["own fixture", own, "198.51.100.180"],
  ["lecture note", readLecture(), "72.3.128.180"],
];

/** The header block of the lecture note that the fixture has the shape of. */
function readLecture(): string | null {
  const file = sharedPath("seeds/003_f67ac9d4d10fa060.txt");
  const text = file && readFileSync(file, "utf8");
  const begin = text?.indexOf("Return-Path: <deborah") ?? 0;
  return text ? text.slice(begin, text.indexOf("\n\n", begin) + 1) : null;
}

for (const [name, block, address] of blocks) {
  test(`${name}: page, API, command line and link agree`, async ({ page, request }, info) => {
    test.skip(block === null, "the conformance data is not here");
    const post = { headers: { "Content-Type": "message/rfc822" }, data: Buffer.from(block!) };
    const report: Report = await (await request.post("/api/v1/analyze?live=off", post)).json();
    expectRoute(report, address);

    const file = path.join(info.outputPath(), "block.txt");
    writeFileSync(file, block!);
    const command = spawnSync("npm", ["run", "--silent", "waybill", "--", file, "--json", "--offline"], {
      encoding: "utf8",
    });
    expect({ ...JSON.parse(command.stdout), analyzedAt: "" }).toEqual({ ...report, analyzedAt: "" });

    await page.goto("/");
    await page.getByRole("textbox", { name: "Message source" }).fill(block!);
    await page.getByRole("button", { name: "Analyze" }).click();
    await expectTimeline(page, address);
    const share = await (await request.post("/api/v1/reports?live=off", post)).json();
    await page.goto(share.url);
    await expectTimeline(page, address);
  });
}

function expectRoute({ route }: Report, address: string): void {
  expect(route.hops.map(({ delaySeconds }) => delaySeconds)).toEqual([null, 2, 3]);
  expect(route).toMatchObject({ border: 2, transitSeconds: 5, sender: { ip: address } });
  expect(route.hops.map((hop) => hop.with)).toEqual(["mapi", "ESMTTP", "ESMTPS"]);
  expect(route.hops[2]!.tls).toEqual({ version: "TLSv1", cipher: "DHE-RSA-AES256-SHA" });
}

async function expectTimeline(page: Page, address: string): Promise<void> {
  await expect(page.locator("#hop-0")).toContainText("169.254.4.106");
  await expect(page.locator("#hop-1")).toContainText("ESMTTP");
  await expect(page.locator("#hop-2")).toContainText(address);
  await expect(page.locator("#hop-2")).toContainText("TLSv1");
}
