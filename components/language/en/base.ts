// The words that every page needs at once: bar, form, values. The rest comes with the report.
import { bar } from "./bar.ts";
import { intake } from "./intake.tsx";
import { problems } from "./problems.ts";
import { values } from "./values.ts";

export const base = { bar, intake, problems, values };
