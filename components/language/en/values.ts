// Words that any panel may use: grades, results that no standard names, numbers, times, copying.
import { counted, grouped } from "#components/values/counts.ts";
import type { DurationWords } from "#lib/text/format/duration.ts";
import { englishDuration, englishSize, englishTime } from "#lib/text/format/english.ts";
import type { SizeWords } from "#lib/text/format/octets.ts";
import type { TimeWords } from "#lib/text/format/time.ts";

export const values = {
  /** A number with its thousands apart. */
  number: grouped,
  octets: (octets: number) => counted(octets, "octet"),
  /** `100–130`, both ends said. */
  octetRange: (start: number, end: number) => `octets ${grouped(start)}–${grouped(end)}`,
  /** For `formatDuration`, `formatSize`, `formatTime` of lib/text/format. */
  duration: englishDuration satisfies DurationWords,
  size: englishSize satisfies SizeWords,
  time: englishTime satisfies TimeWords,
  certainty: { proven: "proven", recorded: "recorded", claimed: "claimed", unknown: "not known" },
  provenInPart: "proven in part",
  notChecked: "not checked",
  asking: "asking",
  notReached: "not reached",
  times: { label: "Times", utc: "UTC", local: "Local", written: "As written" },
  copy: "Copy",
  copied: "Copied",
  notCopied: "Not allowed here: select and copy by hand",
  notDate: "not a date that can be read",
  noAddress: "no address that can be read",
  more: (count: number) => `${grouped(count)} more`,
  moreCharacters: (count: number) => `${grouped(count)} more characters`,
  decoded: (name: string) => `${name}, decoded`,
  opensStandard: "(opens the standard)",
  hidden: (names: string, more: number) => `Cannot be seen: ${names}${more > 0 ? `, ${more} more` : ""}`,
  legend: {
    title: "How sure",
    proven: "Waybill computed it or asked DNS",
    recorded: "written by the receiving side",
    claimed: "anyone on the way could write it",
  },
};
