// Looks for a QR code in a picture, in the browser. The one place that knows the package `qr`; loaded when asked for.
import decodeQr from "qr/decode.js";

/** Points of a picture that is looked at: sixteen million, as of a camera. */
const mostPoints = 16_777_216;

/** The text of a QR code, or why there is none. */
export async function readQr(
  octets: Uint8Array<ArrayBuffer>,
): Promise<{ text: string } | "none" | "tooLarge" | "unreadable"> {
  const bitmap = await createImageBitmap(new Blob([octets])).catch(() => null);
  if (!bitmap) return "unreadable";
  const { width, height } = bitmap;
  if (width * height > mostPoints) return "tooLarge";
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d");
  if (!context) return "unreadable";
  // Codes are read on white; a transparent ground would be black.
  context.fillStyle = "#fff";
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  try {
    return { text: decodeQr({ width, height, data: context.getImageData(0, 0, width, height).data }) };
  } catch {
    return "none";
  }
}
