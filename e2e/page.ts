// What every browser test starts from: a page that fails its test when anything is written to the console as an error, or
// when it asks anybody but the app.
import { readFileSync } from "node:fs";
import path from "node:path";
import { test as base, expect } from "playwright/test";

export { expect };

export const test = base.extend({
  page: async ({ page, baseURL }, use) => {
    const wrong: string[] = [];
    page.on("console", (message) => {
      // The frame that draws a mail refuses every script, also the one by which the driver of these tests looks into frames.
      const refused = message.text().startsWith("Blocked script execution in 'about:srcdoc'");
      if (message.type() === "error" && !refused) wrong.push(message.text());
    });
    page.on("pageerror", (error) => wrong.push(error.message));
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(baseURL!) && !/^(data|blob):/.test(url)) wrong.push(`asked ${url}`);
    });
    await use(page);
    expect(wrong).toEqual([]);
  },
});

/** The text of a fixture, with LF line ends, as a person would paste it. */
export function readFixture(name: string): string {
  return readFileSync(path.resolve(import.meta.dirname, "../fixtures/messages", name), "utf8").replace(/\r\n/g, "\n");
}
