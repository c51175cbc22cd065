import { createTransport } from "nodemailer";
import type { MailSettings } from "@/lib/environment";

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** How long the mail server may take at each step, in milliseconds. */
const patienceMs = 10_000;

/**
 * Hands a mail to the instance's mail server; false where it was not taken. What is logged then names the fault alone: a
 * mail server's own words may repeat addresses, and the text holds a link that nobody else may see.
 */
export async function sendMail(settings: MailSettings, mail: Mail): Promise<boolean> {
  const transport = createTransport({
    url: settings.smtpUrl,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    // A mail is made of the text given here: no file or address is ever read for one.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({ ...mail, from: settings.from });
    return true;
  } catch (error) {
    console.error(`A mail was not sent (${faultCode(error)}). Look at SMTP_URL and at the mail server.`);
    return false;
  } finally {
    transport.close();
  }
}

function faultCode(error: unknown): string {
  if (typeof error !== "object" || error === null) return "unknown";
  const code = "code" in error && typeof error.code === "string" ? error.code : "unknown";
  const answer = "responseCode" in error && typeof error.responseCode === "number" ? error.responseCode : "";
  return `${code} ${answer}`.trim();
}
