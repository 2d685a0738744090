// The working of a method; its code comes when one is opened.
import { late } from "#components/ui/late.tsx";
import type { WorkingProps } from "./workings.tsx";

export const Working = late<WorkingProps>(async () => (await import("./workings.tsx")).Working);
