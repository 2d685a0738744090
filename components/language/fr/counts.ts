// Numbers as French writes them: thousands apart by a narrow no-break space, and one thing as long as there are fewer than two.

/** `39871` as `39 871`. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:[0-9]{3})+$)/g, "\u202f");
}

/** `1 champ`, `0 champ`, `2 champs`; `plural` where it is not the singular with s. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${grouped(count)} ${Math.abs(count) < 2 ? singular : plural}`;
}
