import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createSecret, deriveId, hashToken, isSecret, matchesToken, open, seal } from "./seal.ts";

const secret = Buffer.from("000102030405060708090a0b0c0d0e0f", "hex").toString("base64url");
const plain = new TextEncoder().encode("a report\n".repeat(100));
const expiresAt = 1_790_000_000;

describe("seal", () => {
  it("derives the known id of a secret", () => {
    // HKDF-SHA256 (RFC 5869) computed step by step: extract, then one block of expand.
    const hmac = (key: Uint8Array, data: Uint8Array) => {
      const block = Buffer.alloc(64);
      Buffer.from(key).copy(block);
      const pad = (byte: number) => block.map((octet) => octet ^ byte);
      const hash = (...parts: Uint8Array[]) => createHash("sha256").update(Buffer.concat(parts)).digest();
      return hash(pad(0x5c), hash(pad(0x36), data));
    };
    const prk = hmac(Buffer.alloc(32), Buffer.from(secret, "base64url"));
    const okm = hmac(prk, Buffer.concat([Buffer.from("v1 id"), Buffer.from([1])]));
    expect(deriveId(secret, null)).toBe(okm.subarray(0, 16).toString("hex"));
    expect(deriveId(secret, null)).toMatch(/^[0-9a-f]{32}$/);
  });

  it("is the same blob for the same iv, and opens again", () => {
    const iv = Buffer.alloc(12, 7);
    const first = seal(plain, secret, expiresAt, null, iv);
    expect(Buffer.compare(first.blob, seal(plain, secret, expiresAt, null, iv).blob)).toBe(0);
    expect(open(first.blob, secret, expiresAt, null)).toEqual(Buffer.from(plain));
  });

  it("lays out version, id, expiry and reserved octets in the clear", () => {
    const { blob, id } = seal(plain, secret, expiresAt, null);
    const bytes = Buffer.from(blob);
    expect(bytes[0]).toBe(1);
    expect(bytes.subarray(1, 17).toString("hex")).toBe(id);
    expect(bytes.readBigUInt64BE(17)).toBe(BigInt(expiresAt));
    expect(bytes.subarray(25, 29)).toEqual(Buffer.alloc(4));
  });

  it("hides the length in steps of 4096", () => {
    const body = (text: string) => seal(Buffer.from(text), secret, expiresAt, null).blob.length - 29 - 12 - 16;
    expect(body("x")).toBe(4096);
    expect(body("another, longer text")).toBe(4096);
  });

  it("refuses every flipped bit", () => {
    const { blob } = seal(Buffer.from("short"), secret, expiresAt, null);
    const places = [...Array(57).keys(), blob.length - 1, blob.length - 17, 2000];
    const opened = places.flatMap((at) =>
      [...Array(8).keys()].filter((bit) => {
        const changed = Uint8Array.from(blob);
        changed[at] = changed[at]! ^ (1 << bit);
        return open(changed, secret, expiresAt, null) !== null;
      }),
    );
    expect(opened).toEqual([]);
  });

  it("refuses another secret, another expiry, another pepper and cut blobs", () => {
    const { blob } = seal(plain, secret, expiresAt, "pepper");
    expect(open(blob, secret, expiresAt, "pepper")).not.toBeNull();
    expect(open(blob, createSecret(), expiresAt, "pepper")).toBeNull();
    expect(open(blob, secret, expiresAt + 1, "pepper")).toBeNull();
    expect(open(blob, secret, expiresAt, null)).toBeNull();
    expect(open(blob.subarray(0, 40), secret, expiresAt, "pepper")).toBeNull();
    expect(open(blob.subarray(0, -1), secret, expiresAt, "pepper")).toBeNull();
  });
});

describe("secrets and tokens", () => {
  it.each([
    [secret, true],
    [createSecret(), true],
    [`${secret.slice(0, -1)}x`, false], // unused bits set: another spelling of the same octets
    [`${secret}=`, false],
    [secret.slice(1), false],
    ["../../../../etc/passwd", false],
    ["", false],
  ])("isSecret(%s) is %s", (text, expected) => expect(isSecret(text)).toBe(expected));

  it("knows its token by the hash alone", () => {
    expect(matchesToken("token", hashToken("token"))).toBe(true);
    expect(matchesToken("other", hashToken("token"))).toBe(false);
    expect(matchesToken("token", new Uint8Array(0))).toBe(false);
  });
});
