// Rewrites the tables of a freshly generated migration to STRICT, which drizzle-kit cannot emit. Run by `npm run db:migration`.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const folder = new URL("../migrations/", import.meta.url);
for (const name of readdirSync(folder).filter((file) => file.endsWith(".sql"))) {
  const file = new URL(name, folder);
  const before = readFileSync(file, "utf8");
  // Only statements that create a table end in a parenthesis at the start of a line.
  const after = before.replace(/(CREATE TABLE [^;]*?\n\))\s*;/g, "$1 STRICT;");
  if (after !== before) writeFileSync(file, after);
}
