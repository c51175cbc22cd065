import { z } from "zod";
import { ValidationError } from "./errors";

/** What an instance takes from its environment, with defaults filled in. */
export interface Environment {
  /** TCP port, 1 to 65535. */
  readonly port: number;
  /** Path of the SQLite file, as given; relative paths start at the directory of the project. */
  readonly databasePath: string;
  /** Origin used in printed links and cookies, without a slash at its end. */
  readonly publicUrl: string;
  /** Whether the sample data are loaded into an empty database. */
  readonly isSampleWanted: boolean;
  /** Secret of the sessions; null where the instance makes its own. */
  readonly authSecret: string | null;
  /** How mails are sent; null where the instance sends none. */
  readonly mail: MailSettings | null;
}

export interface MailSettings {
  /** Address of the mail server, with user and password where it asks for them: never logged, never shown. */
  readonly smtpUrl: string;
  /** Who mails come from: an address, or "Name <address>". */
  readonly from: string;
}

const portSchema = z
  .string()
  .regex(/^\d{1,5}$/, "PORT is a whole number from 1 to 65535.")
  .transform(Number)
  .refine((port) => port >= 1 && port <= 65_535, "PORT is a whole number from 1 to 65535.");

const publicUrlSchema = z
  .string()
  .refine(
    isHttpOrigin,
    "PUBLIC_URL is an http or https address without path, such as https://tracker.example.",
  )
  .transform((address) => new URL(address).origin);

const smtpUrlSchema = z
  .string()
  .refine(isSmtpAddress, "SMTP_URL is an address such as smtps://user:password@mail.example:465.");

const mailFromSchema = z
  .string()
  .regex(
    /^(?:[^<>\r\n]+ )?<?[^\s<>@]+@[^\s<>@]+>?$/,
    "MAIL_FROM is an e-mail address, or a name and <address>.",
  );

const variablesSchema = z.object({
  PORT: portSchema.optional(),
  DATABASE_PATH: z.string().default("data/backchannel.db"),
  PUBLIC_URL: publicUrlSchema.optional(),
  SAMPLE: z.enum(["none", "load"], 'SAMPLE is "none" for an empty database, or "load".').default("load"),
  AUTH_SECRET: z.string().min(32, "AUTH_SECRET has at least 32 characters.").optional(),
  SMTP_URL: smtpUrlSchema.optional(),
  MAIL_FROM: mailFromSchema.optional(),
});

/**
 * Reads the variables of an instance; an empty variable counts as not set.
 * @throws ValidationError naming every variable that cannot be read; values are never repeated in it.
 */
export function parseEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(
    Object.keys(variablesSchema.shape).map((name) => [name, variables[name]?.trim() || undefined]),
  );
  const parsed = variablesSchema.safeParse(given);
  if (!parsed.success) {
    throw new ValidationError(
      parsed.error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message })),
    );
  }
  const {
    PORT: port = 3000,
    DATABASE_PATH,
    PUBLIC_URL,
    SAMPLE,
    AUTH_SECRET,
    SMTP_URL,
    MAIL_FROM,
  } = parsed.data;
  if ((SMTP_URL === undefined) !== (MAIL_FROM === undefined)) {
    const missing = SMTP_URL === undefined ? "SMTP_URL" : "MAIL_FROM";
    throw new ValidationError([
      { path: missing, message: "SMTP_URL and MAIL_FROM are set together or not at all." },
    ]);
  }
  return {
    port,
    databasePath: DATABASE_PATH,
    publicUrl: PUBLIC_URL ?? `http://localhost:${port}`,
    isSampleWanted: SAMPLE === "load",
    authSecret: AUTH_SECRET ?? null,
    mail: SMTP_URL === undefined || MAIL_FROM === undefined ? null : { smtpUrl: SMTP_URL, from: MAIL_FROM },
  };
}

function isHttpOrigin(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  const isBare = url.pathname === "/" && !url.search && !url.hash && !url.username && !url.password;
  return isBare && (url.protocol === "http:" || url.protocol === "https:");
}

function isSmtpAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return (protocol === "smtp:" || protocol === "smtps:") && hostname !== "";
}
