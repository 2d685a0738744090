// Examples of pages that carry files.
import type { InspectorExample } from "../types.ts";
import { windowsProgram } from "./programs.ts";

const title = "Page that makes something of data in it";
const page = (script: string): Buffer => Buffer.from(`<html><body>Loading<script>${script}</script></body></html>`);
const data = Buffer.alloc(3_000, "PK\x03\x04abcdefgh", "latin1").toString("base64");

const sees = (octets: Buffer, flags: string[]): InspectorExample => ({
  part: { type: "text/html", filename: "invoice.html", octets },
  sees: flags.length > 0 ? { title, flags } : null,
});

export function smugglingExamples(): InspectorExample[] {
  const program = windowsProgram({ sections: Array.from({ length: 40 }, () => ".text") });
  const numbers = [...program].join(",");
  return [
    sees(
      page(
        `var b=new Blob([atob("${data}")]);var a=document.createElement("a");a.href=URL.createObjectURL(b);a.download="order.zip";a.click()`,
      ),
      ["html-smuggling"],
    ),
    sees(page(`navigator.msSaveOrOpenBlob(new Blob([new Uint8Array([${numbers}])]),"a.iso")`), ["html-smuggling"]),
    sees(Buffer.from(`<a href="data:application/zip;base64,${data}" download="a.zip">Open</a>`), ["html-smuggling"]),
    sees(
      page(
        'var b=new Blob([atob("UEsDBBQAAAAIAAAAIQA=")]);var a=document.createElement("a");a.href=URL.createObjectURL(b);a.download="a.zip";a.click()',
      ),
      ["html-smuggling"],
    ),
    sees(page('var k="UEsDBBQAAAAIAAAAIQA=";document.title=k'), []),
    sees(page(`document.write(unescape("${"%3c".repeat(900)}"))`), ["html-writes-itself"]),
    sees(page(`document.write(atob("${data}"))`), ["html-writes-itself"]),
    sees(page("var a = 1; document.write(a)"), []),
    sees(
      Buffer.from(`<img src="data:image/png;base64,iVBORw0KGgo${data}"><script>document.write(1);atob("")</script>`),
      [],
    ),
    sees(Buffer.from("<p>Hello</p>"), []),
  ];
}
