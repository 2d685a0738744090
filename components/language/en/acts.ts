// The words that come when the reader asks for something: to share, for a working, for signed
// octets, for an SMTP log or dialogue, for the original of a message.
import { share } from "./share.ts";
import { signed } from "./signed.ts";
import { smtp } from "./smtp.ts";
import { steps } from "./steps.ts";
import { workings } from "./workings.ts";

export const acts = { share, signed, smtp, steps, workings };
