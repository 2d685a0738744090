import { createHash } from "node:crypto";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { createSecret, deriveId, hashToken, isSecret, matchesToken, open, seal } from "./seal.ts";

const secret = Buffer.from("000102030405060708090a0b0c0d0e0f", "hex").toString("base64url");
const plain = new TextEncoder().encode("a report\n".repeat(100));
const expiresAt = 1_790_000_000;

describe("seal", () => {
  it.each([
    // Computed apart with HMAC alone: extract, then the first block of expand (RFC 5869 §2.2, §2.3).
    [null, "b8d9ce08d65a629c22eb59b8def8a1b1"],
    ["pepper", "0efb7d7b82f653d7043c066a891397c3"],
  ])("derives the known id of a secret with pepper %s", (pepper, id) => expect(deriveId(secret, pepper)).toBe(id));

  it.each([
    [null, "3e753e19c9d49e5817662f847fd460c35e519074c8a3a956d0205a8176d2c299"],
    ["pepper", "9b17d724d3ef8fa7f8a2e45ec01dbcff6e40289bf874460caf104eb939ad17e2"],
  ])("opens a blob laid out by hand under the known key, pepper %s", async (pepper, key) => {
    const iv = Buffer.alloc(12, 7);
    const aad = Buffer.concat([Buffer.from([1]), Buffer.from(deriveId(secret, pepper), "hex"), Buffer.alloc(12)]);
    aad.writeBigUInt64BE(BigInt(expiresAt), 17);
    const packed = brotliCompressSync(plain);
    const padded = Buffer.alloc(4096);
    padded.writeUInt32BE(packed.length);
    packed.copy(padded, 4);
    const aes = await crypto.subtle.importKey("raw", Buffer.from(key, "hex"), "AES-GCM", false, ["encrypt"]);
    const body = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: aad }, aes, padded);
    const blob = Buffer.concat([aad, iv, Buffer.from(body)]);
    expect(open(blob, secret, expiresAt, pepper)).toEqual(Buffer.from(plain));
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

  it("refuses a flip of every bit of the frame and of a bit in every sealed octet", () => {
    const { blob } = seal(Buffer.from("short"), secret, expiresAt, null);
    const frame = (octet: number) => octet < 41 || octet >= blob.length - 16;
    const bits = [...blob.keys()].flatMap((octet) =>
      frame(octet) ? [...Array(8).keys()].map((bit) => [octet, bit] as const) : [[octet, octet % 8] as const],
    );
    const opened = bits.filter(([octet, bit]) => {
      const changed = Uint8Array.from(blob);
      changed[octet] = changed[octet]! ^ (1 << bit);
      return open(changed, secret, expiresAt, null) !== null;
    });
    expect(blob.length).toBe(29 + 12 + 4096 + 16);
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

  it("knows its token by the hash of its octets", () => {
    const token = createSecret();
    const hash = createHash("sha256").update(Buffer.from(token, "base64url")).digest();
    expect(hashToken(token)).toEqual(hash);
    expect(matchesToken(token, hash)).toBe(true);
    expect(matchesToken(createSecret(), hash)).toBe(false);
    expect(matchesToken(`${token}=`, hash)).toBe(false);
    expect(matchesToken(token, new Uint8Array(0))).toBe(false);
  });
});
