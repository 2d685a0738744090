import type { Forms } from "#lib/text/say.ts";

export const words: Forms = {
  "“{0}{1}”": "« {0}{1} »",
  "{0} and {1}": "{0} et {1}",
  "{0} is {1}": "{0} vaut {1}",
  "{0}; {1} is {2}": "{0}\u202f; {1} vaut {2}",
  "{0} and {1} more": "{0} et {1} de plus",
  "; ": "\u202f; ",
  " and ": " et ",
  " or ": " ou ",
};
