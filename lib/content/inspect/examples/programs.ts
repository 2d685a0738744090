// The smallest beginnings by which programs are told; none of them runs.

/** The headers of a Windows program without code. */
export function windowsProgram({ machine = 0x8664, flags = 0x22, dotNet = false, sections = [".text"] } = {}): Buffer {
  const octets = Buffer.alloc(512 + sections.length * 40);
  octets.write("MZ");
  octets.writeUInt32LE(64, 60);
  octets.write("PE\0\0", 64, "latin1");
  octets.writeUInt16LE(machine, 68);
  octets.writeUInt16LE(sections.length, 70);
  octets.writeUInt32LE(1_700_000_000, 72);
  octets.writeUInt16LE(240, 84);
  octets.writeUInt16LE(flags, 86);
  octets.writeUInt16LE(0x20b, 88);
  octets.writeUInt16LE(2, 88 + 68);
  octets.writeUInt32LE(16, 88 + 108);
  // The fifteenth directory is the header of .NET.
  if (dotNet) octets.writeUInt32LE(0x2000, 88 + 112 + 14 * 8);
  for (const [n, name] of sections.entries()) octets.write(name, 88 + 240 + n * 40, 8, "latin1");
  return octets;
}
