import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { invitationMail, resetMail } from "@/app/_server/mail/link-mails";
import { sendMail } from "@/app/_server/mail/send-mail";
import { startMailServer } from "../mail-server";

const from = "Backchannel <desk@tracker.example>";
const link = "https://tracker.example/reset/secret-token";
const expiresAt = Date.UTC(2025, 11, 2, 19, 30);

afterEach(() => vi.restoreAllMocks());

describe("sendMail", () => {
  it("hands the mail over", async () => {
    const server = await startMailServer();
    onTestFinished(server.stop);
    const mail = resetMail({ to: "ada@example.org", link, expiresAt });
    expect(await sendMail({ smtpUrl: server.url, from }, mail)).toBe(true);
    expect(server.mails).toHaveLength(1);
    const [taken] = server.mails;
    expect(taken?.to).toEqual(["ada@example.org"]);
    expect(taken?.text).toContain(`From: ${from}`);
    expect(taken?.text).toContain(link);
    expect(taken?.text).toContain("2 December 2025, 19:30 UTC");
  });

  it("says when it was not taken, and logs neither address nor link", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const server = await startMailServer({ refuses: true });
    onTestFinished(server.stop);
    const mail = invitationMail({ to: "ada@example.org", link, role: "editor", invitedBy: "Ben", expiresAt });
    expect(await sendMail({ smtpUrl: server.url, from }, mail)).toBe(false);
    const nowhere = "smtp://user:hunter2@127.0.0.1:1";
    expect(await sendMail({ smtpUrl: nowhere, from }, mail)).toBe(false);
    const words = JSON.stringify(logged.mock.calls);
    expect(logged).toHaveBeenCalledTimes(2);
    expect(words).toMatch(/EENVELOPE 550/);
    expect(words).not.toMatch(/ada@|secret-token|hunter2/);
  });
});
