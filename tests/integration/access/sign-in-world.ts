import { type Auth, createAuth } from "@/app/_server/auth/auth";
import type { Store } from "@/db/store";
import { password } from "./insert-member";

export const publicUrl = "http://localhost:3000";

export function authOver(store: Store): Auth {
  return createAuth({ store, secret: "a secret that is long enough for tests", publicUrl });
}

/** A browser as the auth library sees it: keeps the cookies that it is given, and forgets those that are taken away. */
export class CookieJar {
  readonly #cookies = new Map<string, string>();

  /** What the browser sends, from a network. */
  headers(network = "203.0.113.1"): Headers {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    return new Headers({ cookie, "x-forwarded-for": network, origin: publicUrl });
  }

  keep(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [pair = "", ...attributes] = line.split(";");
      const at = pair.indexOf("=");
      const name = pair.slice(0, at);
      if (attributes.some((attribute) => attribute.trim().toLowerCase() === "max-age=0")) {
        this.#cookies.delete(name);
      } else this.#cookies.set(name, pair.slice(at + 1));
    }
  }

  names(): string[] {
    return [...this.#cookies.keys()].sort();
  }
}

/** Signs a member in with the password above, or another; the answer of the library, whose cookies the jar keeps. */
export async function signIn(
  auth: Auth,
  jar: CookieJar,
  name: string,
  { tried = password, network = "203.0.113.1" } = {},
) {
  const { headers, response } = await auth.api.signInEmail({
    body: { email: `${name}@example.org`, password: tried },
    headers: jar.headers(network),
    returnHeaders: true,
  });
  jar.keep(headers);
  return response;
}
