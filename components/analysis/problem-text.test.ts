import { describe, expect, it } from "vitest";
import { problems } from "#components/language/en/problems.ts";
import { describeRefusal } from "./problem-text.ts";

const problem = (detail: string) => JSON.stringify({ type: "about:blank", title: "t", status: 400, detail });

describe("describeRefusal", () => {
  it.each([
    [400, problem("No header field was found."), {}, "No header field was found."],
    [
      429,
      problem("Slow down."),
      { "retry-after": "7" },
      "Slow down. Try again in 7 seconds. Your text is still in the box.",
    ],
    [429, "", {}, "Too many requests from here. Try again in a minute. Your text is still in the box."],
    [
      429,
      "",
      { "retry-after": "600" },
      "Too many requests from here. Try again in 10 minutes. Your text is still in the box.",
    ],
    [413, "<html>", {}, "The message is larger than this server accepts. Paste its header section instead."],
    [502, "<html>", {}, "The server could not do it just now. Try again. Your text is still in the box."],
  ])("%d %s", async (status, body, headers: Record<string, string>, sentence) => {
    expect(await describeRefusal(new Response(body, { status, headers }), problems)).toBe(sentence);
  });
});
