// 7-bit charsets that switch between sets, rewritten to 8-bit ones that TextDecoder knows: ISO-2022-KR (RFC 1557), the GB 2312
// half of ISO-2022-CN (RFC 1922), HZ (RFC 1843), and the Japanese sets of ISO-2022-JP-1 and -2 (RFC 2237, RFC 1554). Known gaps:
// CNS planes; Chinese, Korean, Greek and Latin inside ISO-2022-JP-2; JIS X 0213.

/** A 7-bit encoding rewritten to the 8-bit one that TextDecoder knows. 0xFF marks what has no place there. */
export interface CharsetShim {
  to: string;
  rewrite(octets: Uint8Array): Uint8Array;
}

export const charsetShims: ReadonlyMap<string, CharsetShim> = new Map([
  ["iso-2022-kr", { to: "euc-kr", rewrite: (octets) => fromShifts(octets, 0x43) }],
  ["iso-2022-cn", { to: "gbk", rewrite: (octets) => fromShifts(octets, 0x41) }],
  ["hz-gb-2312", { to: "gbk", rewrite: fromHz }],
  ["iso-2022-jp-1", { to: "euc-jp", rewrite: fromJis }],
  ["iso-2022-jp-2", { to: "euc-jp", rewrite: fromJis }],
  ["iso-2022-jp-3", { to: "euc-jp", rewrite: fromJis }],
  ["iso-2022-jp-ext", { to: "euc-jp", rewrite: fromJis }],
]);

const ESC = 0x1b;
const SHIFT_OUT = 0x0e;
const SHIFT_IN = 0x0f;
const INVALID = 0xff;

/** `ESC $ ) F` names the set (F = `final` is the only one read), SO and SI switch it on and off; a line end switches off. */
function fromShifts(octets: Uint8Array, final: number): Uint8Array {
  const out = new Uint8Array(octets.length);
  let length = 0;
  let [shifted, designated] = [false, final];
  for (let at = 0; at < octets.length; at++) {
    const octet = octets[at]!;
    if (octet === ESC && octets[at + 1] === 0x24 && octets[at + 2] === 0x29) {
      designated = octets[at + 3] ?? 0;
      at += 3;
    } else if (octet === SHIFT_OUT || octet === SHIFT_IN) shifted = octet === SHIFT_OUT;
    else {
      if (octet === 10) shifted = false;
      const doubled = shifted && octet > 0x20 && octet < 0x7f;
      out[length++] = octet > 0x7f || (doubled && designated !== final) ? INVALID : doubled ? octet | 0x80 : octet;
    }
  }
  return out.subarray(0, length);
}

/** RFC 1843: `~{` and `~}` switch GB on and off, `~~` is a tilde, `~` before a line end joins the lines. */
function fromHz(octets: Uint8Array): Uint8Array {
  const out = new Uint8Array(octets.length);
  let length = 0;
  let shifted = false;
  for (let at = 0; at < octets.length; at++) {
    const octet = octets[at]!;
    const next = octets[at + 1];
    if (octet === 0x7e && (next === 0x7b || next === 0x7d)) {
      shifted = next === 0x7b;
      at += 1;
    } else if (octet === 0x7e && next === 10) at += 1;
    else if (octet === 0x7e && next === 0x7e && !shifted) {
      out[length++] = octet;
      at += 1;
    } else {
      if (octet === 10) shifted = false;
      out[length++] = octet > 0x7f ? INVALID : shifted && octet > 0x20 ? octet | 0x80 : octet;
    }
  }
  return out.subarray(0, length);
}

/** RFC 1554 §2, RFC 2237 §2: the set that an escape sequence switches on, as the octet that marks it in EUC-JP. */
const jisSets: readonly [sequence: string, marks: number | "single" | "pair"][] = [
  ["(B", "single"],
  ["(J", "single"],
  ["(I", 0x8e],
  ["$@", "pair"],
  ["$B", "pair"],
  ["$(B", "pair"],
  ["$(D", 0x8f],
];

/** Escape sequences to the octets of EUC-JP; a set that is not read stands as 0xFF. */
function fromJis(octets: Uint8Array): Uint8Array {
  const out: number[] = [];
  let set: number | "single" | "pair" | "other" = "single";
  for (let at = 0; at < octets.length; at++) {
    const octet = octets[at]!;
    if (octet === ESC) {
      const written = String.fromCharCode(...octets.subarray(at + 1, at + 4));
      const found = jisSets.find(([sequence]) => written.startsWith(sequence));
      set = found ? found[1] : "other";
      at += found ? found[0].length : written.startsWith("$(") ? 3 : 2;
      continue;
    }
    if (octet === 10) set = "single";
    if (octet <= 0x20 || set === "single") out.push(octet > 0x7f ? INVALID : octet);
    else if (set === "other" || octet > 0x7e) out.push(INVALID);
    else if (set === "pair" || set === 0x8f) {
      const second = octets[at + 1] ?? 0;
      if (set === 0x8f) out.push(0x8f);
      out.push(octet | 0x80, second > 0x20 && second < 0x7f ? second | 0x80 : INVALID);
      at += 1;
    } else out.push(set, octet | 0x80);
  }
  return Uint8Array.from(out);
}
