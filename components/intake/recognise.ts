export interface Recognition {
  head: string;
  rest: string;
  isMail: boolean;
  names: readonly string[];
}

/** What a text seems to be. */
export function recognise(text: string): Recognition {
  return { head: "A text.", rest: `${text.length} characters.`, isMail: text.includes(":"), names: [] };
}
