// File names that hide what a file is: by a second ending, by many blanks, by a character that turns the text around, by a
// class identifier, or by a dot that is dropped.
import { endingsOf, extensionOf } from "./file-endings.ts";

/** Endings that look like a document or picture, directly before the real one. */
const harmless = /\.(?:pdf|docx?|xlsx?|pptx?|txt|rtf|csv|jpe?g|png|gif|bmp|html?|zip|mp[34]|avi|mov|eml)[\s._-]*$/i;
const blanksInside = /[\s\u00a0\u3000]{6,}/;
// A name that ends in a class identifier is opened by that class, whatever stands before it.
const classIdentifier = /\.\{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}\s*$/i;
const startsByClick = endingsOf("program");

/** True when a program, script or class hides behind the name of something else. */
export function isDisguised(name: string): boolean {
  if (classIdentifier.test(name) || /[\u202d\u202e]/.test(name)) return true;
  const ending = extensionOf(name);
  if (ending === null || !startsByClick.has(ending)) return false;
  const before = name.slice(0, name.toLowerCase().lastIndexOf(`.${ending}`));
  // Windows drops dots and blanks at the end of a name.
  return harmless.test(before) || blanksInside.test(before) || /[.\s]$/.test(name);
}
