// Calendar invitations (RFC 5545, RFC 5546): what is asked, when and where, by whom, whom else, what lies behind the links, and
// alarms, which may do more than ring. Known gaps: rules of repetition are shown, not computed; time zones are named, not applied.

import { decodeCharset } from "#lib/text/charsets.ts";
import { lookUp } from "#lib/text/look-up.ts";
import { said } from "#lib/text/said.ts";
import { findInText } from "../links/find-in-text.ts";
import { type Component, type ContentLine, readComponents, textOfLine, unescapeValue } from "./calendar-lines.ts";
import { clip, type Fact, inspectedAs } from "./inspected.ts";
import type { ContentTable, FoundLink, InspectionFlag, Inspector } from "./types.ts";

const example = (lines: string) => ({
  octets: Buffer.from(`BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${lines.replaceAll("\n", "\r\n")}\r\nEND:VCALENDAR\r\n`),
  type: "text/calendar",
});
const event =
  "BEGIN:VEVENT\nUID:1\nSUMMARY:Talk\\, weekly\nDTSTART;TZID=Europe/Paris:20260601T100000\nDTEND;TZID=Europe/Paris:20260601T110000\n" +
  'ORGANIZER;CN=Ann:mailto:ann@example.com\nATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;CN="Bob; B":mailto:bob@example.org\n' +
  "DESCRIPTION:See https://www.example.com/tal\n k\n";

export const calendar: Inspector = {
  id: "calendar",
  ref: "RFC 5545 §3.4",
  wants: ({ type, head, filename }) =>
    type === "text/calendar" ||
    type === "application/ics" ||
    /\.(?:ics|ical|ifb|icalendar)$/i.test(filename ?? "") ||
    Buffer.from(head.subarray(0, 32)).toString("latin1").includes("BEGIN:VCALENDAR"),
  inspect: ({ text, octets, charset }) => {
    const read = readComponents(text ?? decodeCharset(octets.subarray(0, octetsRead), charset).text);
    const whole = read.filter(({ name }) => name === "VCALENDAR");
    if (whole.length === 0) return null;
    const entries = whole.flatMap(({ components }) => components).filter(({ name }) => entryKinds.has(name));
    const method = textOfLine(whole[0]!, "METHOD")?.toUpperCase() ?? null;
    const first = entries[0];
    const facts: Fact[] = [
      [said`Method`, method, lookUp(methods, method)],
      ...(first ? entryFacts(first) : []),
      [said`Entries`, entries.length],
      [said`Made by`, textOfLine(whole[0]!, "PRODID")],
    ];
    const title =
      method === "CANCEL"
        ? said`Cancelled event`
        : method === "REPLY"
          ? said`Answer to an invitation`
          : first
            ? said`Calendar entry`
            : said`Calendar`;
    const tables = [attendeeTable(first), entryTable(entries), alarmTable(entries)].filter((table) => table !== null);
    const flags = entries.flatMap(flagsOf);
    return inspectedAs("calendar", title, { facts, tables, flags, links: entries.flatMap(linksOf) });
  },
  examples: [
    {
      part: example(`METHOD:REQUEST\n${event}END:VEVENT`),
      sees: { title: "Calendar entry", links: ["https://www.example.com/talk"] },
    },
    {
      part: example(
        `METHOD:CANCEL\n${event}BEGIN:VALARM\nACTION:PROCEDURE\nTRIGGER:-PT5M\nATTACH:file://192.0.2.1/x.exe\nEND:VALARM\nEND:VEVENT`,
      ),
      sees: {
        title: "Cancelled event",
        flags: ["alarm-program"],
        links: ["https://www.example.com/talk", "file://192.0.2.1/x.exe"],
      },
    },
    {
      part: example(`${event}ATTACH;VALUE=BINARY;ENCODING=BASE64;FMTTYPE=application/x-msdownload:TVo=\nEND:VEVENT`),
      sees: { title: "Calendar entry", flags: ["calendar-attachment"] },
    },
    { part: { octets: Buffer.from("Hello"), type: "text/calendar" }, sees: null },
  ],
};

const octetsRead = 1_048_576;
const entryKinds = new Set(["VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY"]);
const rowsKept = 100;

/** RFC 5546 §1.4. */
const methods: Record<string, string> = {
  PUBLISH: said`An entry to read; no answer is expected`,
  REQUEST: said`An invitation, or a change of one; an answer is expected`,
  REPLY: said`An answer of somebody who was invited`,
  ADD: said`One more date for an event that repeats`,
  CANCEL: said`The event is cancelled`,
  REFRESH: said`Somebody invited asks for the latest version`,
  COUNTER: said`Somebody invited proposes a change`,
  DECLINECOUNTER: said`The organizer declines a proposed change`,
};

function entryFacts(entry: Component): Fact[] {
  const of = (name: string) => entry.lines.find((line) => line.name === name);
  const text = (name: string) => textOfLine(entry, name);
  const attendees = entry.lines.filter(({ name }) => name === "ATTENDEE").length;
  return [
    [said`Title`, text("SUMMARY")],
    [said`Begins`, describeTime(of("DTSTART"))],
    [said`Ends`, describeTime(of("DTEND") ?? of("DUE")) ?? text("DURATION")],
    [said`Repeats`, text("RRULE")],
    [said`Place`, text("LOCATION")],
    [said`Organizer`, describePerson(of("ORGANIZER"))],
    [said`Invited`, attendees || null],
    [said`Status`, text("STATUS")],
    [said`Identifier`, text("UID")],
    [said`Version`, text("SEQUENCE"), said`Counts the changes by the organizer (RFC 5545 §3.8.7.4)`],
    [said`Description`, clip(text("DESCRIPTION") ?? "", 500)],
  ];
}

/** RFC 5545 §3.3.5: `20260601T100000Z` is UTC, with TZID local there, without both local wherever it is read. */
function describeTime(line: ContentLine | undefined): string | null {
  const found = line && /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/.exec(line.value.trim());
  if (!found) return line ? clip(line.value.trim(), 80) : null;
  const [, year, month, day, hour, minute, second, utc] = found;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return date;
  const time = `${hour}:${minute}${second === "00" ? "" : `:${second}`}`;
  const zone = utc === "Z" ? "UTC" : line.parameters.get("TZID");
  return zone === undefined ? said`${date} ${time} local time` : `${date} ${time} ${zone}`;
}

function describePerson(line: ContentLine | undefined): string | null {
  if (!line) return null;
  const address = line.value.trim().replace(/^mailto:/i, "");
  const name = line.parameters.get("CN");
  return name && name !== address ? `${name} <${address}>` : address;
}

function attendeeTable(entry: Component | undefined): ContentTable | null {
  const lines = entry?.lines.filter(({ name }) => name === "ATTENDEE") ?? [];
  if (lines.length === 0) return null;
  return {
    title: said`Invited`,
    columns: [said`Who`, said`Role`, said`Answer`, said`Sent by`],
    rows: lines
      .slice(0, rowsKept)
      .map((line) => [
        describePerson(line) ?? "",
        line.parameters.get("ROLE")?.toLowerCase() ?? "",
        line.parameters.get("PARTSTAT")?.toLowerCase() ?? "",
        line.parameters.get("SENT-BY")?.replace(/^mailto:/i, "") ?? "",
      ]),
  };
}

function entryTable(entries: readonly Component[]): ContentTable | null {
  if (entries.length < 2) return null;
  const rows = entries
    .slice(0, rowsKept)
    .map((entry) => [
      entry.name,
      textOfLine(entry, "SUMMARY") ?? "",
      describeTime(entry.lines.find(({ name }) => name === "DTSTART")) ?? "",
      describePerson(entry.lines.find(({ name }) => name === "ORGANIZER")) ?? "",
    ]);
  return { title: said`Entries`, columns: [said`Kind`, said`Title`, said`Begins`, said`Organizer`], rows };
}

const alarmsOf = (entry: Component): Component[] => entry.components.filter(({ name }) => name === "VALARM");

function alarmTable(entries: readonly Component[]): ContentTable | null {
  const alarms = entries.flatMap(alarmsOf);
  if (alarms.length === 0) return null;
  return {
    title: said`Alarms`,
    columns: [said`Action`, said`When`, said`What`],
    rows: alarms
      .slice(0, rowsKept)
      .map((alarm) => [
        textOfLine(alarm, "ACTION") ?? "",
        textOfLine(alarm, "TRIGGER") ?? "",
        clip(textOfLine(alarm, "ATTACH") ?? textOfLine(alarm, "DESCRIPTION") ?? "", 300),
      ]),
  };
}

function flagsOf(entry: Component): InspectionFlag[] {
  const flags: InspectionFlag[] = [];
  for (const alarm of alarmsOf(entry)) {
    const action = textOfLine(alarm, "ACTION")?.toUpperCase();
    // RFC 2445 §4.8.6.1; RFC 5545 dropped it.
    if (action === "PROCEDURE") flags.push({ code: "alarm-program", detail: textOfLine(alarm, "ATTACH") ?? "" });
    if (action === "EMAIL") flags.push({ code: "alarm-mail", detail: textOfLine(alarm, "ATTENDEE") ?? "" });
  }
  for (const line of entry.lines) {
    if (line.name === "ATTACH" && isBinary(line))
      flags.push({
        code: "calendar-attachment",
        detail: line.parameters.get("FILENAME") ?? line.parameters.get("FMTTYPE") ?? said`a file`,
      });
  }
  return flags;
}

const isBinary = ({ parameters }: ContentLine): boolean =>
  /binary/i.test(parameters.get("VALUE") ?? "") || /base64/i.test(parameters.get("ENCODING") ?? "");

/** Properties whose value is an address. */
const addressed =
  /^(?:URL|ATTACH|CONFERENCE|IMAGE|SOURCE|X-GOOGLE-CONFERENCE|X-MICROSOFT-SKYPETEAMSMEETINGURL|X-MICROSOFT-ONLINEMEETINGCONFLINK)$/;
const written = /^(?:SUMMARY|DESCRIPTION|LOCATION|COMMENT|CONTACT|X-ALT-DESC)$/;

function linksOf(entry: Component): FoundLink[] {
  const lines = [...entry.lines, ...alarmsOf(entry).flatMap((alarm) => alarm.lines)];
  return lines.flatMap((line): FoundLink[] => {
    const value = unescapeValue(line.value);
    if (addressed.test(line.name))
      return isBinary(line) || !/^[a-z][a-z0-9+.-]*:/i.test(value) ? [] : [{ text: null, target: value, kind: "file" }];
    if (!written.test(line.name)) return [];
    return findInText(value).map(({ target }) => ({ text: null, target, kind: "file" }));
  });
}
