// Domains of the author that look like other ones: mixed scripts and look-alike letters (UTS 39), names that differ in
// a letter from one the reader knows, and known names put in front of another domain.
import type { Mailbox } from "#lib/text/addresses.ts";
import { asLatin, looksLatin, mixedScripts, skeletonOf } from "#lib/text/confusables.ts";
import { listed, type Say, say } from "#lib/text/say.ts";
import { type Domain, editDistance, knownDomains, linkedDomains, readDomain } from "../domains.ts";
import { oncePerMessage } from "../once.ts";
import type { Found, LintView, Rule } from "../rule.ts";
import { quote } from "../words.ts";
import { mail, plain } from "./example-mail.ts";
import { placesOf } from "./found-defects.ts";

const fromTo = (from: string, to = "bob@example.net") => mail({ From: from, To: to });

export const lookalikeRules: readonly Rule[] = [
  {
    id: "mixed-script-domain",
    severity: "danger",
    ref: "https://www.unicode.org/reports/tr39/#Restriction_Level_Detection",
    title: "A domain that mixes scripts",
    innocent: null,
    advice: "Letters of another script are drawn like Latin ones: the domain is not the one it looks like.",
    find: (view) =>
      foundLabels(view, (label) => {
        const mixed = mixedScripts(label);
        return mixed.length === 0
          ? null
          : say`${quote(label)} mixes letters of ${listed(mixed.map(scriptName), say` and `)}`;
      }),
    bad: [fromTo("ann@ex\u0430mple.com"), fromTo("ann@xn--exmple-4nf.com")],
    good: [plain, fromTo("ann@b\u00fccher.example"), fromTo("ann@\u043f\u0440\u0438\u043c\u0435\u0440.example")],
  },
  {
    id: "lookalike-script-domain",
    severity: "danger",
    ref: "https://www.unicode.org/reports/tr39/#Confusable_Detection",
    title: "A domain of another script that reads as Latin",
    innocent: "A short word of that language may happen to consist of such letters.",
    advice: "The domain is not the one it looks like. Compare its ASCII form.",
    find: (view) =>
      foundLabels(view, (label, domain) =>
        looksLatin(label) ? say`${quote(label)} (${domain.name}) is drawn like “${skeletonOf(label)}”` : null,
      ),
    bad: [fromTo("ann@\u0441\u043e\u0440\u0435.com"), fromTo("ann@xn--80ak6aa92e.com")],
    good: [plain, fromTo("ann@\u043f\u0440\u0438\u0432\u0435\u0442.example"), fromTo("ann@b\u00fccher.example")],
  },
  {
    id: "accented-domain",
    severity: "warning",
    ref: "https://www.unicode.org/reports/tr39/#Confusable_Detection",
    title: "A domain with marks that the name does not have",
    innocent: "The owner writes the name without its marks.",
    advice: "A small mark over a letter makes another domain. Compare the ASCII form of the domain.",
    find: (view) =>
      foundAuthors(view, (domain, { name }) => {
        const plainLabel = asLatin(domain.label);
        if (plainLabel === domain.label || !/^[a-z0-9-]{4,}$/.test(plainLabel) || name === null) return null;
        const words = name
          .slice(0, longestName)
          .toLowerCase()
          .split(/[^\p{L}\p{M}\p{N}-]+/u);
        const joined = words.join("");
        if (!words.includes(plainLabel) && joined !== plainLabel) return null;
        return say`The name is ${quote(name)}, the domain ${quote(domain.shown)} (${domain.name})`;
      }),
    bad: [fromTo("Example <ann@ex\u00e1mple.com>"), fromTo("Example Support <ann@xn--exmple-qta.com>")],
    good: [plain, fromTo("B\u00fccher <ann@b\u00fccher.example>"), fromTo("Example <ann@example.com>")],
  },
  {
    id: "internationalized-domain",
    severity: "info",
    ref: "RFC 5890 §2.3.2.1",
    title: "An internationalized domain",
    innocent: "Domains in other scripts and languages are ordinary.",
    advice: null,
    find: (view) =>
      foundAuthors(view, ({ name, shown }) => (name === shown ? null : say`${quote(shown)} is ${name} in DNS`)),
    bad: [fromTo("ann@b\u00fccher.example"), fromTo("ann@xn--bcher-kva.example")],
    good: [plain],
  },
  {
    id: "lookalike-domain",
    severity: "danger",
    ref: "https://www.unicode.org/reports/tr39/#Confusable_Detection",
    title: "A domain drawn like one you know",
    innocent: null,
    advice: "Read the domain letter by letter. It is not that of the recipients or of the conversation.",
    find: (view) =>
      foundLikeness(view, isDrawnLike, (own, known) => say`${own} is drawn like ${known}`) ??
      foundLikeness(
        view,
        isDrawnLike,
        (own, linked) => say`${own} is drawn like the linked ${linked}`,
        linkedDomains(view),
      ),
    bad: [
      fromTo("ann@examp1e-shop.com", "bob@example-shop.com"),
      fromTo("ann@exarnple.com", "bob@example.com"),
      mail({ "Reply-To": "ann@exampIe.com".replace("I", "1"), To: "bob@example.com" }),
      mail({ From: "ann@harb0ur.example" }, "Log in at https://www.harbour.example/ now.\n"),
    ],
    good: [plain, fromTo("ann@example.com", "bob@example.org"), fromTo("ann@mail.example.net")],
  },
  {
    id: "domain-like-name",
    severity: "danger",
    ref: "https://www.unicode.org/reports/tr39/#Confusable_Detection",
    title: "A domain drawn like the name in front of it",
    innocent: "The owner could not get the domain of that name and took one that looks alike.",
    advice: "Read the domain letter by letter: a digit or two letters stand for one of the name.",
    find: (view) =>
      foundAuthors(view, (domain, { name }) => {
        // Told by `lookalike-domain`.
        const others = [...knownDomains(view), ...linkedDomains(view)];
        if (others.some(({ label }) => drawnAlike(domain.label, label))) return null;
        const words =
          (name ?? "")
            .slice(0, longestName)
            .toLowerCase()
            .match(/(?<![a-z\d])[a-z]{4,40}(?![a-z\d])/g) ?? [];
        if (words.length === 0) return null;
        const pieces = [domain.label, ...domain.label.split("-")].filter((piece) => /^[a-z\d-]{4,}$/.test(piece));
        const like = words.find((word) => pieces.some((piece) => piece !== word && drawnAlike(piece, word)));
        return like && !pieces.includes(like)
          ? say`${quote(domain.shown)} is drawn like ${quote(like)} in the name`
          : null;
      }),
    bad: [fromTo("Harbour <ann@harb0ur.example>"), fromTo("Team Armada <ann@arrnada-support.com>")],
    good: [
      plain,
      fromTo("Example <ann@example.com>"),
      fromTo("Mail1 Team <ann@mail1.example>"),
      fromTo("Anna Corner <ann@corner.example>"),
    ],
  },
  {
    id: "near-domain",
    severity: "warning",
    ref: "https://www.unicode.org/reports/tr39/#Confusable_Detection",
    title: "A domain one or two letters away from one you know",
    innocent: "Two names may be alike by chance.",
    advice: "Read the domain letter by letter before you answer or act.",
    find: (view) => foundLikeness(view, isNear, (own, known) => say`${own} differs little from ${known}`),
    bad: [
      fromTo("ann@exampel-shop.com", "bob@example-shop.com"),
      mail({ From: "ann@examplle.com", "In-Reply-To": "<1@example.com>" }),
    ],
    good: [plain, fromTo("ann@table.com", "bob@cable.com"), fromTo("ann@example1.com", "bob@example2.com")],
  },
  {
    id: "known-name-inside-domain",
    severity: "warning",
    ref: "https://www.usenix.org/conference/usenixsecurity21/presentation/shen-kaiwen",
    title: "A known name in front of another domain",
    innocent: "Services send for their customers from names like this.",
    advice: "Only the end of a domain says whose it is.",
    find: (view) => {
      const known = knownDomains(view);
      return foundAuthors(view, (own) => {
        const inside = own.name.slice(0, -own.registrable.length - 1);
        const name =
          known.find(({ registrable }) => inside === registrable || inside.endsWith(`.${registrable}`))?.registrable ??
          bareName(inside);
        return name === null
          ? null
          : say`${quote(own.shown)} belongs to ${own.registrable}; ${name} in front of it says nothing`;
      });
    },
    bad: [fromTo("ann@example.net.example.org"), fromTo("ann@www.example.com.mail.example.org")],
    good: [plain, fromTo("ann@mail.example.com"), fromTo("ann@de.news.example.com")],
  },
  {
    id: "hyphen-cousin-domain",
    severity: "notice",
    ref: "https://www.usenix.org/conference/usenixsecurity21/presentation/shen-kaiwen",
    title: "A domain that adds a word to one you know",
    innocent: "Organizations do register such names for campaigns and services.",
    advice: "Ask on a known way whether the domain is theirs.",
    find: (view) =>
      foundLikeness(view, isCousin, (own, known) => say`${own} adds a word to ${known}`) ??
      foundLikeness(
        view,
        isCousin,
        (own, linked) => say`${own} adds a word to the linked ${linked}`,
        linkedDomains(view),
      ),
    bad: [
      fromTo("ann@example-billing.com", "bob@example.com"),
      mail({ From: "ann@deliver-harbour.example" }, "See https://www.harbour.example/ for more.\n"),
    ],
    good: [
      plain,
      fromTo("ann@shop-billing.com", "bob@shop.example.com"),
      mail({ From: "ann@deliver-harbour.example" }, "See https://www.deliver-harbour.example/ for more.\n"),
    ],
  },
];

/** The scripts that `mixedScripts` tells apart. */
const scripts: Readonly<Record<string, Say>> = {
  Latin: say`Latin`,
  Cyrillic: say`Cyrillic`,
  Greek: say`Greek`,
  Armenian: say`Armenian`,
  Cherokee: say`Cherokee`,
  Hebrew: say`Hebrew`,
  Arabic: say`Arabic`,
  Han: say`Han`,
  Hiragana: say`Hiragana`,
  Katakana: say`Katakana`,
  Hangul: say`Hangul`,
  Bopomofo: say`Bopomofo`,
  Devanagari: say`Devanagari`,
  Thai: say`Thai`,
  Georgian: say`Georgian`,
  Ethiopic: say`Ethiopic`,
};
const scriptName = (script: string): Say => scripts[script] ?? say`${script}`;

interface Author {
  field: number;
  mailbox: Mailbox;
  domain: Domain | null;
}

/** From and Reply-To: the addresses a reader sees and answers. */
const authorsOf = oncePerMessage((view): Author[] =>
  view.addressFields
    .filter(({ key }) => key === "from" || key === "reply-to" || key === "sender")
    .flatMap(({ field, list }) =>
      list.mailboxes
        .slice(0, authorsRead)
        .map((mailbox) => ({ field: field.index, mailbox, domain: readDomain(mailbox.address) })),
    )
    .slice(0, authorsRead),
);

const authorsRead = 50;
const longestName = 1_000;

/** The author domains of which `test` says something. */
function foundAuthors(view: LintView, test: (domain: Domain, mailbox: Mailbox) => Say | null): Found | null {
  const said = new Map<string, Say>();
  const fields = new Set<number>();
  for (const { field, mailbox, domain } of authorsOf(view)) {
    const words = domain === null ? null : test(domain, mailbox);
    if (words === null) continue;
    said.set(String(words), words);
    fields.add(field);
  }
  return said.size === 0
    ? null
    : {
        at: placesOf([...fields].map((index) => ({ index }))),
        detail: say`${listed([...said.values()], say`; `)}.`,
      };
}

function foundLabels(view: LintView, test: (label: string, domain: Domain) => Say | null): Found | null {
  return foundAuthors(view, (domain) => {
    if (domain.shown === domain.name) return null;
    const said = domain.shown.split(".").map((label) => test(label, domain));
    return said.find((words) => words !== null) ?? null;
  });
}

/** Author domains that `alike` holds for and some known domain, and that are not themselves known. */
function foundLikeness(
  view: LintView,
  alike: (own: Domain, known: Domain) => boolean,
  describe: (own: Say, known: Say) => Say,
  known = knownDomains(view),
): Found | null {
  const names = new Set(known.map(({ registrable }) => registrable));
  return foundAuthors(view, (own) => {
    if (names.has(own.registrable)) return null;
    const other = known.find((one) => one.label !== own.label && alike(own, one));
    return other ? describe(quote(own.shown), quote(other.shown)) : null;
  });
}

/** The domain has look-alike letters, and the name does not. */
const drawnAlike = (piece: string, word: string): boolean => skeletonOf(word) === word && skeletonOf(piece) === word;

const isDrawnLike = (own: Domain, known: Domain): boolean => skeletonOf(own.label) === skeletonOf(known.label);

/** One letter apart in a word of six and more, two in a word of ten; numbered names are siblings, not look-alikes. */
function isNear(own: Domain, known: Domain): boolean {
  if (skeletonOf(own.label) === skeletonOf(known.label)) return false;
  const shorter = Math.min(own.label.length, known.label.length);
  if (shorter < 6 || Math.abs(own.label.length - known.label.length) > 2) return false;
  if (own.label.replace(/\d/g, "") === known.label.replace(/\d/g, "")) return false;
  return editDistance(own.label, known.label) <= (shorter < 10 ? 1 : 2);
}

function isCousin(own: Domain, known: Domain): boolean {
  return known.label.length >= 5 && own.label.split("-").length > 1 && own.label.split("-").includes(known.label);
}

const commonSuffix = /(?:^|\.)([a-z0-9-]+\.(?:com|org|gov|edu))(?:\.|$)/;

/** A name with a generic top-level domain, such as `example.com` in `www.example.com.mail` before `.example.org`. */
function bareName(inside: string): string | null {
  return commonSuffix.exec(inside)?.[1] ?? null;
}
