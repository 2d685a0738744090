import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { toldIn } from "#components/language/languages.ts";
import { TextsProvider } from "#components/language/texts-provider.tsx";
import { readLanguage, readTexts } from "#components/language/use-texts.server.ts";
import "./globals.css";

const fixed: Metadata = {
  title: { default: "Waybill", template: "%s · Waybill" },
  referrer: "no-referrer",
  robots: { index: false, follow: false },
  icons: { icon: [{ url: "/icon.svg", type: "image/svg+xml" }] },
  formatDetection: { email: false, address: false, telephone: false },
};

export const generateMetadata = async (): Promise<Metadata> => ({
  ...fixed,
  description: (await readTexts()).bar.description,
});

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page is made per request: the nonce of its policy stands in its scripts.
  await headers();
  const theme = (await cookies()).get("theme")?.value;
  const chosen = theme === "dark" || theme === "light" ? theme : undefined;
  const language = await readLanguage();
  const { bar } = await readTexts();
  return (
    <html lang={toldIn(language)} data-theme={chosen}>
      <body>
        <a className="skip" href="#content">
          {bar.skip}
        </a>
        <TextsProvider language={language}>{children}</TextsProvider>
      </body>
    </html>
  );
}
