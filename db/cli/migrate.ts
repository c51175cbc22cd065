import { parseEnvironment } from "@/lib/environment";
import { migrate } from "../migrate";

// `npm run db:migrate`: brings the database up to date.
const applied = migrate(parseEnvironment(process.env).databasePath);
console.log(
  applied.length === 0 ? "The database is up to date." : `Migrations applied: ${applied.join(", ")}.`,
);
