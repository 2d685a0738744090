// What is told of an address in content: where it stands, and what it is for.

/**
 * `link` a reader follows, `text` an address written out, `form` where input is sent, `field` of the header section, `file`
 * inside an attachment. The others are fetched without a click by a program that loads remote content.
 */
export type LinkKind =
  | "link"
  | "text"
  | "form"
  | "field"
  | "file"
  | "image"
  | "style"
  | "font"
  | "frame"
  | "script"
  | "media"
  | "refresh";

/** Kinds that are fetched when the content is shown. */
export const loadedKinds: ReadonlySet<LinkKind> = new Set(["image", "style", "font", "frame", "script", "media"]);
