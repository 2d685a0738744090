import { beforeEach, describe, expect, it } from "vitest";
import { limits } from "#lib/limits.ts";
import { takePlace } from "./turnstile.ts";

const shared = globalThis as Record<string, unknown>;
beforeEach(() => {
  shared.waybillTurnstile = undefined;
});

/** Work that ends when told. */
function held() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { end, work: () => ended };
}

describe("turnstile", () => {
  it("runs so many at once, then the others in order, and forgets them", async () => {
    const order: number[] = [];
    const jobs = Array.from({ length: limits.analysesAtOnce + 3 }, held);
    const runs = jobs.map(({ work }, at) =>
      takePlace(`client ${at}`, 100).run(100, async () => {
        order.push(at);
        await work();
      }),
    );
    await new Promise((resolve) => setImmediate(resolve));
    expect(order.length).toBe(limits.analysesAtOnce);
    for (const { end } of jobs) end();
    await Promise.all(runs);
    expect(order).toEqual([...jobs.keys()]);
    expect(shared.waybillTurnstile).toMatchObject({ inHand: 0, octets: 0, units: 0 });
  });

  it("refuses at once when as many wait as may, with the time to wait", () => {
    const places = limits.analysesAtOnce + limits.analysesQueued;
    for (let n = 0; n < places; n++) takePlace(`client ${n % 5}`, 100);
    const began = process.cpuUsage();
    expect(() => takePlace("another", 100)).toThrow(
      expect.objectContaining({ code: "overloaded", headers: { "Retry-After": "2" } }),
    );
    // Nothing is waited for, so this is its time; the clock also counts other work of the machine.
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1_000).toBeLessThan(10);
  });

  it("lets one client take only its part of the places", () => {
    for (let n = 0; n < limits.inHandPerClient; n++) takePlace("greedy", 100);
    expect(() => takePlace("greedy", 100)).toThrow();
    takePlace("modest", 100).leave();
  });

  it("holds no more octets than memory is meant for", () => {
    const large = 26_214_400;
    const most = Math.floor(limits.octetsInHand / large);
    for (let n = 0; n < most; n++) takePlace(`client ${n}`, large);
    expect(() => takePlace("another", large)).toThrow();
    takePlace("small", 1_000).leave();
  });

  it("counts a large message as many small ones", async () => {
    const large = held();
    const running = takePlace("a", 1).run(limits.analysesAtOnce * limits.unitOctets, large.work);
    let ran = false;
    const next = takePlace("b", 1).run(100, async () => {
      ran = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(ran).toBe(false);
    large.end();
    await Promise.all([running, next]);
    expect(ran).toBe(true);
  });

  it("gives a place back once, also when the work fails", async () => {
    const place = takePlace("a", 100);
    await expect(place.run(100, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    place.leave();
    expect(shared.waybillTurnstile).toMatchObject({ inHand: 0, octets: 0, units: 0 });
  });
});
