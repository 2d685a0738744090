// Dynamic data exchange: a document asks a program for data, and starts it for that. Spreadsheets use it for prices; a program that
// runs what it is told is an attack.
import type { InspectionFlag } from "./types.ts";

const runners =
  /\b(?:cmd|powershell|pwsh|mshta|wscript|cscript|rundll32|regsvr32|certutil|bitsadmin|msiexec|curl)\b|system32/i;

/** @param said the field or link as written */
export function ddeFlag(said: string): InspectionFlag {
  return { code: runners.test(said) ? "dde-command" : "dde-field", detail: said };
}
