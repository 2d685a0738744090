/** A labelled message written for this project, as the shelf shows it. */
export interface Sample {
  id: string;
  title: string;
  /** What it teaches, a few words. */
  teaches: string;
  /** `message`, `headers`, `SMTP session` … */
  kind: string;
}
