import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { dkim } from "./index.ts";
import { keyMends } from "./publish.ts";
import { runOn } from "./run.test-support.ts";
import { keyRecord, signMessage } from "./signer.test-support.ts";

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 1024 });
const other = generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey;
const good = keyRecord(privateKey);
const source = signMessage(Buffer.from("From: a@example.com\r\nSubject: x\r\n\r\nText\r\n"), {
  domain: "example.com",
  selector: "june",
  privateKey,
  algorithm: "rsa-sha256",
  canonicalization: "relaxed/relaxed",
  headers: ["from", "subject"],
});

async function publish(record: string | null) {
  const zone = record === null ? "" : `june._domainkey.example.com\tTXT\t${record}`;
  return (await runOn(dkim.run, source, { zone }))[0]!.publish;
}

describe("keyMends", () => {
  it.each(keyMends.flatMap(({ why, mend, examples }) => examples.map((one) => [why, ...one, mend] as const)))(
    "%s: %j",
    (_why, written, meant, mend) => expect(mend(written).trim()).toBe(meant),
  );
});

describe("the key to publish", () => {
  const p = /p=(.*)/.exec(good)![1]!;

  it.each([
    `"v=DKIM1\\; k=rsa\\; " "p=${p.slice(0, 100)}" "${p.slice(100)}"`,
    `v=DKIM1; k=rsa; p=-----BEGIN PUBLIC KEY-----${p}-----END PUBLIC KEY-----`,
    `v=dkim1; p=${p}`,
    `v=DKIM1; k=rsa; ${p}`,
    `v=DKIM1 k=rsa, p=${p}`,
  ])("mends %j, for the signature verifies with it", async (record) => {
    const found = await publish(record);
    expect(found).toMatchObject({ name: "june._domainkey.example.com", complete: true });
    expect(await publish(found!.value)).toBeNull();
  });

  it("mends nothing that another key fits, or that is cut short", async () => {
    expect(await publish(`"v=DKIM1\\; p=${/p=(.*)/.exec(keyRecord(other))![1]}"`)).toBeNull();
    expect(await publish(`v=DKIM1; p=${p.slice(0, 80)}`)).toBeNull();
  });

  it("leaves the key to its owner where it is gone or revoked", async () => {
    expect(await publish(null)).toMatchObject({ name: "june._domainkey.example.com", complete: false });
    expect(await publish("v=DKIM1; p=")).toMatchObject({
      name: "NEW-SELECTOR._domainkey.example.com",
      complete: false,
    });
    expect(await publish(good)).toBeNull();
  });
});
