// Examples of programs; none of them runs.
import type { InspectorExample } from "../types.ts";
import { windowsProgram } from "./programs.ts";

const sees = (octets: Buffer, title: string, flags: string[] = []): InspectorExample => ({
  part: { filename: "a.exe", octets },
  sees: { title, flags },
});
const hex = (digits: string): Buffer => Buffer.concat([Buffer.from(digits, "hex"), Buffer.alloc(64)]);

export function executableExamples(): InspectorExample[] {
  return [
    sees(windowsProgram(), "Windows program"),
    sees(windowsProgram({ flags: 0x2022, dotNet: true }), "Windows library (DLL)"),
    sees(windowsProgram({ sections: ["UPX0", "UPX1", ".rsrc"] }), "Windows program", ["program-compressed"]),
    sees(hex(`7f454c460201010000000000000000000300${"3e00"}`), "Linux or Unix program or library"),
    sees(hex("cffaedfe070000010300000002000000"), "macOS program"),
    sees(hex("cafebabe0000000201000007"), "macOS program for several processors"),
    sees(hex("cafebabe00000041"), "Java class"),
    {
      part: { octets: Buffer.from("MZ is how this text begins, and it goes on for long enough to be read.") },
      sees: null,
    },
  ];
}
