/** A shared report as it is stored: nothing of it can be read without the link. */
export interface StoredReport {
  /** 32 hexadecimal digits. */
  id: string;
  blob: Uint8Array;
  /** Seconds since 1970. */
  expiresAt: number;
  /** SHA-256 of the delete token. */
  deleteHash: Uint8Array;
}

/** Where shared reports are kept. Every driver passes the same test suite. */
export interface Store {
  put(report: StoredReport): Promise<void>;
  /** The report, or null when there is none or it expired at `now` (seconds). */
  get(id: string, now: number): Promise<StoredReport | null>;
  /** True when there was one. */
  remove(id: string): Promise<boolean>;
  /** Removes everything that expired at `now`; returns how many. */
  sweep(now: number): Promise<number>;
  close(): Promise<void>;
}
