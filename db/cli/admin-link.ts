import { parseEnvironment } from "@/lib/environment";
import { makeAdminLink } from "./make-admin-link";
import { withCurrentStore } from "./with-current-store";

// `npm run admin-link`: prints a new one-time link that creates an administrator.
const { databasePath, publicUrl } = parseEnvironment(process.env);
await withCurrentStore(databasePath, async (store) => {
  const link = await makeAdminLink(store, publicUrl, Date.now());
  console.log("This link creates one administrator. It works once, for seven days:");
  console.log(link);
});
