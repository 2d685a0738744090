// 7z archives: names and sizes from the header, which is unpacked when it is packed with LZMA. Contents are not unpacked.
import { said } from "#lib/text/said.ts";
import { describeMembers } from "./describe-members.ts";
import { sevenZipExamples } from "./examples/sevenzip.ts";
import { openBudget } from "./inflate.ts";
import { inspectedAs } from "./inspected.ts";
import { isSevenZip, readSevenZipHeader } from "./sevenzip-header.ts";
import type { InspectionFlag, Inspector } from "./types.ts";

export const sevenZip: Inspector = {
  id: "7z",
  ref: "https://www.7-zip.org/sdk.html",
  wants: ({ head }) => isSevenZip(head),
  inspect({ octets, budget = openBudget() }) {
    if (!isSevenZip(octets)) return null;
    const header = readSevenZipHeader(octets, budget);
    const files = (header?.files ?? []).map((file) => ({
      ...file,
      packed: null,
      encrypted: header!.encrypted && !file.folder,
    }));
    const { members, flags } = describeMembers(files, octets.length);
    const sealed = header === null || header.sealed !== null;
    const encrypted = files.filter((file) => file.encrypted).length;
    return inspectedAs("7z", said`7-Zip archive`, {
      facts: [[said`Members`, sealed ? whySealed[header?.sealed ?? "cut"] : header.count]],
      members,
      membersInAll: header?.count ?? 0,
      flags: [...flags, ...sealFlags(header, encrypted)],
    });
  },
  get examples() {
    return sevenZipExamples();
  },
};

const whySealed = {
  encrypted: said`cannot be listed without the password`,
  packed: said`cannot be listed: the list is packed in a way that is not read here`,
  cut: said`cannot be listed: the file ends before its list`,
};

function sealFlags(header: ReturnType<typeof readSevenZipHeader>, encrypted: number): InspectionFlag[] {
  if (header?.sealed === "encrypted") return [{ code: "archive-sealed", detail: "7z" }];
  return encrypted > 0 ? [{ code: "archive-encrypted", detail: `${encrypted} of ${header!.count}` }] : [];
}
