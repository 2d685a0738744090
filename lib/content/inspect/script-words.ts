// Words in scripts that tell what a script does when it runs. They are found in text as it is written; what a script hides well is
// not found, and what is found may never run.
import { said } from "#lib/text/said.ts";
import type { Fact } from "./inspected.ts";

/** What calls do, for scripts of Windows, pages and shells. */
const table: readonly { does: string; form: RegExp }[] = [
  {
    does: said`Starts programs`,
    form: /\b(?:WScript\.Shell|Shell\.Application|ShellExecute|Win32_Process|Start-Process|Invoke-Expression|IEX|powershell(?:\.exe)?|mshta|regsvr32|rundll32|schtasks|cscript|wscript(?:\.exe)?|cmd(?:\.exe)? ?\/[ck])\b/gi,
  },
  {
    does: said`Loads from a server`,
    form: /\b(?:(?:MSXML2|Microsoft)\.(?:Server)?XMLHTTP(?:\.\d\.\d)?|WinHttp\.WinHttpRequest(?:\.5\.1)?|DownloadFile|DownloadString|DownloadData|Invoke-WebRequest|iwr|wget|curl|certutil|bitsadmin|Start-BitsTransfer|Net\.WebClient|XMLHttpRequest)\b/gi,
  },
  {
    does: said`Writes files`,
    form: /\b(?:ADODB\.Stream|SaveToFile|CreateTextFile|Scripting\.FileSystemObject|Out-File|Set-Content|WriteAllBytes)\b/gi,
  },
  {
    does: said`Runs what it builds`,
    form: /\b(?:eval|Execute(?:Global)?|new Function|FromBase64String|EncodedCommand|ScriptBlock\.Create)\b(?=[\s("'])/g,
  },
  {
    does: said`Hides its work`,
    form: /\b(?:WindowStyle\s{1,4}h(?:idden)?|ExecutionPolicy\s{1,4}bypass|String\.fromCharCode|StrReverse|unescape)\b|-(?:w|win) hidden\b|-e(?:p|xec) bypass\b|-enc\b/gi,
  },
  { does: said`Stays on the machine`, form: /CurrentVersion\\Run\b|\bStartup\\|\bNew-ScheduledTask\b/gi },
];

/** The words found, as facts, and all in one line. */
export function readScriptWords(source: string): { facts: Fact[]; words: string[] } {
  const found = table.map(({ does, form }) => ({
    does,
    words: [...new Set((source.match(form) ?? []).map((word) => word.trim()))].slice(0, 8),
  }));
  return {
    facts: found.map(({ does, words }): Fact => [does, words.join(", ")]),
    words: found.flatMap(({ words }) => words),
  };
}
