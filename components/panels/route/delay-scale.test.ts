import { describe, expect, it } from "vitest";
import { delayScale } from "./delay-scale.ts";

describe("delayScale", () => {
  it("starts at zero when no clock runs backwards", () => {
    const scale = delayScale([0, 2, 1_206]);
    expect(scale.zero).toBe(0);
    expect(scale.at(3_600)).toBeCloseTo(100);
    expect(scale.at(0)).toBe(0);
    expect(scale.at(2)).toBeGreaterThan(10);
  });
  it("gives skew its own side", () => {
    const scale = delayScale([2, 1_206, -41]);
    expect(scale.at(-60)).toBeCloseTo(0);
    expect(scale.zero).toBeCloseTo(33.4, 0);
    expect(scale.at(-41)).toBeLessThan(scale.zero);
    expect(scale.at(60)).toBeCloseTo(66.8, 0);
    expect(scale.ticks.map((tick) => tick.seconds)).toEqual([-60, 0, 10, 60, 600, 3_600]);
  });
  it.each([[[]], [[0]], [[-5]], [[1e12]], [[-1e12, 1e12]]])("stays within the bar for %j", (delays) => {
    const scale = delayScale(delays);
    for (const delay of [...delays, 0, 1, 1e13]) {
      expect(scale.at(delay)).toBeGreaterThanOrEqual(0);
      expect(scale.at(delay)).toBeLessThanOrEqual(100.000001);
    }
    for (const tick of scale.ticks) expect(Number.isFinite(tick.at)).toBe(true);
  });
});
