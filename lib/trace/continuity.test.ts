import { expect, it } from "vitest";
import { fieldsOf, messageOf, noOptions } from "./test-fields.ts";
import { traceRoute } from "./trace-route.ts";

const date = "Mon, 5 Jan 2026 10:00:00 +0000";

function continuity(newer: string, older: string) {
  const message = messageOf(`Received: ${newer}; ${date}\nReceived: ${older}; ${date}\n\n`);
  const { hops } = traceRoute(message, fieldsOf(message), [], noOptions).route;
  expect(hops[0]!.continuity).toBeNull();
  return hops[1]!.continuity!;
}

it.each([
  ["from a.example.com (a.example.com [192.0.2.9]) by mx.example.org", "by A.example.com", "same-host"],
  ["from x (a.example.com. [192.0.2.9]) by mx.example.org", "by a.example.com", "same-host"],
  ["from x ([192.0.2.9]) by mx.example.org", "by y ([192.0.2.9])", "same-address"],
  ["from out.example.com ([192.0.2.9]) by mx.example.org", "by in.example.com", "same-organization"],
  ["from localhost (localhost [127.0.0.1]) by mx.example.org", "by a.example.com", "local"],
  ["by mx.example.com", "by a.example.com", "local"],
  ["by mx.example.org", "by a.example.com", "unknown"],
  ["from b.example.net (b.example.net [192.0.2.9]) by mx.example.org", "by a.example.com", "break"],
  ["from b.example.net (b.example.net [192.0.2.9]) by mx.example.org", "from x ([10.0.0.1])", "unknown"],
  ["from b.example.net (b.example.net [192.0.2.9]) by mx.example.org", "by a.corp.internal", "unknown"],
  [
    "from b ([192.0.2.9]) by localhost (a.example.com [127.0.0.1]) (amavisd-new, port 10024)",
    "by a.example.com",
    "local",
  ],
  [
    "from mail-f4.google.com (mail-f4.google.com. [192.0.2.9]) by mx.google.com",
    "by 2002:a00:: with SMTP id a1",
    "same-organization",
  ],
])("%s after %s: %s", (newer, older, kind) => {
  const joint = continuity(newer, older);
  expect(joint.kind).toBe(kind);
  expect(joint.detail).not.toBe("");
  expect(joint.innocent === null).toBe(kind !== "break");
});

it.each([
  ["by a.example.com with LMTP", /mailbox/],
  ["by a.example.com", /gateway/],
])("a break after %s has an innocent reading", (older, expected) => {
  expect(continuity("from b.example.net (b.example.net [192.0.2.9]) by mx.example.org", older).innocent).toMatch(
    expected,
  );
});
