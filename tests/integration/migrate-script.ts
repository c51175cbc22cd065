import { migrate } from "@/db/migrate";

/** Migrates the database at the first argument with the migrations in the second, and prints what was applied. */
const [path, folder] = process.argv.slice(2);
if (path === undefined || folder === undefined) throw new Error("Two arguments are wanted.");
process.stdout.write(JSON.stringify(migrate(path, folder)));
