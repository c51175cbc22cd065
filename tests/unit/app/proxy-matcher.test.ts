import { unstable_doesMiddlewareMatch } from "next/experimental/testing/server";
import { expect, it } from "vitest";
import { config } from "@/proxy";

const isMatched = (url: string) => unstable_doesMiddlewareMatch({ config, url });

it("leaves out built files, optimised images and the one address that takes a file, and nothing that begins like them", () => {
  for (const path of ["/_next/static/chunks/a.js", "/_next/image?url=%2Fa.png", "/api/desk/import/upload"]) {
    expect([path, isMatched(path)]).toEqual([path, false]);
  }
  for (const path of [
    "/",
    "/desk",
    "/_next/images",
    "/_next/image/a",
    "/api/desk/import/uploads",
    "/api/desk/import/upload/a",
    "/api/desk/import/1/kept-aside",
  ]) {
    expect([path, isMatched(path)]).toEqual([path, true]);
  }
});
