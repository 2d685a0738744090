// Icons of 16 px in one stroke weight, always beside their word. Drawn here: nothing is loaded.
import type { ReactNode } from "react";

const shapes = {
  proven: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="m5.25 8.25 2 2 3.5-4" />
    </>
  ),
  recorded: (
    <>
      <circle cx="8" cy="8" r="6.25" strokeDasharray="3 1.9" />
      <path d="M5.5 6.25h5M5.5 8h5M5.5 9.75h3" />
    </>
  ),
  claimed: (
    <>
      <circle cx="8" cy="8" r="6.25" strokeDasharray=".1 2.7" strokeWidth="1.9" />
      <path d="M6.9 6.2c-.9.3-1.3 1-1.3 1.9v1.4h1.6V8H6M10.2 6.2c-.9.3-1.3 1-1.3 1.9v1.4h1.6V8H9.3" strokeWidth="1.1" />
    </>
  ),
  check: <path d="m3 8.5 3.25 3.25L13 4.75" />,
  cross: <path d="m4 4 8 8M12 4l-8 8" />,
  part: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />
    </>
  ),
  dash: <path d="M4 8h8" />,
  unknown: <path d="M5.25 5.75a2.75 2.75 0 1 1 4.2 2.35C8.45 8.75 8 9.2 8 10.25M8 12.9v.1" />,
  clock: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 4.75V8l2.25 1.5" />
    </>
  ),
  warn: (
    <>
      <path d="M8 2.25 14.25 13H1.75z" />
      <path d="M8 6.5v3M8 11.2v.1" />
    </>
  ),
  notice: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 7.5V11M8 5v.1" />
    </>
  ),
  info: <circle cx="8" cy="8" r="2.5" />,
  lock: (
    <>
      <rect x="3.5" y="7" width="9" height="6.5" />
      <path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2" />
    </>
  ),
  unlocked: (
    <>
      <rect x="3.5" y="7" width="9" height="6.5" />
      <path d="M5.5 7V4.5a2.5 2.5 0 0 1 4.75-1.1" />
    </>
  ),
  key: (
    <>
      <circle cx="5" cy="8" r="2.75" />
      <path d="M7.75 8h6M11 8v2.5M13.5 8v2" />
    </>
  ),
  chevron: <path d="m6 4 4 4-4 4" />,
  arrow: <path d="M3 8h9.5M9 4.5 12.5 8 9 11.5" />,
  grip: <path d="M3 5.5h10M3 8h10M3 10.5h10" />,
  up: <path d="m4 10 4-4 4 4" />,
  down: <path d="m4 6 4 4 4-4" />,
  copy: (
    <>
      <rect x="5.5" y="5.5" width="8" height="8" />
      <path d="M10.5 5.5v-3h-8v8h3" />
    </>
  ),
  share: <path d="M8 10V2M5 4.75 8 1.75l3 3M3 8.5v5.25h10V8.5" />,
  theme: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 2.25a5.75 5.75 0 0 1 0 11.5z" fill="currentColor" />
    </>
  ),
  upload: <path d="M8 11V3M5 5.75 8 2.75l3 3M3 10.5v3h10v-3" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof shapes;

/** An icon. Without `label` it is decoration beside its word. */
export function Icon({ name, label }: { name: IconName; label?: string }) {
  if (label === undefined) {
    return (
      <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
        {shapes[name]}
      </svg>
    );
  }
  return (
    <svg className="icon" viewBox="0 0 16 16" role="img" aria-label={label}>
      {shapes[name]}
    </svg>
  );
}
