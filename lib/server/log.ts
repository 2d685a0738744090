import "server-only";
// One JSON line on standard output per event. What may be logged is what callers pass: words of this program, numbers and
// route names. Never octets of mail, names, addresses, questions to DNS, secrets, or the words of an error of a library.
import pino, { type Logger } from "pino";

const shared = globalThis as { waybillLog?: Logger };

/** The log of this process. Next loads modules more than once, so it is kept on `globalThis`. */
export function log(): Logger {
  shared.waybillLog ??= pino({
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  });
  return shared.waybillLog;
}

/** What of an error may be logged. */
export interface ErrorDescription {
  /** Its class. */
  error: string;
  /** Where it was thrown, innermost first. */
  at: string[];
}

/** An error of another thread, of which only this came over. */
export class ReportedError extends Error {
  readonly description: ErrorDescription;
  constructor(description: ErrorDescription) {
    super(description.error);
    this.description = description;
  }
}

/** What of an error may be logged; its message may hold words of a mail. */
export function describeError(error: unknown): ErrorDescription {
  if (error instanceof ReportedError) return error.description;
  if (!(error instanceof Error)) return { error: "unknown", at: [] };
  const stack = error.stack ?? "";
  const frames = stack
    .slice(stack.indexOf(error.message) + error.message.length)
    .split("\n")
    .slice(1, 7);
  return { error: error.name, at: frames.map((line) => line.trim()) };
}
