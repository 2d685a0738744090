// Which language a page is in: the reader's choice, else the first that the browser asks for and Waybill has.

export const languages = ["en", "fr"] as const;

export type Language = (typeof languages)[number];

/** `qps`: English with every text accented and bracketed, so that a test sees what is written by hand. Never chosen by a reader. */
export type PageLanguage = Language | "qps";

/** The language that a page in this one tells reports in. */
export const toldIn = (page: PageLanguage): Language => (page === "qps" ? "en" : page);

/** How each calls itself. */
export const languageNames: Record<Language, string> = { en: "English", fr: "Français" };

/**
 * @param chosen value of the cookie `language`
 * @param accepted Accept-Language (RFC 9110 §12.5.4)
 */
export function chooseLanguage(chosen: string | undefined, accepted: string | null): Language {
  return findLanguage(chosen ?? "") ?? readAccepted(accepted ?? "") ?? "en";
}

function readAccepted(accepted: string): Language | undefined {
  const ranges = accepted.slice(0, 1_000).split(",");
  const ranked = ranges
    .map((range) => {
      const [tag, ...parameters] = range.split(";").map((text) => text.trim());
      const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? "1";
      return { tag: tag ?? "", weight: Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return ranked.map(({ tag }) => findLanguage(tag)).find((language) => language !== undefined);
}

/** The language of a tag such as `fr-CA` (RFC 4647 §3.4, lookup: the first subtag decides). */
function findLanguage(tag: string): Language | undefined {
  const first = tag.toLowerCase().split("-", 1)[0];
  return languages.find((language) => language === first);
}
