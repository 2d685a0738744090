/** Octet offsets `[start, end)` into the message octets (after intake's repairs), or into a decoded part's octets. */
export type Span = readonly [start: number, end: number];

/**
 * What a table entry or finding stands on: an RFC section, or a page.
 * Nothing enters a table without one.
 */
export type Ref = `RFC ${number} §${string}` | `RFC ${number}` | `https://${string}`;
