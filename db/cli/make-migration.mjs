// `npm run db:migration -- --name what-it-does`: generates a migration from the schema, then makes its tables STRICT,
// which drizzle-kit cannot emit.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const folder = new URL("../migrations/", import.meta.url);
// What is applied somewhere must not change any more, so only files that this run adds are rewritten.
const known = new Set(readdirSync(folder));
const generated = spawnSync("npx", ["drizzle-kit", "generate", ...process.argv.slice(2)], {
  stdio: "inherit",
});
if (generated.status !== 0) process.exit(generated.status ?? 1);

for (const name of readdirSync(folder)) {
  if (!name.endsWith(".sql") || known.has(name)) continue;
  const file = new URL(name, folder);
  // Only a statement that creates a table ends in a parenthesis at the start of a line.
  const strict = readFileSync(file, "utf8").replace(/(CREATE TABLE [^;]*?\n\))\s*;/g, "$1 STRICT;");
  writeFileSync(file, strict);
}
