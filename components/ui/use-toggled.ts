// Tells whenever the disclosure around an element is opened or closed. One that was opened before the code of the page came
// is told as well: `onToggle` alone misses it.
import { type RefObject, useEffect, useEffectEvent, useRef } from "react";

/** @returns the ref of an element in the disclosure, or of itself; it must be there from the first drawing on */
export function useToggled<E extends HTMLElement>(act: (open: boolean) => void): RefObject<E | null> {
  const mark = useRef<E>(null);
  const tell = useEffectEvent(act);
  useEffect(() => {
    const details = mark.current?.closest("details");
    if (!details) return;
    const read = () => tell(details.open);
    if (details.open) read();
    details.addEventListener("toggle", read);
    return () => details.removeEventListener("toggle", read);
  }, []);
  return mark;
}
