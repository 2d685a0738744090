// Examples of PDF documents. Readers find objects without the cross-reference table, so none is written.
import { deflateSync } from "node:zlib";
import type { InspectorExample } from "../types.ts";
import { windowsProgram } from "./programs.ts";

/** A document with one page and these objects, numbered from 10 on; `catalog` is put into the catalog. */
export function writePdf(catalog = "", objects: readonly (string | Buffer)[] = [], trailer = ""): Buffer {
  const base = [
    `1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalog} >>\nendobj\n`,
    "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R >>\nendobj\n",
  ];
  const own = objects.flatMap((object, n) => [
    Buffer.from(`${n + 10} 0 obj\n`),
    Buffer.from(object as string),
    Buffer.from("\nendobj\n"),
  ]);
  const end = `trailer\n<< /Root 1 0 R ${trailer} >>\nstartxref\n0\n%%EOF\n`;
  const head = Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1");
  return Buffer.concat([head, ...base.map((text) => Buffer.from(text)), ...own, Buffer.from(end)]);
}

/** A deflated stream with these entries in its dictionary. */
export function pdfStream(entries: string, octets: Buffer | string): Buffer {
  const packed = deflateSync(octets);
  const head = `<< ${entries} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from("\nendstream")]);
}

function objectStream(objects: Record<number, string>): Buffer {
  const texts = Object.values(objects);
  let at = 0;
  const pairs = Object.keys(objects).map((number, n) => {
    const pair = `${number} ${at}`;
    at += texts[n]!.length + 1;
    return pair;
  });
  const head = `${pairs.join(" ")} `;
  return pdfStream(`/Type /ObjStm /N ${texts.length} /First ${head.length}`, `${head}${texts.join(" ")}`);
}

const attach = (name: string, octets: Buffer | string): [string, Buffer[]] => [
  "/Names << /EmbeddedFiles << /Names [(a) 10 0 R] >> >>",
  [
    Buffer.from(`<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F 11 0 R >> >>`),
    pdfStream(`/Type /EmbeddedFile /Params << /Size ${octets.length} >>`, octets),
  ],
];

const sees = (
  octets: Buffer,
  flags: string[] = [],
  rest: { links?: string[]; members?: string[] } = {},
): InspectorExample => ({
  part: { type: "application/pdf", filename: "a.pdf", octets },
  sees: { title: "PDF document", flags, ...rest },
});

export function pdfExamples(): InspectorExample[] {
  return [
    sees(writePdf("/OpenAction [3 0 R /Fit]", [], "/Info << /Title (A \\(small\\) plan) /Producer <FEFF0041> >>")),
    sees(writePdf("/OpenAction 10 0 R", ["<< /S /GoTo /D [3 0 R /Fit] >>"])),
    sees(writePdf("", ["<< /Type /Annot /A << /S /URI /URI (https://example.com/\\(1\\)) >> >>"]), [], {
      links: ["https://example.com/(1)"],
    }),
    sees(writePdf("", [objectStream({ 20: "<< /S /URI /URI (https://example.com/) >>", 21: "<< /A 1 >>" })]), [], {
      links: ["https://example.com/"],
    }),
    sees(writePdf("", ["<< /Next null /S /JavaScript /JS (app.alert\\(1\\)) >>"]), ["pdf-script"]),
    sees(
      writePdf("/OpenAction 10 0 R", [
        "<< /S /JavaScript /JS 11 0 R >>",
        pdfStream("", "this.exportDataObject({nLaunch: 2})"),
      ]),
      ["pdf-script-on-opening"],
    ),
    sees(writePdf("/Names << /JavaScript << /Names [(a) 10 0 R] >> >>", ["<< /S /JavaScript /JS (1) >>"]), [
      "pdf-script-on-opening",
    ]),
    sees(writePdf("/OpenAction 10 0 R", ["<< /S /J#61vaScript /JS (1) >>"]), [
      "pdf-script-on-opening",
      "pdf-names-obscured",
    ]),
    sees(writePdf("", ["<< /S /Launch /Win << /F (cmd.exe) /P (/c calc) >> >>"]), ["pdf-launch"]),
    sees(writePdf("", ["<< /S /SubmitForm /F (https://example.test/take) >>"]), ["pdf-submits"], {
      links: ["https://example.test/take"],
    }),
    sees(writePdf("", ["<< /S /GoToR /F (\\\\\\\\server.example.test\\\\a.pdf) >>"]), ["pdf-opens-remote"]),
    sees(writePdf(...attach("invoice.xml", "<x/>")), ["embedded-file"], { members: ["invoice.xml"] }),
    sees(writePdf(...attach("photo.jpg", windowsProgram())), [
      "embedded-file",
      "packed-name-disguised",
      "packed-program",
    ]),
    sees(writePdf("/AcroForm << /XFA 10 0 R >>", [pdfStream("", "<x/>")]), ["pdf-dynamic-form"]),
    sees(writePdf("", ["<< /Subtype /RichMedia >>"]), ["pdf-rich-media"]),
    sees(writePdf("", [], "/Encrypt 10 0 R"), ["document-encrypted"]),
    sees(Buffer.concat([Buffer.from("GIF89a"), writePdf()]), ["pdf-leading-octets"]),
    sees(writePdf("", ["(a string with /JavaScript and /Launch in it)", "% /S /Launch\n1"])),
    { part: { type: "application/pdf", octets: Buffer.from("no document") }, sees: null },
  ];
}
