/** A labelled message written for this project, as the shelf shows it. */
export interface Sample {
  id: string;
  title: string;
  /** What it teaches, a few words. */
  teaches: string;
  kind: "message" | "headers" | "session";
  /** What it is about: samples of one topic stand together. */
  topic?: Topic | undefined;
}

/** In the order of the shelf. */
export const topics = ["sender", "way", "contents", "input"] as const;

export type Topic = (typeof topics)[number];
