import { describe, expect, it } from "vitest";
import { parseEnvironment } from "@/lib/environment";
import { ValidationError } from "@/lib/errors";

function issuesOf(variables: Record<string, string>): string[] {
  try {
    parseEnvironment(variables);
  } catch (error) {
    if (error instanceof ValidationError) return error.issues.map((issue) => issue.path);
    throw error;
  }
  return [];
}

describe("parseEnvironment", () => {
  it("has a default for everything", () => {
    expect(parseEnvironment({})).toEqual({
      port: 3000,
      databasePath: "data/backchannel.db",
      publicUrl: "http://localhost:3000",
      isSampleWanted: true,
      authSecret: null,
    });
  });

  it("takes an empty variable as not set", () => {
    expect(parseEnvironment({ PORT: "", PUBLIC_URL: " ", SAMPLE: "", AUTH_SECRET: "" })).toEqual(
      parseEnvironment({}),
    );
  });

  it("builds the default address from the port", () => {
    expect(parseEnvironment({ PORT: "4100" }).publicUrl).toBe("http://localhost:4100");
  });

  it("keeps the origin of the public address", () => {
    expect(parseEnvironment({ PUBLIC_URL: "https://tracker.example/" }).publicUrl).toBe(
      "https://tracker.example",
    );
  });

  it("leaves the sample out on request", () => {
    expect(parseEnvironment({ SAMPLE: "none" }).isSampleWanted).toBe(false);
  });

  it.each(["0", "65536", "80x", "-1", "3000.5", "123456"])("refuses the port %s", (port) => {
    expect(issuesOf({ PORT: port })).toEqual(["PORT"]);
  });

  it.each([
    "tracker.example",
    "ftp://tracker.example",
    "https://tracker.example/path",
    "https://a:b@tracker.example",
  ])("refuses the address %s", (address) => {
    expect(issuesOf({ PUBLIC_URL: address })).toEqual(["PUBLIC_URL"]);
  });

  it("names every fault at once and repeats no secret", () => {
    const variables = { PORT: "x", SAMPLE: "some", AUTH_SECRET: "hunter2" };
    expect(issuesOf(variables)).toEqual(["PORT", "SAMPLE", "AUTH_SECRET"]);
    expect(() => parseEnvironment(variables)).toThrow(/^(?!.*hunter2)/);
  });
});
