import { parseEnvironment } from "@/lib/environment";
import { migrate } from "../migrate";
import { openStore } from "../store";
import { makeAdminLink } from "./make-admin-link";

// `npm run admin-link`: prints a new one-time link that creates an administrator.
const { databasePath, publicUrl } = parseEnvironment(process.env);
migrate(databasePath);
const store = openStore(databasePath);
try {
  console.log("This link creates one administrator. It works once, for seven days:");
  console.log(await makeAdminLink(store, publicUrl, Date.now()));
} finally {
  store.close();
}
