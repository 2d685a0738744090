"use client";
import { useBaseTexts } from "#texts";
import { writeCookie } from "./cookie.ts";
import { Icon } from "./icon.tsx";

/** Light or dark. The choice lies in a cookie, so that the next page comes in it from the server. */
export function ThemeToggle() {
  const { bar } = useBaseTexts();
  return (
    <button className="button bare square" type="button" aria-label={bar.theme} onClick={turn}>
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
  writeCookie("theme", theme);
}
