import type { SampleGroup } from "#lib/samples.ts";

/** A labelled message written for this project, as the shelf shows it. */
export interface Sample {
  id: string;
  group: SampleGroup;
  title: string;
  /** What it teaches, a few words. */
  teaches: string;
  kind: "message" | "headers" | "session";
}

/** In the order of the shelf. */
export const sampleGroups: readonly SampleGroup[] = ["sender", "route", "contents", "session"];
