/** Offers octets or text as a download. Never shown: what a message holds is not opened here. */
export function saveFile(content: Uint8Array<ArrayBuffer> | string, name: string) {
  const anchor = document.createElement("a");
  anchor.href = URL.createObjectURL(new Blob([content], { type: "application/octet-stream" }));
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 10_000);
}
