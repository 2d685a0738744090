// The table of wrappers. The first that knows an address is taken, so those told by host stand before those told by shape.
import { mailers } from "./mailers.ts";
import { protectionWrappers } from "./protection.ts";
import { redirectors } from "./redirectors.ts";
import { shortener } from "./shorteners.ts";
import type { Wrapper } from "./wrapper.ts";

export const wrappers: readonly Wrapper[] = [...protectionWrappers, ...redirectors, ...mailers, shortener];
