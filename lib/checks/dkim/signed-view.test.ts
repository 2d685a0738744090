// What the page shows as signed, held against what the check hashes.
import { createHash, generateKeyPairSync } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseMessage } from "#lib/message/parse.ts";
import type { Message } from "#lib/message/types.ts";
import { sharedPath } from "#lib/shared-data.ts";
import { latin1 } from "#lib/text/octets.ts";
import { sealedFields } from "../arc/index.ts";
import { isWhole, readArcChain } from "../arc/sets.ts";
import { compareBodies } from "./body.ts";
import { bodyText } from "./index.ts";
import { indexFields, pickSignedFields } from "./pick-fields.ts";
import { parseSignature } from "./signature.ts";
import {
  canonicalOffset,
  type ViewMessage,
  viewCanonicalBody,
  viewCoverage,
  viewSignedBody,
  viewSignedHeader,
} from "./signed-view.ts";
import { signMessage } from "./signer.test-support.ts";
import { signedOctets } from "./verify.ts";

function viewOf(message: Message): ViewMessage {
  const { octets, fields, body, lineEndings } = message;
  return {
    octets,
    fields: fields.map(({ index, key, span }) => ({ index, key, span })),
    body,
    crOnly: lineEndings === "cr",
  };
}

function shown(message: Message, index: number): string {
  const view = viewOf(message);
  return viewSignedHeader(view, view.fields[index]!)!
    .pieces.map(({ text }) => text)
    .join("");
}

function compare(message: Message): number {
  const signatures = message.fields.filter(({ key }) => key === "dkim-signature" || key === "arc-message-signature");
  let compared = 0;
  for (const field of signatures) {
    const signature = parseSignature(bodyText(message, field), field.key === "dkim-signature" ? "dkim" : "arc-message");
    if (signature.faults.length > 0) continue;
    const covered = pickSignedFields(signature.signedFields, indexFields(message.fields), field);
    expect(shown(message, field.index)).toBe(latin1(signedOctets(message, covered, field, signature)));
    const view = viewOf(message);
    const body = viewSignedBody(view, view.fields[field.index]!)!;
    const canonical = viewCanonicalBody(view, body.mode);
    const [facts] = compareBodies(message, [signature]);
    const hash = createHash(signature.algorithm!.hash)
      .update(canonical.subarray(0, body.limit ?? undefined))
      .digest("base64");
    if (facts?.supplied && !/\r(?!\n)/.test(latin1(message.octets))) expect(hash).toBe(facts.computed);
    compared += 1;
  }
  return compared;
}

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 1024 });
const base = { domain: "example.com", selector: "s", privateKey, algorithm: "rsa-sha256" as const };
const head = "From: a@example.com\r\nSubject: one\r\nSubject:  two \r\n three\r\n\r\n";

describe("the signed octets as they are shown", () => {
  it.each(["simple/simple", "relaxed/relaxed", "relaxed/simple", "simple/relaxed"] as const)(
    "%s",
    (canonicalization) => {
      const source = signMessage(Buffer.from(`${head}One  two\t\r\n\r\nthree \r\n\r\n\r\n`), {
        ...base,
        canonicalization,
        headers: ["from", "subject", "subject", "subject", "reply-to"],
      });
      for (const octets of [source, Buffer.from(latin1(source).replaceAll("\r\n", "\n"), "latin1")]) {
        const message = parseMessage(octets);
        expect(compare(message)).toBe(1);
        const view = viewOf(message);
        const header = viewSignedHeader(view, view.fields[0]!)!;
        expect(header.absent).toEqual(["subject", "reply-to"]);
        expect(header.uncovered).toEqual([]);
      }
    },
  );

  it("tells the fields that were added and the text behind l=", () => {
    const body = "Signed  text\r\n";
    const source = signMessage(Buffer.from(`From: a@example.com\r\n\r\n${body}`), {
      ...base,
      canonicalization: "relaxed/relaxed",
      headers: ["from"],
      bodyLimit: 13,
    });
    const message = parseMessage(
      Buffer.concat([Buffer.from("From: b@example.com\r\n"), source, Buffer.from("Added\r\n")]),
    );
    const view = viewOf(message);
    const own = view.fields.find(({ key }) => key === "dkim-signature")!;
    expect(viewSignedHeader(view, own)!.uncovered.map(({ index }) => index)).toEqual([0]);
    const { covered, tail } = viewCoverage(view, own);
    expect(covered.map(([start, end]) => latin1(message.octets, start, end)).at(-1)).toBe(body);
    expect(latin1(message.octets, tail![0], tail![1])).toBe("Added\r\n");
    expect(canonicalOffset(view, "relaxed", tail![0])).toBe(13);
  });

  it("agrees with the check on every signature of the corpora", () => {
    const root = sharedPath("corpus");
    if (root === null) return;
    let compared = 0;
    for (const file of globSync("**/*.{eml,txt}", { cwd: root })) {
      compared += compare(parseMessage(readFileSync(path.join(root, file))));
    }
    expect(compared).toBeGreaterThan(50);
  });

  it("agrees with the check on seals", () => {
    const root = sharedPath("corpus");
    if (root === null) return;
    let compared = 0;
    for (const file of globSync("**/*.{eml,txt}", { cwd: root })) {
      const message = parseMessage(readFileSync(path.join(root, file)));
      const { sets, fault } = readArcChain(message);
      const whole = sets.filter(isWhole);
      if (fault !== null || whole.length !== sets.length) continue;
      for (const set of whole) {
        expect(shown(message, set.seal.field.index)).toBe(
          latin1(signedOctets(message, sealedFields(whole, set), set.seal.field, set.seal.signature)),
        );
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(3);
  });
});
