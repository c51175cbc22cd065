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
      mail: null,
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

  it("takes how mails are sent, both settings or none", () => {
    const mail = {
      SMTP_URL: "smtps://user:hunter2@mail.example:465",
      MAIL_FROM: "Backchannel <desk@tracker.example>",
    };
    expect(parseEnvironment(mail).mail).toEqual({ smtpUrl: mail.SMTP_URL, from: mail.MAIL_FROM });
    expect(issuesOf({ SMTP_URL: mail.SMTP_URL })).toEqual(["MAIL_FROM"]);
    expect(issuesOf({ MAIL_FROM: mail.MAIL_FROM })).toEqual(["SMTP_URL"]);
  });

  it.each(["mail.example", "https://mail.example", "smtp://"])("refuses the mail server %s", (address) => {
    expect(issuesOf({ SMTP_URL: address, MAIL_FROM: "desk@tracker.example" })).toEqual(["SMTP_URL"]);
  });

  it.each(["desk", "desk@tracker.example\nBcc: all@tracker.example", "<a@b> <c@d>"])(
    "refuses mails from %j",
    (from) => {
      expect(issuesOf({ SMTP_URL: "smtp://localhost:25", MAIL_FROM: from })).toEqual(["MAIL_FROM"]);
    },
  );

  it("names every fault at once and repeats no secret", () => {
    const variables = { PORT: "x", SAMPLE: "some", AUTH_SECRET: "hunter2" };
    expect(issuesOf(variables)).toEqual(["PORT", "SAMPLE", "AUTH_SECRET"]);
    expect(() => parseEnvironment(variables)).toThrow(/^(?!.*hunter2)/);
  });
});
