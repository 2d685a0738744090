import { describe, expect, it } from "vitest";
import { readColour } from "../html/style-values.ts";
import { findInspectors, inspectPart } from "./index.ts";

const inspect = (type: string, text: string) => {
  const octets = Buffer.from(text);
  const part = {
    type,
    parameters: new Map([["smime-type", "constructor"]]),
    filename: null,
    detected: null,
    charset: null,
  };
  const wanting = findInspectors({ ...part, head: octets });
  return inspectPart({ ...part, octets, text: null }, wanting).map(({ inspection }) => inspection);
};

describe("words that every object knows", () => {
  it.each([
    [
      "message/delivery-status",
      "Reporting-MTA: dns; a\n\nFinal-Recipient: rfc822; a@example.com\nAction: constructor\nStatus: toString\n",
    ],
    ["message/disposition-notification", "Disposition: constructor/valueOf; toString\n"],
    ["message/feedback-report", "Feedback-Type: constructor\nConstructor: x\nAuth-Failure: constructor\n"],
    ["text/calendar", "BEGIN:VCALENDAR\nMETHOD:constructor\nEND:VCALENDAR\n"],
    ["application/pkcs7-mime", "x"],
    ["text/html", '<p style="color:constructor;background:toString">Hello</p>'],
    [
      "application/tlsrpt+json",
      '{"policies":[{"policy":{"policy-type":"constructor"},"failure-details":[{"result-type":"valueOf"}]}]}',
    ],
    ["text/xml", "<feedback><policy_published><adkim>constructor</adkim></policy_published></feedback>"],
  ])("%s", (type, text) => {
    const [seen] = inspect(type, text);
    expect(seen!.title).not.toContain("defect");
    expect(JSON.parse(JSON.stringify(seen))).toEqual(seen);
  });

  it("are no colours", () => expect(readColour("constructor")).toBeNull());
});
