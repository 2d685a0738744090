import type { BaseTexts } from "../texts.ts";
import { bar } from "./bar.ts";
import { intake } from "./intake.tsx";
import { problems } from "./problems.ts";
import { values } from "./values.ts";

export const base: BaseTexts = { bar, intake, problems, values };
