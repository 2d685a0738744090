import "server-only";
// What runs in threads: everything whose cost a message decides. A job is computing alone; its questions to DNS are asked by the
// process that gave it (world.resolver), so one cache and one set of limits serve all threads.
import { randomBytes } from "node:crypto";
import { replayResolver } from "#lib/dns/replay.ts";
import type { Answer, Resolver } from "#lib/dns/types.ts";
import { readInput } from "#lib/intake/read-input.ts";
import type { Repair } from "#lib/intake/types.ts";
import { parseMessage } from "#lib/message/parse.ts";
import { decodedPart } from "#lib/message/read.ts";
import { type AnalyzeOptions, analyze } from "#lib/report/analyze.ts";
import { redact } from "#lib/report/redact.ts";
import type { OtherLanguage } from "#lib/report/tell.ts";
import type { AnalyzeEvent, Report } from "#lib/report/types.ts";
import { maskSecrets } from "#lib/session/mask-octets.ts";
import { pause } from "../pause.ts";
import { createSecret, hashToken, open, seal } from "../seal.ts";
import { packContent, type SharedContent, unpackContent } from "../shared-content.ts";

/** A message and how it is to be read. */
export interface Reading {
  octets: Uint8Array;
  options: AnalyzeOptions;
  repairs: readonly Repair[];
  /** The instant that counts as now. */
  now: Date;
  /** See `AnalyzeEnv.envelopeOnly`. */
  envelopeOnly?: boolean;
  /** See `AnalyzeEnv.languages`. */
  languages?: readonly OtherLanguage[];
  /** Answers of an earlier analysis, which are then the only ones. */
  recorded?: readonly Answer[];
}

/** What a job has besides its input. */
export interface World {
  resolver: Resolver;
  signal: AbortSignal;
  /** Sends octets to whoever gave the job, before its end. */
  emit(octets: Uint8Array): void;
}

/** One sentence why the input is not mail. */
export interface NotMail {
  problem: string;
}

interface Sealing {
  reading: Reading;
  content: "full" | "headers" | "redacted";
  /** Seconds since 1970. */
  expiresAt: number;
  pepper: string | null;
}

/** Everything a store and a sharer are given. */
export interface SealedShare {
  id: string;
  blob: Uint8Array;
  secret: string;
  deleteToken: string;
  deleteHash: Uint8Array;
}

interface Sealed {
  blob: Uint8Array;
  secret: string;
  expiresAt: number;
  pepper: string | null;
}

/** Which octets of a message are wanted. */
export interface PartChoice {
  octets: Uint8Array;
  /** Which message of a mailbox. */
  message: number | null;
  /** Of the part; null = the whole message, undecoded. */
  path: string | null;
}

/** One part of a message, decoded, with the name it was given. */
export interface PartOctets {
  octets: Uint8Array;
  filename: string | null;
}

const encoder = new TextEncoder();

/** One entry, one job. Inputs, outputs and what is thrown away between them can all be cloned (HTML, structured clone). */
export const jobs = {
  /** Emits every event as one line of NDJSON. */
  async events(reading: Reading, world: World): Promise<NotMail | null> {
    const send = (event: AnalyzeEvent) => world.emit(encoder.encode(`${JSON.stringify(event)}\n`));
    const analysis = await read(reading, world, send);
    return "problem" in analysis ? analysis : null;
  },

  /** The Report, or its redacted copy, as JSON. */
  async json({ redacted, ...reading }: Reading & { redacted: boolean }, world: World): Promise<Uint8Array | NotMail> {
    const analysis = await read(reading, world);
    if ("problem" in analysis) return analysis;
    return encoder.encode(JSON.stringify(redacted ? redact(analysis.report) : analysis.report));
  },

  /** The Report, with the octets its spans count in. */
  async report(reading: Reading, world: World): Promise<{ report: Report; octets: Uint8Array } | NotMail> {
    return read(reading, world);
  },

  /** Analyzes and seals what is to be shared. What is kept of an SMTP log holds no password. */
  async share({ reading, content, expiresAt, pepper }: Sealing, world: World): Promise<SealedShare | NotMail> {
    const whole = { ...reading, octets: maskSecrets(reading.octets) };
    const kept = content === "headers" ? headersOnly(whole) : whole;
    if ("problem" in kept) return kept;
    const analysis = await read(kept, world);
    if ("problem" in analysis) return analysis;
    const { analyzedAt, dns } = analysis.report;
    const { octets, options, repairs } = kept;
    return sealContent(
      content === "redacted" ? redact(analysis.report) : { octets, options, repairs, analyzedAt, dns },
      expiresAt,
      pepper,
    );
  },

  /** What was sealed; null when the blob is not this secret's, was changed, or expires at another time. */
  async unseal({ blob, secret, expiresAt, pepper }: Sealed): Promise<SharedContent | null> {
    const plain = open(blob, secret, expiresAt, pepper);
    return plain && unpackContent(plain);
  },

  /** The octets that the spans of a report count in, or one decoded part of them; null when it has no such part. */
  async part(input: PartChoice): Promise<PartOctets | NotMail | null> {
    const taken = readInput(input.octets, input.message);
    if ("problem" in taken) return taken;
    if (input.path === null) return { octets: taken.intake.octets, filename: null };
    const message = parseMessage(taken.intake.octets);
    const part = message.parts.find(({ path }) => path === input.path);
    return part ? { octets: decodedPart(message, part).octets, filename: part.filename } : null;
  },
};

export type Jobs = typeof jobs;

function read(reading: Reading, { resolver, signal }: World, emit?: (event: AnalyzeEvent) => void) {
  const { octets, recorded, ...rest } = reading;
  const env = { ...rest, signal, pause, resolver: recorded ? replayResolver([...recorded]) : resolver };
  return analyze(octets, env, emit);
}

/**
 * The header section alone, as it stands after the repairs: what was pasted may be a mailbox, a compressed file or a page
 * around the message. A mailbox has been chosen from by then.
 */
function headersOnly(reading: Reading): Reading | NotMail {
  const taken = readInput(reading.octets, reading.options.message);
  if ("problem" in taken) return taken;
  const { intake } = taken;
  const [start, end] = parseMessage(intake.octets).header;
  return {
    ...reading,
    octets: intake.octets.subarray(start, end),
    options: { ...reading.options, message: null },
    repairs: [...reading.repairs, ...intake.repairs],
  };
}

function sealContent(content: SharedContent, expiresAt: number, pepper: string | null): SealedShare {
  const secret = createSecret();
  const deleteToken = randomBytes(16).toString("base64url");
  return {
    ...seal(packContent(content), secret, expiresAt, pepper),
    secret,
    deleteToken,
    deleteHash: hashToken(deleteToken),
  };
}
