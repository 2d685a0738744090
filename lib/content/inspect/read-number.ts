// Numbers of file formats. Reading past the end gives 0: every length is checked against the octets by whoever uses it.

export function u8(octets: Uint8Array, at: number): number {
  return octets[at] ?? 0;
}

export function u16le(octets: Uint8Array, at: number): number {
  return u8(octets, at) | (u8(octets, at + 1) << 8);
}

export function u32le(octets: Uint8Array, at: number): number {
  return u16le(octets, at) + u16le(octets, at + 2) * 0x10000;
}

/** Above 2^53 the number is no longer exact, and beyond any file in any case. */
export function u64le(octets: Uint8Array, at: number): number {
  return u32le(octets, at) + u32le(octets, at + 4) * 0x100000000;
}

export function u16be(octets: Uint8Array, at: number): number {
  return (u8(octets, at) << 8) | u8(octets, at + 1);
}

export function u32be(octets: Uint8Array, at: number): number {
  return u16be(octets, at) * 0x10000 + u16be(octets, at + 2);
}

/** True when these octets, one character each, stand at the place. */
export function hasMark(octets: Uint8Array, mark: string, at = 0): boolean {
  for (let i = 0; i < mark.length; i++) if (octets[at + i] !== mark.charCodeAt(i)) return false;
  return true;
}
