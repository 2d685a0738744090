import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { describe, expect, it } from "vitest";
import { dkim } from "./index.ts";
import { keyMends } from "./publish.ts";
import { runOn } from "./run.test-support.ts";
import { keyRecord, signMessage } from "./signer.test-support.ts";

interface Signer {
  privateKey: KeyObject;
  /** The public key in base64. */
  p: string;
}

/** "/n" may stand in sound base64 and looks like a line end that was mistyped. */
const plain = signerWhere((p) => !p.includes("/n"));
const slashed = signerWhere((p) => p.includes("/n"));

function signerWhere(fits: (p: string) => boolean): Signer {
  for (;;) {
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 1024 });
    const p = /p=(.*)/.exec(keyRecord(privateKey))![1]!;
    if (fits(p)) return { privateKey, p };
  }
}

/** What a message signed with this key leads the report to propose when `record` stands at the name of the key. */
async function publish({ privateKey }: Signer, record: string | null) {
  const source = signMessage(Buffer.from("From: a@example.com\r\nSubject: x\r\n\r\nText\r\n"), {
    domain: "example.com",
    selector: "june",
    privateKey,
    algorithm: "rsa-sha256",
    canonicalization: "relaxed/relaxed",
    headers: ["from", "subject"],
  });
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
  const slips: readonly [name: string, write: (p: string) => string][] = [
    ["a zone file's text", (p) => `"v=DKIM1\\; k=rsa\\; " "p=${p.slice(0, 100)}" "${p.slice(100)}"`],
    ["the lines of PEM", (p) => `v=DKIM1; k=rsa; p=-----BEGIN PUBLIC KEY-----${p}-----END PUBLIC KEY-----`],
    ["a line end as \\n", (p) => `v=DKIM1; k=rsa; p=${p.slice(0, 64)}\\n${p.slice(64)}\\n`],
    ["a version in small letters", (p) => `v=dkim1; p=${p}`],
    ["no p=", (p) => `v=DKIM1; k=rsa; ${p}`],
    ["commas and spaces for semicolons", (p) => `v=DKIM1 k=rsa, p=${p}`],
  ];

  it.each(
    slips.flatMap(([name, write]) => [
      [name, "plain", plain, write] as const,
      [name, "with /n in it", slashed, write] as const,
    ]),
  )("mends %s around a key %s", async (_name, _kind, signer, write) => {
    const found = await publish(signer, write(signer.p));
    expect(found).toMatchObject({ name: "june._domainkey.example.com", complete: true });
    expect(found!.value).toContain(`p=${signer.p}`);
    expect(await publish(signer, found!.value)).toBeNull();
  });

  it("takes /n for a line end where the key only fits without it", async () => {
    const { p } = plain;
    const found = await publish(plain, `v=dkim1; p=${p.slice(0, 64)}/n${p.slice(64)}/n`);
    expect(found).toMatchObject({ value: `v=DKIM1; p=${p}`, complete: true });
  });

  it("mends nothing that another key fits, or that is cut short", async () => {
    expect(await publish(plain, `"v=DKIM1\\; p=${slashed.p}"`)).toBeNull();
    expect(await publish(plain, `v=DKIM1; p=${plain.p.slice(0, 80)}`)).toBeNull();
  });

  it("leaves the key to its owner where it is gone or revoked", async () => {
    expect(await publish(plain, null)).toMatchObject({ name: "june._domainkey.example.com", complete: false });
    expect(await publish(plain, "v=DKIM1; p=")).toMatchObject({
      name: "NEW-SELECTOR._domainkey.example.com",
      complete: false,
    });
    expect(await publish(plain, keyRecord(plain.privateKey))).toBeNull();
  });
});
