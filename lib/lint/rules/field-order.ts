// Where fields stand: trace fields on top, Return-Path once, Resent fields in whole blocks (RFC 5322 §3.6 and §3.6.6,
// RFC 5321 §4.4).
import type { Field } from "#lib/fields/types.ts";
import { listed, type Say, say } from "#lib/text/say.ts";
import type { LintView, Rule } from "../rule.ts";
import { countFirst } from "../words.ts";
import { head, mail, plain, received } from "./example-mail.ts";
import { namesOf, placesOf } from "./found-defects.ts";

export const fieldOrderRules: readonly Rule[] = [
  {
    id: "trace-below-author",
    severity: "notice",
    ref: "RFC 5322 §3.6",
    title: "Received below the author's fields",
    innocent: "Some programs and exports sort fields or append their own at the end.",
    advice:
      "Servers put their lines on top. A Received line below From was put there by the author's side or moved later.",
    find: (view) => {
      const first = Math.min(...authorKeys.map((key) => view.named(key)[0]?.index ?? Number.POSITIVE_INFINITY));
      const below = view.named("received").filter(({ index }) => index > first);
      if (below.length === 0) return null;
      return {
        at: placesOf(below),
        detail: say`${countFirst(below.length, "Received field stands", "Received fields stand")} below a field of the author.`,
      };
    },
    bad: [`${head}${received(1)}\nHello\n`],
    good: [plain, `${received(1)}${head}\nHello\n`],
  },
  {
    id: "return-path-repeated",
    severity: "notice",
    ref: "RFC 5321 §4.4",
    title: "Several Return-Path fields",
    innocent: "The message was delivered, and then passed on with its old field.",
    advice: "The top one was written last. Errors go to the path of the envelope only.",
    find: (view) => {
      const fields = view.named("return-path");
      return fields.length < 2
        ? null
        : {
            at: placesOf(fields),
            detail: say`There are ${fields.length} Return-Path fields; at delivery exactly one should be there.`,
          };
    },
    bad: [mail({ "Return-Path": "<a@example.com>", "return-path": "<b@example.com>" })],
    good: [plain, `Return-Path: <a@example.com>\n${received(1)}${head}\nHello\n`],
  },
  {
    id: "return-path-below",
    severity: "info",
    ref: "RFC 5321 §4.4",
    title: "A Return-Path that is not on top",
    innocent: "Some servers add their fields above it, and some exports sort fields.",
    advice: null,
    find: (view) => {
      const [path] = view.named("return-path");
      const [top] = view.named("received");
      if (!path || !top || path.index < top.index) return null;
      return {
        at: placesOf([path]),
        detail: say`Return-Path is written at delivery and belongs above all Received fields; here one stands above it.`,
      };
    },
    bad: [`${received(1)}Return-Path: <a@example.com>\n${head}\nHello\n`],
    good: [plain, `Return-Path: <a@example.com>\n${received(1)}${head}\nHello\n`],
  },
  {
    id: "resent-incomplete",
    severity: "notice",
    ref: "RFC 5322 §3.6.6",
    title: "An incomplete block of Resent fields",
    innocent: "The program that sent it on leaves fields out.",
    advice: null,
    find: (view) => {
      const blocks = resentBlocks(view).filter((block) => missingIn(block).length > 0);
      if (blocks.length === 0) return null;
      return { at: placesOf(blocks.flat()), detail: describeMissing(blocks) };
    },
    bad: [
      `Resent-To: b@example.org\n${head}\nHello\n`,
      `Resent-From: b@example.org\nResent-Date: Mon, 1 Jun 2026 11:00:00 +0000\n${received(1)}Resent-From: c@example.org\n${head}\nHello\n`,
      `Resent-From: b@example.org\nX-Loop: c@example.org\nResent-Date: Mon, 1 Jun 2026 11:00:00 +0000\n${head}\nHello\n`,
    ],
    good: [
      plain,
      `Resent-From: b@example.org\nResent-To: c@example.org\nResent-Date: Mon, 1 Jun 2026 11:00:00 +0000\n${head}\nHello\n`,
    ],
  },
];

/** Fields that only the author's side writes. */
const authorKeys = ["from", "date", "subject", "to", "message-id"];

/** Runs of Resent fields; a Resent-From or Resent-Date that comes again begins a new block. */
function resentBlocks({ fields }: LintView): Field[][] {
  const blocks: Field[][] = [];
  let last = -2;
  for (const field of fields) {
    const key = field.name.toLowerCase();
    if (!key.startsWith("resent-") || !resentKeys.has(key)) continue;
    const open = blocks.at(-1);
    const again = open?.some(({ name }) => name.toLowerCase() === key) ?? true;
    if (open && field.index === last + 1 && !again) open.push(field);
    else blocks.push([field]);
    last = field.index;
  }
  return blocks;
}

/** Blocks that lack fields; or one block that other fields divide, when together they have all of them, each once. */
function describeMissing(blocks: readonly Field[][]): Say {
  const all = blocks.flat();
  const isOne = blocks.length > 1 && new Set(all.map(({ name }) => name.toLowerCase())).size === all.length;
  if (isOne && missingIn(all).length === 0)
    return say`${namesOf(all)}: other fields stand between them, so they read as ${blocks.length} blocks, none of them whole.`;
  return listed(blocks.slice(0, 3).map(describeBlock), " ");
}

function describeBlock(block: readonly Field[]): Say {
  const [one, other] = missingIn(block);
  return other === undefined
    ? say`${namesOf(block)}: there is no ${one!}, which must be sent with them.`
    : say`${namesOf(block)}: there is no ${one!} and no ${other}, which must be sent with them.`;
}

const resentKeys = new Set(["date", "from", "sender", "to", "cc", "bcc", "message-id"].map((name) => `resent-${name}`));

function missingIn(block: readonly Field[]): string[] {
  const names = new Set(block.map(({ name }) => name.toLowerCase()));
  return ["Resent-From", "Resent-Date"].filter((name) => !names.has(name.toLowerCase()));
}
