import { describe, expect, it } from "vitest";
import { adviseDelivery, deliveryAdvice } from "./delivery-advice.ts";

describe.each(deliveryAdvice.map((entry) => [entry.why, entry] as const))("%s", (_, entry) => {
  it("has examples", () => expect(entry.examples.length).toBeGreaterThan(0));
  it.each(entry.examples)("%s", (said) => {
    const [code = "", ...text] = said.split(" ");
    expect(adviseDelivery(code, text.join(" "))).toBe(entry);
  });
});

it("says nothing where nothing is known", () => expect(adviseDelivery("", "")).toBeNull());
