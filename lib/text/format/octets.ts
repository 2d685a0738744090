// Sizes for a reader: exact octets, and the power of 1024 beside it (IEC 80000-13 names). Browser-safe.

/** `39871` -> `39,871 octets`, `1` -> `1 octet`. */
export function formatOctets(octets: number): string {
  return `${octets.toLocaleString("en-US")} ${octets === 1 ? "octet" : "octets"}`;
}

/** `39871` -> `38.9 KiB`, `512` -> `512 B`. One decimal below 100, none above. */
export function formatSize(octets: number): string {
  const names = ["B", "KiB", "MiB", "GiB", "TiB"];
  let size = octets;
  let unit = 0;
  while (unit < names.length - 1 && Math.round(size * 10) >= 10_240) {
    size /= 1024;
    unit += 1;
  }
  const text = unit === 0 || size >= 99.95 ? Math.round(size).toString() : size.toFixed(1).replace(/\.0$/, "");
  return `${text} ${names[unit]}`;
}
