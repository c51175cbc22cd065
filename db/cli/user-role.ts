import { parseEnvironment } from "@/lib/environment";
import { NotFoundError, ValidationError } from "@/lib/errors";
import { userRoles } from "@/lib/records/vocabularies";
import { setUserRole } from "../commands/accounts/set-user-role";
import { listUsers } from "../queries/instance/list-users";
import type { Store } from "../store";
import { withCurrentStore } from "./with-current-store";

// `npm run user-role`: lists who can sign in. `npm run user-role -- EMAIL ROLE`: gives one of them another role.
const [email, role] = process.argv.slice(2);
await withCurrentStore(parseEnvironment(process.env).databasePath, (store) =>
  email === undefined ? printUsers(store) : giveRole(store, email),
);

async function printUsers(store: Store): Promise<void> {
  const users = await listUsers(store);
  if (users.length === 0)
    console.log("Nobody can sign in yet: npm run admin-link prints a link for the first.");
  for (const user of users) console.log(`${user.email}\t${user.role}\t${user.name}`);
}

async function giveRole(store: Store, address: string): Promise<void> {
  const wanted = userRoles.find((known) => known === role);
  if (wanted === undefined) {
    throw new ValidationError([{ path: "", message: `The role is one of ${userRoles.join(", ")}.` }]);
  }
  // Stored in lower case, as the auth library looks it up.
  const user = (await listUsers(store)).find((known) => known.email === address.trim().toLowerCase());
  if (user === undefined) throw new NotFoundError(`Nobody signs in as ${address}.`);
  await setUserRole(store, { actor: null, userId: user.id, role: wanted, now: Date.now() });
  console.log(`${user.email} is ${wanted} now; before: ${user.role}.`);
}
