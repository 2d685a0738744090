// TNEF, the form in which Outlook packs a whole message into winmail.dat ([MS-OXTNEF]): message class, subject, text, and the
// attachments that other programs do not see. Attachments that are messages themselves are opened to a small depth.
// Known gaps: RTF bodies are named, not shown; recipients and calendar properties are not listed.

import { decodeCharset } from "#lib/text/charsets.ts";
import { said } from "#lib/text/said.ts";
import { describeMembers, type InnerFile } from "./describe-members.ts";
import { tnefExamples } from "./examples/tnef.ts";
import { type Fact, inspectedAs, octetCount } from "./inspected.ts";
import { type MapiProperties, readMapiProperties } from "./mapi-properties.ts";
import { hasMark, u16le, u32le } from "./read-number.ts";
import type { Inspector } from "./types.ts";

const signature = "\x78\x9f\x3e\x22";
const attributesRead = 20_000;
const depthRead = 3;

/** [MS-OXTNEF] §2.1.3.1: attributes by number, without the type in the upper half. */
const attribute = {
  subject: 0x8004,
  messageClass: 0x8008,
  body: 0x800c,
  attachData: 0x800f,
  attachTitle: 0x8010,
  attachBegins: 0x9002,
  messageProperties: 0x9003,
  attachProperties: 0x9005,
  codePage: 0x9007,
} as const;

/** MAPI properties: a name, a long name, a media type, how it is attached, and the embedded message. */
const property = {
  subject: 0x37,
  body: 0x1000,
  rtf: 0x1009,
  html: 0x1013,
  data: 0x3701,
  name: 0x3704,
  method: 0x3705,
  longName: 0x3707,
  type: 0x370e,
} as const;
const embeddedMessage = 5;

export const tnef: Inspector = {
  id: "tnef",
  ref: "https://learn.microsoft.com/en-us/openspecs/exchange_server_protocols/ms-oxtnef/",
  wants: ({ head }) => hasMark(head, signature),
  inspect({ octets }) {
    if (!hasMark(octets, signature)) return null;
    const message = readTnef(octets);
    const files = listFiles(message, "", 0);
    const { members, flags } = describeMembers(files, octets.length);
    return inspectedAs("tnef", said`Outlook message in its own form (TNEF)`, {
      facts: messageFacts(message),
      members,
      flags,
    });
  },
  get examples() {
    return tnefExamples();
  },
};

interface TnefAttachment {
  title: string | null;
  data: Uint8Array | null;
  properties: MapiProperties;
}

interface TnefMessage {
  subject: string | null;
  messageClass: string | null;
  body: string | null;
  properties: MapiProperties;
  attachments: TnefAttachment[];
  /** A sum over the octets of an attribute did not fit, or the file ends inside of one. */
  damaged: boolean;
}

function readTnef(octets: Uint8Array): TnefMessage {
  const message: TnefMessage = {
    subject: null,
    messageClass: null,
    body: null,
    properties: new Map(),
    attachments: [],
    damaged: false,
  };
  let charset = "windows-1252";
  const decode = (text: Uint8Array) => decodeCharset(text, charset).text;
  for (let at = 6, read = 0; at + 9 <= octets.length && read < attributesRead; read++) {
    const id = u16le(octets, at + 1);
    const length = u32le(octets, at + 5);
    const data = octets.subarray(at + 9, at + 9 + length);
    if (data.length < length || (length < 65_536 && sumOf(data) !== u16le(octets, at + 9 + length)))
      message.damaged = true;
    if (id === attribute.codePage) charset = `windows-${u32le(data, 0)}`;
    else takeAttribute(message, id, data, decode);
    at += 11 + length;
  }
  return message;
}

function takeAttribute(message: TnefMessage, id: number, data: Uint8Array, decode: (text: Uint8Array) => string): void {
  const text = () => decode(data).replace(/\0.*$/s, "");
  const attachment = message.attachments.at(-1);
  if (id === attribute.attachBegins) message.attachments.push({ title: null, data: null, properties: new Map() });
  else if (id === attribute.subject) message.subject = text();
  else if (id === attribute.messageClass) message.messageClass = text();
  else if (id === attribute.body) message.body = text();
  else if (id === attribute.messageProperties) message.properties = readMapiProperties(data, decode);
  else if (!attachment) return;
  else if (id === attribute.attachTitle) attachment.title = text();
  else if (id === attribute.attachData) attachment.data = data;
  else if (id === attribute.attachProperties) attachment.properties = readMapiProperties(data, decode);
}

/** §2.1.3.3: the octets added up, in 16 bits. */
function sumOf(octets: Uint8Array): number {
  let sum = 0;
  for (const octet of octets) sum += octet;
  return sum & 0xffff;
}

function messageFacts({ subject, messageClass, body, properties, attachments, damaged }: TnefMessage): Fact[] {
  const html = properties.get(property.html);
  return [
    [said`Kind of message`, messageClass],
    [said`Subject`, subject ?? textProperty(properties, property.subject)],
    [said`Text`, body ?? textProperty(properties, property.body)],
    [
      said`Text as HTML`,
      html === undefined ? null : octetCount(html instanceof Uint8Array ? html.length : String(html).length),
    ],
    [said`Text as RTF`, properties.has(property.rtf) ? said`yes, not shown here` : null],
    [said`Attachments`, attachments.length],
    [said`Damaged`, damaged ? said`a checksum does not fit, or the end is missing` : null],
  ];
}

function textProperty(properties: MapiProperties, id: number): string | null {
  const value = properties.get(id);
  return typeof value === "string" ? value : null;
}

function listFiles({ attachments }: TnefMessage, path: string, depth: number): InnerFile[] {
  return attachments.flatMap((attachment) => {
    const { title, properties } = attachment;
    const name =
      textProperty(properties, property.longName) ??
      title ??
      textProperty(properties, property.name) ??
      said`without a name`;
    const object = properties.get(property.data);
    const data = attachment.data ?? (object instanceof Uint8Array ? object : null);
    const inner = embeddedIn(properties, data);
    const file: InnerFile = {
      name: `${path}${name}`,
      size: data?.length ?? null,
      packed: null,
      encrypted: false,
      note: inner ? said`message` : textProperty(properties, property.type),
      head: inner ? null : (data?.subarray(0, 1_024) ?? null),
    };
    return inner && depth < depthRead ? [file, ...listFiles(readTnef(inner), `${file.name}/`, depth + 1)] : [file];
  });
}

/** §2.1.3.4: an embedded message is TNEF again, behind the identifier of its interface. */
function embeddedIn(properties: MapiProperties, data: Uint8Array | null): Uint8Array | null {
  if (data === null || properties.get(property.method) !== embeddedMessage) return null;
  return [0, 16].map((skip) => data.subarray(skip)).find((octets) => hasMark(octets, signature)) ?? null;
}
