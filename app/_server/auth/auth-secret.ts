import { randomBytes } from "node:crypto";
import { link, mkdir, open, readFile, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Environment } from "@/lib/environment";

const shortestSecret = 32;

/**
 * The secret that signs sessions: AUTH_SECRET where it is set, else the one kept in the file `secret` beside the
 * database, which is made at the first call (mode 0600). Any number of processes may call this at once: all get the same.
 * @throws Error if the file exists and holds no whole secret.
 */
export async function authSecret(
  environment: Pick<Environment, "authSecret" | "databasePath">,
): Promise<string> {
  if (environment.authSecret !== null) return environment.authSecret;
  const directory = dirname(environment.databasePath);
  const path = join(/* turbopackIgnore: true */ directory, "secret");
  return (await readSecret(path)) ?? (await makeSecret(directory, path));
}

async function readSecret(path: string): Promise<string | null> {
  let text: string;
  try {
    text = await readFile(/* turbopackIgnore: true */ path, "utf8");
  } catch (error) {
    if (isErrorWithCode(error, "ENOENT")) return null;
    throw error;
  }
  const secret = text.trim();
  if (secret.length < shortestSecret) {
    throw new Error(
      `${path} holds no whole secret. Remove it to have a new one made; all sessions end then.`,
    );
  }
  return secret;
}

/**
 * The secret is written to a file of its own and then linked into place: a link is made whole or not at all, and
 * fails where another process was first, whose secret is then the one.
 */
async function makeSecret(directory: string, path: string): Promise<string> {
  await mkdir(directory, { recursive: true });
  const secret = randomBytes(32).toString("base64url");
  const draftPath = `${path}.${process.pid}.${randomBytes(6).toString("hex")}`;
  const draft = await open(/* turbopackIgnore: true */ draftPath, "wx", 0o600);
  try {
    await draft.writeFile(`${secret}\n`);
    await draft.sync();
    await draft.close();
    await link(draftPath, path);
    return secret;
  } catch (error) {
    if (!isErrorWithCode(error, "EEXIST")) throw error;
    const first = await readSecret(path);
    if (first === null) throw new Error(`${path} was removed while it was being read.`);
    return first;
  } finally {
    await unlink(draftPath);
  }
}

function isErrorWithCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
