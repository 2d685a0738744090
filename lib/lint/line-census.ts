// One pass over the message octets that counts what the rules about lines ask for (RFC 5322 §2.1.1, §2.3; RFC 5321
// §4.5.2): line ends, lengths, controls, lines that begin with a dot. Octets are looked at four at a time; only words
// that hold a control are taken apart, which is five times faster than a loop per octet. Parts declared `binary` have
// no lines (RFC 2045 §2.9) and are passed over; so is base64 that was decoded without defect, which holds nothing to count.
import { limits } from "#lib/limits.ts";
import type { Message, MimePart } from "#lib/message/types.ts";
import { asBuffer } from "#lib/text/octets.ts";
import type { Span } from "#lib/text/span.ts";

/** How often something was met, and the first places of it. */
export interface Places {
  count: number;
  spans: Span[];
}

/** A line of one dot, which ends a message on the wire (RFC 5321 §4.1.1.4). */
export interface DotLine {
  span: Span;
  /** Its line ends are not both CRLF, in a message whose lines end with CRLF. */
  odd: boolean;
}

export interface LineCensus {
  /** All lines where line ends are mixed, else those that were looked at. */
  lines: number;
  /** CR without LF behind it, where lines do not end with CR. */
  bareCr: Places;
  /** LF without CR before it, counted where other lines end with CRLF. */
  bareLf: Places;
  nul: Places;
  /** Controls but NUL, TAB, LF and CR, in the header section and below it. */
  headerControls: Places;
  bodyControls: Places;
  /** ESC, SO, SI, FF and BS among `bodyControls`: they have uses in text (ISO 2022, page ends, overprinting). */
  textControls: number;
  /** More than 998 octets. */
  tooLong: Places;
  /** More than 78 octets, and not more than 998. */
  long: Places;
  /** Body lines of one dot, the first ones. */
  dotLines: DotLine[];
  /** Body lines that begin with two dots and no third, and those that begin with a single one. */
  doubledDots: Places;
  singleDots: number;
  /** The last line has content and no line end. */
  openEnd: boolean;
}

const LF = 10;
const CR = 13;
const DOT = 46;

/** RFC 5322 §2.1.1: must not, and should not, be exceeded; without the line end. */
const longestLine = 998;
const advisedLine = 78;

/**
 * Counts a message. Linear.
 * @param isSound whether a leaf was decoded without defect
 */
export function takeLineCensus(message: Message, isSound: (part: MimePart) => boolean = () => false): LineCensus {
  const count = new Count(message);
  let at = 0;
  for (const [start, end] of uncounted(message, isSound)) {
    count.read(at, start);
    count.skip(end);
    at = end;
  }
  count.read(at, message.octets.length);
  return count.finish();
}

function uncounted(message: Message, isSound: (part: MimePart) => boolean): Span[] {
  return message.parts
    .filter(({ kind, within }) => kind === "leaf" && within === null)
    .flatMap((part) => {
      if (part.encoding === "binary") return [part.body];
      return part.encoding === "base64" && isSound(part) && isEven(message, part.body)
        ? [withoutLastLine(message, part.body)]
        : [];
    });
}

/** Sound lines have no more than 76 octets, but may end in any way: which end is odd shows only beside others. */
function isEven({ octets, lineEndings }: Message, [start, end]: Span): boolean {
  return lineEndings !== "mixed" && (lineEndings === "cr" || !asBuffer(octets, start, end).includes("\r\r"));
}

/** The last line may have no end. */
function withoutLastLine({ octets, lineEndings }: Message, [start, end]: Span): Span {
  const last = asBuffer(octets, start, end).lastIndexOf(lineEndings === "cr" ? CR : LF);
  return [start, start + last + 1];
}

/** The running state of a census. */
class Count {
  private readonly octets: Buffer;
  /** The same memory in words of four octets; the first one begins at octet `shift`. */
  private readonly words: Int32Array;
  private readonly shift: number;
  private readonly bodyStart: number;
  /** What ends a line. */
  private readonly eol: 10 | 13;
  private readonly mixed: boolean;
  private lineStart = 0;
  /** The line before ended with CRLF. */
  private afterCrlf = true;
  private readonly census: LineCensus = {
    lines: 0,
    bareCr: noPlaces(),
    bareLf: noPlaces(),
    nul: noPlaces(),
    headerControls: noPlaces(),
    bodyControls: noPlaces(),
    textControls: 0,
    tooLong: noPlaces(),
    long: noPlaces(),
    dotLines: [],
    doubledDots: noPlaces(),
    singleDots: 0,
    openEnd: false,
  };

  constructor(message: Message) {
    const octets = asBuffer(message.octets);
    this.octets = octets;
    this.shift = Math.min(-octets.byteOffset & 3, octets.length);
    this.words = new Int32Array(octets.buffer, octets.byteOffset + this.shift, (octets.length - this.shift) >> 2);
    this.bodyStart = message.body[0];
    this.eol = message.lineEndings === "cr" ? CR : LF;
    this.mixed = message.lineEndings === "mixed";
  }

  read(start: number, end: number): void {
    const { words, shift } = this;
    const from = Math.ceil((start - shift) / 4);
    const to = Math.floor((end - shift) / 4);
    this.readOctets(start, Math.min(shift + 4 * from, end));
    for (let word = from; word < to; word++) {
      const four = words[word]!;
      const del = four ^ 0x7f7f7f7f;
      // The top bit of an octet of the sum is set when that octet is below 32, or 127; see "haszero" and "hasless" of
      // https://graphics.stanford.edu/~seander/bithacks.html. A borrow can only mark an octet above a real hit.
      const marks = ((four - 0x20202020) & ~four) | ((del - 0x01010101) & ~del);
      if ((marks & 0x80808080) !== 0) this.readOctets(shift + 4 * word, shift + 4 * word + 4);
    }
    this.readOctets(Math.max(shift + 4 * to, shift + 4 * from), end);
  }

  private readOctets(start: number, end: number): void {
    const { octets, eol } = this;
    for (let at = start; at < end; at++) {
      const octet = octets[at]!;
      if (octet > 31 && octet !== 127) continue;
      if (octet === eol) this.endLine(at);
      else if (octet === CR) this.takeCr(at);
      else if (octet !== 9 && octet !== LF) this.takeControl(octet, at);
    }
  }

  /** What lies before `end` is no text; a new line begins there. */
  skip(end: number): void {
    this.lineStart = end;
    this.afterCrlf = true;
  }

  finish(): LineCensus {
    const { length } = this.octets;
    if (this.lineStart < length) {
      this.census.openEnd = true;
      this.takeLine(length, length);
    }
    return this.census;
  }

  private endLine(at: number): void {
    const crlf = this.eol === LF && this.octets[at - 1] === CR;
    if (!crlf && this.mixed) add(this.census.bareLf, at, at + 1);
    this.takeLine(crlf ? at - 1 : at, at + 1);
    this.lineStart = at + 1;
    this.afterCrlf = crlf;
  }

  private takeLine(end: number, next: number): void {
    const { census, lineStart, octets } = this;
    census.lines += 1;
    const length = end - lineStart;
    if (length > advisedLine) add(length > longestLine ? census.tooLong : census.long, lineStart, end);
    if (octets[lineStart] !== DOT || lineStart < this.bodyStart || length === 0) return;
    if (length === 1) this.takeDotLine(lineStart, next, !this.afterCrlf || next - end !== 2);
    else if (octets[lineStart + 1] !== DOT) census.singleDots += 1;
    else if (octets[lineStart + 2] !== DOT) add(census.doubledDots, lineStart, end);
  }

  /** CR that ends no line: alone, or the first of CRCRLF. For some servers a dot between two of them ends a message. */
  private takeCr(at: number): void {
    const { octets } = this;
    if (octets[at + 1] === LF) return;
    add(this.census.bareCr, at, at + 1);
    if (at < this.bodyStart) return;
    const behind = octets[at + 2];
    if (octets[at + 1] === DOT && (behind === CR || behind === LF)) this.takeDotLine(at + 1, at + 3, true);
    else if (octets[at - 1] === DOT && at - 1 === this.lineStart) this.takeDotLine(at - 1, at + 1, true);
  }

  private takeDotLine(start: number, next: number, odd: boolean): void {
    const { dotLines, bareCr } = this.census;
    if (dotLines.length < limits.placesPerFinding)
      dotLines.push({ span: [start, next], odd: odd && (this.mixed || bareCr.count > 0) });
  }

  private takeControl(octet: number, at: number): void {
    const { census } = this;
    if (octet === 0) add(census.nul, at, at + 1);
    else if (at < this.bodyStart) add(census.headerControls, at, at + 1);
    else {
      add(census.bodyControls, at, at + 1);
      if (octet === 27 || octet === 12 || octet === 8 || octet === 14 || octet === 15) census.textControls += 1;
    }
  }
}

function noPlaces(): Places {
  return { count: 0, spans: [] };
}

function add(places: Places, start: number, end: number): void {
  places.count += 1;
  if (places.spans.length < limits.placesPerFinding) places.spans.push([start, end]);
}
