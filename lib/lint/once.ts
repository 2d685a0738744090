// Keeps what was read of a message as long as its view is: lint runs before and after the checks, and rules of one family
// ask for the same facts.
import type { LintView } from "./rule.ts";

/** The same function, computed once per message. It may use what does not change between runs: all but the checks. */
export function oncePerMessage<Value>(read: (view: LintView) => Value): (view: LintView) => Value {
  return (view) => {
    const known = view.kept.get(read);
    if (known !== undefined) return known as Value;
    const value = read(view);
    view.kept.set(read, value);
    return value;
  };
}
