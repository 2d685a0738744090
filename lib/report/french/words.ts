import type { Forms } from "#lib/text/say.ts";

export const words: Forms = {
  "1 octet": "1 octet",
  "{0} octets": "{0} octets",
  "“{0}{1}”": "« {0}{1} »",
  "{0} and {1}": "{0} et {1}",
  " is ": " vaut ",
  "{0} and {1} more": "{0} et {1} de plus",
  "; ": "\u202f; ",
  " and ": " et ",
  " or ": " ou ",
};
