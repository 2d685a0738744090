// Examples of SVG drawings.
import { gzipSync } from "node:zlib";
import type { InspectorExample } from "../types.ts";

const drawing = (inside: string): Buffer =>
  Buffer.from(`<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="10" height="20">${inside}</svg>`);
const sees = (octets: Buffer, flags: string[] = [], links?: string[], title = "SVG drawing"): InspectorExample => ({
  part: { type: "image/svg+xml", filename: "a.svg", octets },
  sees: { title, flags, ...(links && { links }) },
});

export function svgExamples(): InspectorExample[] {
  return [
    sees(drawing('<rect width="5"/><use href="#a"/>')),
    sees(drawing('<a href="https://example.com/"><text>Open</text></a>'), [], ["https://example.com/"]),
    sees(drawing("<script>1</script>"), ["svg-script"]),
    sees(drawing("<s:script xmlns:s='x'/>"), ["svg-script"]),
    sees(drawing('<rect onload="x()"/>'), ["svg-script"]),
    sees(drawing('<a xlink:href="java&#115;cript:x()"/>'), ["svg-script"]),
    sees(drawing("<foreignObject><p>Hi</p></foreignObject>"), ["svg-foreign-content"]),
    sees(drawing('<image href="http://example.test/a.png"/>'), ["document-loads"]),
    sees(drawing("<style>@import 'https://example.test/a.css'</style>"), ["document-loads"]),
    sees(Buffer.from('<!DOCTYPE svg [<!ENTITY a "b">]><svg/>'), ["xml-entities"]),
    sees(gzipSync(drawing("<script/>")), ["svg-script"], undefined, "SVG drawing, packed"),
    { part: { type: "image/svg+xml", octets: Buffer.from("no drawing") }, sees: null },
  ];
}
