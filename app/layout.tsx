import interLatin from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2";
import sourceSerifLatin from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { preload } from "react-dom";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/controls.css";
import "./styles/tables.css";
import "./styles/masthead.css";
import "./styles/footer.css";
import "./styles/print.css";
import { readEnvironment } from "./_server/environment";

/** Links in metadata are absolute, so they need the address of this instance, known only at run time. */
export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(readEnvironment().publicUrl),
    title: { default: "Backchannel", template: "%s · Backchannel" },
    description:
      "A tracker of diplomatic contacts: what was announced on the battlefield when the envoys met, and whether that timing is more than chance.",
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#14161a" },
  ],
};

/** Reading the request's headers makes every page dynamic, which a nonce of its own asks for. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  // The two files that every page needs are asked for with the page, before its style sheet has been read.
  for (const file of [interLatin, sourceSerifLatin]) {
    preload(file, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  }
  return (
    <html lang="en">
      <head>
        {/* The component library looks here for the nonce of the style elements that it makes in the browser. */}
        <meta property="csp-nonce" nonce={nonce} />
      </head>
      <body>
        <a className="skip-link" href="#content">
          Skip to content
        </a>
        {children}
      </body>
    </html>
  );
}
