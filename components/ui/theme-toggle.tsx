"use client";
import { Icon } from "./icon.tsx";

/** Light or dark. The choice lies in a cookie, so that the next page comes in it from the server. */
export function ThemeToggle() {
  return (
    <button className="button bare square" type="button" aria-label="Light or dark" onClick={turn}>
      <Icon name="theme" />
    </button>
  );
}

function turn() {
  const root = document.documentElement;
  const chosen = root.dataset.theme;
  const isDark = chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  const theme = isDark ? "light" : "dark";
  root.dataset.theme = theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=lax`;
}
