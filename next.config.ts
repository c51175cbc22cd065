import type { NextConfig } from "next";

/** Files under /_next/static never pass the proxy, so their few headers stand here. */
const staticHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  // A sandboxed frame has an opaque origin: without this a page shown in one could not load its own fonts.
  { key: "Access-Control-Allow-Origin", value: "*" },
];

const nextConfig: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  compress: true,
  // Native addons are loaded from node_modules, never bundled.
  // So is the citation library, whose plug-ins add themselves to the one copy of its core.
  serverExternalPackages: [
    "better-sqlite3",
    "@resvg/resvg-js",
    "@citation-js/core",
    "@citation-js/plugin-bibtex",
    "@citation-js/plugin-csl",
    "@citation-js/plugin-ris",
  ],
  // Titles, cards and oEmbed links stand in the head for whoever asks: many that read them stop at its end. The first byte waits
  // for them; they are read from what the page itself needs.
  htmlLimitedBots: /.*/,
  typescript: { ignoreBuildErrors: false },
  // `next dev` writes no instruction files into the tree, and nothing asks a host for newer versions.
  agentRules: false,
  experimental: { agentUpgrade: false },
  // Browsers and feed readers ask for it of their own accord, whatever icon the page names.
  redirects: async () => [{ source: "/favicon.ico", destination: "/icon.svg", permanent: true }],
  headers: async () => [{ source: "/_next/static/:path*", headers: staticHeaders }],
};

export default nextConfig;
