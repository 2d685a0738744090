// Of the octets that a signature covers, which are made when they are asked for.
import { counted, grouped } from "#components/values/counts.ts";

export const signed = {
  header: "Header input, as it is hashed",
  body: "Canonical body, as it is hashed",
  sealNote: "A seal covers the ARC fields alone, not the body.",
  absent: (names: string) => `Listed in h= although there is none, so that none can be added: ${names}.`,
  uncovered: "Not covered, although another of the name is:",
  limit: (limit: number, all: number) =>
    limit < all
      ? `l=${grouped(limit)}: the last ${counted(all - limit, "octet")} are not signed.`
      : `l=${grouped(limit)}: all of the body, but text can be appended.`,
  none: "The body is empty.",
  octets: (count: number) => counted(count, "octet"),
  more: (count: number) => `${counted(count, "octet")} more`,
  emptied: "b= is emptied for the hash",
  changed: "changed since it was signed",
  unsigned: "not signed",
  save: "Save these octets",
  shade: "Show in Source what it covers",
  noOctets: "The octets are not at hand here.",
  fetch: "Fetch the octets",
};
