import { SMTPServer } from "smtp-server";

/** A mail server in this process that takes every mail and keeps it. */
export interface MailServer {
  /** For SMTP_URL. */
  readonly url: string;
  /** What came in, as sent, with its long lines put together again. */
  readonly mails: readonly { to: readonly string[]; text: string }[];
  readonly stop: () => Promise<void>;
}

/** Starts one on a free port; with `refuses` it turns every recipient away. */
export async function startMailServer({ refuses = false } = {}): Promise<MailServer> {
  const mails: { to: string[]; text: string }[] = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    onRcptTo: (_address, _session, done) => done(refuses ? new Error("No such mailbox here.") : null),
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const text = Buffer.concat(parts).toString("utf8").replaceAll(/=\r\n/g, "").replaceAll("=3D", "=");
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), text });
        done();
      });
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.server.address();
  if (address === null || typeof address === "string") throw new Error("The system gave no port.");
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    mails,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
