import { readEnvironment } from "@/app/_server/environment";

/** What search engines leave alone: the desk, and what only those who sign in need. */
const closedPaths = [
  "/desk",
  "/api/auth/",
  "/api/desk/",
  "/sign-in",
  "/two-factor",
  "/no-access",
  "/reset",
  "/welcome/",
];

/** Asked for anew each time: the address of this instance is known when it runs, not when it is built. */
export const dynamic = "force-dynamic";

/** Everything but the desk may be read by programs. */
export function GET(): Response {
  const lines = [
    "User-agent: *",
    ...closedPaths.map((path) => `Disallow: ${path}`),
    "Allow: /",
    "",
    `Sitemap: ${readEnvironment().publicUrl}/sitemap.xml`,
    "",
  ];
  return new Response(lines.join("\n"), {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "public, max-age=3600",
    },
  });
}
