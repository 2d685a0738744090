// Outlook .msg files ([MS-OXMSG], properties of [MS-OXPROPS] and [MS-OXOMSG]) -> the octets of a MIME message with the same
// header fields, bodies and attachments. The transport headers are a property and stand as they came, so what signatures
// say of them can still be read; bodies and parts are rebuilt and are not what was signed. Not here: bodies that exist as
// RTF alone (attached as RTF, still compressed), OLE objects, S/MIME items (their one attachment is shown).
import { limits } from "#lib/limits.ts";
import { openCompoundFile, type Storage } from "#lib/text/compound-file.ts";
import { fromLatin1, latin1 } from "#lib/text/octets.ts";
import { said } from "#lib/text/said.ts";
import { buildMessage, type Leaf } from "./build-mime.ts";
import { charsetOf, openProperties, type PropertyBag } from "./outlook-properties.ts";
import type { Intake, Repair } from "./types.ts";

/** Property numbers. */
const id = {
  subject: 0x0037,
  clientSubmitTime: 0x0039,
  sentName: 0x0042,
  sentAddress: 0x0065,
  transportHeaders: 0x007d,
  recipientType: 0x0c15,
  senderName: 0x0c1a,
  senderAddress: 0x0c1f,
  body: 0x1000,
  rtf: 0x1009,
  html: 0x1013,
  messageId: 0x1035,
  displayName: 0x3001,
  address: 0x3003,
  data: 0x3701,
  shortName: 0x3704,
  method: 0x3705,
  longName: 0x3707,
  mimeTag: 0x370e,
  contentId: 0x3712,
  smtpAddress: 0x39fe,
  codePage: 0x3fde,
  sentSmtp: 0x5d02,
  senderSmtp: 0x5d01,
} as const;

/** Rebuilds the message of a .msg file. */
export function readOutlookMsg(octets: Uint8Array): { intake: Intake } | { problem: string } {
  const root = openCompoundFile(octets);
  const isItem = root?.streams.some(({ name }) => name.startsWith("__"));
  if (!root || !isItem)
    return { problem: "This is no Outlook message: an Office document, or a damaged .msg file. Save the mail again." };
  const repairs: Repair[] = [];
  const text = rebuild(root, 32, 0, repairs);
  repairs.unshift({
    code: "rebuilt",
    detail: said`Outlook keeps no original. Header fields are as they came, bodies and attachments were put together again.`,
    line: null,
  });
  return { intake: { kind: "outlook-msg", octets: fromLatin1(text), repairs, exact: false, mailbox: null } };
}

function rebuild(storage: Storage, headerSize: 32 | 24, depth: number, repairs: Repair[]): string {
  const item = openProperties(storage, headerSize, null);
  // A blank before the first field stays: it may be a trick.
  const headers = (item.text(id.transportHeaders) ?? "").replace(/^(?:[ \t]*[\r\n])+/, "").trimEnd();
  if (headers === "" && depth === 0) repairs.push(headersRebuilt);
  const attachments = storage.storages
    .filter(({ name }) => /^__attach_version1\.0_#/i.test(name))
    .slice(0, limits.parts)
    .flatMap((attachment) => readAttachment(attachment, item, depth, repairs));
  const header = Buffer.from(headers || writeFields(item), "utf8");
  return buildMessage(latin1(header), readBodies(item), attachments);
}

const headersRebuilt: Repair = {
  code: "headers-rebuilt",
  detail: said`The item holds no transport headers, as in a draft or a sent copy: From, To, Subject and Date are Outlook's.`,
  line: null,
};

/** Plain text, then HTML; RTF only when there is neither. */
function readBodies(item: PropertyBag): Leaf[] {
  const bodies: Leaf[] = [];
  const text = item.text(id.body);
  if (text) bodies.push({ type: "text/plain; charset=utf-8", content: Buffer.from(text, "utf8"), text: true });
  const html = item.octets(id.html);
  if (html?.isText) {
    const content = Buffer.from(item.text(id.html) ?? "", "utf8");
    bodies.push({ type: "text/html; charset=utf-8", content, text: true });
  } else if (html) {
    const charset = charsetOf(item.number(id.codePage));
    bodies.push({ type: `text/html; charset=${charset}`, content: html.octets, text: true });
  }
  const rtf = bodies.length === 0 ? item.octets(id.rtf) : null;
  if (rtf) bodies.push({ type: "application/vnd.ms-compressed-rtf", content: rtf.octets, name: "body.rtf" });
  return bodies;
}

function readAttachment(storage: Storage, item: PropertyBag, depth: number, repairs: Repair[]): Leaf[] {
  const bag = openProperties(storage, 8, item.number(0x3ffd));
  const name = bag.text(id.longName) || bag.text(id.shortName) || bag.text(id.displayName) || undefined;
  const contentId = bag.text(id.contentId) || undefined;
  const inner = storage.storages.find((inside) => /^__substg1\.0_3701000D$/i.test(inside.name));
  if (inner && isItem(inner) && depth < limits.nestedMessages) {
    const content = fromLatin1(rebuild(inner, 24, depth + 1, repairs));
    return [{ type: "message/rfc822", content, name, message: true }];
  }
  const data = bag.octets(id.data);
  if (!data) {
    const detail = said`An attachment is a link or an object that Outlook alone can open: ${name ?? said`without a name`}.`;
    repairs.push({ code: "attachment-left-out", detail, line: null });
    return [];
  }
  const type = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/.exec(bag.text(id.mimeTag) ?? "")?.[0] ?? "application/octet-stream";
  return [{ type, content: data.octets, name, contentId }];
}

function isItem({ streams }: Storage): boolean {
  return streams.some(({ name }) => name.toLowerCase() === "__properties_version1.0");
}

/** Fields of an item that never travelled. */
function writeFields(item: PropertyBag): string {
  const name = item.text(id.sentName) || item.text(id.senderName);
  const address =
    [id.sentSmtp, id.senderSmtp, id.sentAddress, id.senderAddress]
      .map((property) => item.text(property))
      .find((text) => text?.includes("@")) ?? null;
  const people = item.storage.storages
    .filter((storage) => /^__recip_version1\.0_#/i.test(storage.name))
    .slice(0, limits.addresses)
    .map((storage) => openProperties(storage, 8, null));
  const list = (type: number) => people.filter((bag) => bag.number(id.recipientType) === type).map(writeRecipient);
  const date = item.time(id.clientSubmitTime);
  const fields: [string, string | null][] = [
    ["From", name || address ? writeMailbox(name, address) : null],
    ["To", list(1).join(",\r\n ") || null],
    ["Cc", list(2).join(",\r\n ") || null],
    ["Subject", item.text(id.subject)],
    ["Date", date?.toUTCString().replace("GMT", "+0000") ?? null],
    ["Message-ID", item.text(id.messageId)],
  ];
  return fields
    .flatMap(([field, body]) => (body ? [`${field}: ${body.replace(/[\r\n]+(?! )/g, " ")}`] : []))
    .join("\r\n");
}

function writeRecipient(bag: PropertyBag): string {
  const address = [id.smtpAddress, id.address]
    .map((property) => bag.text(property))
    .find((text) => text?.includes("@"));
  return writeMailbox(bag.text(id.displayName), address ?? null);
}

/** RFC 5322 §3.4; a name outside US-ASCII stands in UTF-8 (RFC 6532). */
function writeMailbox(name: string | null, address: string | null): string {
  const quoted = name && name !== address ? `"${name.replace(/[\\"]/g, "\\$&").replace(/[\r\n]/g, " ")}"` : "";
  return [quoted, address && `<${address.replace(/[<>\s]/g, "")}>`].filter(Boolean).join(" ");
}
