// Keeps what was read of a message as long as the message is: lint runs before and after the checks, and rules of one family
// ask for the same facts.
import type { Message } from "#lib/message/types.ts";
import type { LintView } from "./rule.ts";

/** The same function, computed once per message. It may use what does not change between runs: all but the checks. */
export function oncePerMessage<Value>(read: (view: LintView) => Value): (view: LintView) => Value {
  const kept = new WeakMap<Message, { value: Value }>();
  return (view) => {
    const known = kept.get(view.message);
    if (known) return known.value;
    const value = read(view);
    kept.set(view.message, { value });
    return value;
  };
}
