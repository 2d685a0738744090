import type { ReactNode } from "react";
import { LanguageChoice } from "#components/ui/language-choice.tsx";
import { ThemeToggle } from "#components/ui/theme-toggle.tsx";
import { Wordmark } from "#components/ui/wordmark.tsx";

interface TopBarProps {
  /** What is on the page, in a few words. */
  children?: ReactNode;
  actions?: ReactNode;
}

/** Stays in sight: where one is, and what one can do with it. */
export function TopBar({ children, actions }: TopBarProps) {
  return (
    <header className="top-bar">
      <div className="page-grid">
        <Wordmark href="/" />
        <div className="message-id small">{children}</div>
        <div className="actions">
          {actions}
          <LanguageChoice />
          <ThemeToggle />
        </div>
      </div>
    </header>
  );
}
