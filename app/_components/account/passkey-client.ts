import { passkeyClient } from "@better-auth/passkey/client";
import { createAuthClient } from "better-auth/client";

/** The library's own half in the browser. Loaded only when somebody uses a passkey. */
export const passkeys = createAuthClient({ basePath: "/api/auth", plugins: [passkeyClient()] });
