import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sizeReporter } from "@/app/_server/embed/size-reporter";
import { contentSecurityPolicy, isFrameable } from "@/app/_server/http/content-security-policy";
import { securityHeaders } from "@/app/_server/http/security-headers";
import { projectPath } from "@/db/cli/run-command.mjs";

function directivesOf(policy: string): Map<string, string[]> {
  return new Map(
    policy.split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources];
    }),
  );
}

const page = { nonce: "bm9uY2U=", path: "/events/a-contact", isDevelopment: false, isHttps: false };

describe("contentSecurityPolicy", () => {
  it("lets a page run scripts by nonce alone", () => {
    const scripts = directivesOf(contentSecurityPolicy(page)).get("script-src");
    expect(scripts).toEqual(["'self'", "'nonce-bm9uY2U='", "'strict-dynamic'"]);
  });

  it("never allows inline or evaluated scripts outside development", () => {
    for (const path of ["/", "/desk", "/embed/timeline", "/api/events", "/embedded"]) {
      const directives = directivesOf(contentSecurityPolicy({ ...page, path }));
      const scripts = directives.get("script-src") ?? [];
      expect(scripts).not.toContain("'unsafe-inline'");
      expect(scripts).not.toContain("'unsafe-eval'");
      expect(directives.get("connect-src") ?? []).not.toContain("ws:");
      expect(directives.get("object-src")).toEqual(["'none'"]);
      expect(directives.get("base-uri")).toEqual(["'none'"]);
    }
  });

  it("keeps style elements to those with the nonce", () => {
    expect(directivesOf(contentSecurityPolicy(page)).get("style-src")).toEqual([
      "'self'",
      "'nonce-bm9uY2U='",
    ]);
  });

  it("allows evaluation and the reload socket in development only", () => {
    const directives = directivesOf(contentSecurityPolicy({ ...page, isDevelopment: true }));
    expect(directives.get("script-src")).toContain("'unsafe-eval'");
    expect(directives.get("connect-src")).toContain("ws:");
  });

  it("refuses framing everywhere but under /embed", () => {
    for (const path of [
      "/",
      "/sign-in",
      "/embedded",
      "/events/embed",
      "/x/embed/timeline",
      "/EMBED/timeline",
    ]) {
      expect(directivesOf(contentSecurityPolicy({ ...page, path })).get("frame-ancestors")).toEqual([
        "'none'",
      ]);
    }
    expect(
      directivesOf(contentSecurityPolicy({ ...page, path: "/embed/timeline" })).get("frame-ancestors"),
    ).toEqual(["*"]);
  });

  it("gives what may be framed one script by its hash, no form, no connection and no nonce", () => {
    const policy = contentSecurityPolicy({ ...page, path: "/embed/timeline", isDevelopment: true });
    const directives = directivesOf(policy);
    const hash = createHash("sha256").update(sizeReporter).digest("base64");
    expect(directives.get("script-src")).toEqual([`'sha256-${hash}'`]);
    expect(directives.get("form-action")).toEqual(["'none'"]);
    expect(directives.get("default-src")).toEqual(["'none'"]);
    expect(directives.has("connect-src")).toBe(false);
    expect(policy).not.toContain("nonce-");
  });

  it("allows no other host", () => {
    for (const path of ["/", "/embed/timeline"]) {
      expect(contentSecurityPolicy({ ...page, path })).not.toMatch(/https?:|\bblob:/);
    }
  });
});

describe("securityHeaders", () => {
  it("says that what the session's scripts ask for is neither kept nor compressed, and leaves that to all other answers", () => {
    for (const path of ["/api/auth/get-session", "/api/desk/records"]) {
      expect(securityHeaders({ ...page, path }).get("Cache-Control")).toBe("no-store, no-transform");
    }
    for (const path of ["/", "/api/v1/events", "/embed/timeline", "/desk"]) {
      expect(securityHeaders({ ...page, path }).has("Cache-Control")).toBe(false);
    }
  });

  it("sends the older framing header on pages and leaves it out on embeds", () => {
    expect(securityHeaders(page).get("X-Frame-Options")).toBe("DENY");
    expect(securityHeaders({ ...page, path: "/embed/timeline" }).has("X-Frame-Options")).toBe(false);
  });

  it("lets hosts that take only what is meant for others show embeds and pictures, and nothing else", () => {
    const crossing = (path: string) => {
      const headers = securityHeaders({ ...page, path });
      return ["Cross-Origin-Resource-Policy", "Cross-Origin-Embedder-Policy"].map((name) =>
        headers.get(name),
      );
    };
    for (const path of ["/embed", "/embed/timeline", "/embed/events/a"]) {
      expect(crossing(path), path).toEqual(["cross-origin", "require-corp"]);
    }
    for (const path of ["/images/embed/latest.png", "/images/social/home.png"]) {
      expect(crossing(path), path).toEqual(["cross-origin", undefined]);
    }
    for (const path of ["/", "/embeds", "/events/a", "/desk", "/api/desk/records", "/api/auth/get-session"]) {
      expect(crossing(path), path).toEqual([undefined, undefined]);
    }
  });

  it("sends the other headers on both", () => {
    for (const path of ["/", "/embed/timeline"]) {
      const headers = securityHeaders({ ...page, path });
      expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
      expect(headers.get("Referrer-Policy")).toBe("strict-origin-when-cross-origin");
      expect(headers.get("Permissions-Policy")).toContain("geolocation=()");
    }
  });

  it("keeps the desk's windows apart from others, and lets a sandboxed embed open readers' pages", () => {
    const opener = (path: string) =>
      securityHeaders({ ...page, path }).get("Cross-Origin-Opener-Policy") ?? "none";
    const folders = readdirSync(join(projectPath, "app/(public)"), { withFileTypes: true });
    const readers = [
      ...folders.filter((folder) => folder.isDirectory()).map(({ name }) => `/${name}`),
      "/",
      "/events/a-contact",
      "/embed/timeline",
      "/coincidences/rules",
      "/people/a",
      "/sources/a",
    ];
    expect(new Set(readers.map(opener))).toEqual(new Set(["none"]));
    const others = [
      "/desk",
      "/desk/drafts/a",
      "/sign-in",
      "/welcome/a",
      "/api/auth/get-session",
      "/desk/sources",
      "/eventsful",
    ];
    expect(new Set(others.map(opener))).toEqual(new Set(["same-origin"]));
  });

  it("holds browsers to https for a year where the instance has it, and never else", () => {
    for (const path of ["/", "/desk", "/embed/timeline"]) {
      const transport = (isHttps: boolean) =>
        securityHeaders({ ...page, path, isHttps }).get("Strict-Transport-Security");
      expect(transport(true)).toBe("max-age=31536000");
      expect(transport(false)).toBeUndefined();
    }
  });
});

describe("isFrameable", () => {
  it("is decided by the whole first segment", () => {
    expect(["/embed", "/embed/", "/embed/timeline"].map(isFrameable)).toEqual([true, true, true]);
    expect(["/", "/embeds", "/embed-builder", "/a/embed"].map(isFrameable)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
