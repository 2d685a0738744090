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

/** Why the store did not do what was asked. `full`: no room; `down`: it cannot be reached, read or written. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly code: "full" | "down";
  constructor(code: "full" | "down", cause?: unknown) {
    // Words of a driver may name files or values: they stay in the cause and are never shown or logged.
    super(code === "full" ? "The store is full." : "The store cannot be used.", { cause });
    this.code = code;
  }
}

/** Whether the store has thrown this. By name: the one store of a process may come from another copy of this module. */
export function isStoreError(error: unknown): error is StoreError {
  return error instanceof Error && error.name === "StoreError";
}

/** Where shared reports are kept. Every driver passes the same test suite; every call rejects with a StoreError only. */
export interface Store {
  /** Keeps a report; when this resolves it survives a crash of the process. Expired reports make room first. */
  put(report: StoredReport): Promise<void>;
  /** The report, or null when there is none or it expired at `now` (seconds). */
  get(id: string, now: number): Promise<StoredReport | null>;
  /** True when there was one. */
  remove(id: string): Promise<boolean>;
  /** Removes everything that expired at `now`; returns how many. */
  sweep(now: number): Promise<number>;
  /** How many reports there are, expired ones that are not swept among them, and the octets of their blobs. */
  measure(): Promise<{ reports: number; octets: number }>;
  close(): Promise<void>;
}

/** One connection to a database that speaks the SQL of `sql-store.ts`, with `$1` for arguments. */
export interface Database {
  query(sql: string, args?: readonly SqlValue[]): Promise<{ rows: Record<string, unknown>[]; changes: number }>;
  /** Runs `work` while no other instance migrates; a throw undoes it all. */
  migrating(work: (query: Database["query"]) => Promise<void>): Promise<void>;
  /** Whether one more blob of so many octets may be written without filling the disk. */
  hasRoom(octets: number): Promise<boolean>;
  /** After a sweep: makes what was removed unreadable on disk, where that takes a step of its own. */
  forget(): Promise<void>;
  /** What a driver's error means. */
  describe(error: unknown): "full" | "down";
  readonly blobType: "blob" | "bytea";
  close(): Promise<void>;
}

export type SqlValue = string | number | Uint8Array;
