// `npm run db:migration -- --name what-it-does`: generates a migration from the schema, then makes its tables STRICT,
// which drizzle-kit cannot emit, and mends how it fills a table that it builds anew.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const folder = new URL("../migrations/", import.meta.url);
// What is applied somewhere must not change any more, so only files that this run adds are rewritten.
const known = new Set(readdirSync(folder));
const columnsBefore = latestColumns();
const generated = spawnSync("npx", ["drizzle-kit", "generate", ...process.argv.slice(2)], {
  stdio: "inherit",
});
if (generated.status !== 0) process.exit(generated.status ?? 1);

for (const name of readdirSync(folder)) {
  if (!name.endsWith(".sql") || known.has(name)) continue;
  const file = new URL(name, folder);
  // Only a statement that creates a table ends in a parenthesis at the start of a line.
  const strict = readFileSync(file, "utf8").replace(/(CREATE TABLE [^;]*?\n\))\s*;/g, "$1 STRICT;");
  writeFileSync(file, copyOnlyOldColumns(strict));
}

/** The columns of every table as the latest snapshot has them. */
function latestColumns() {
  const snapshots = readdirSync(new URL("meta/", folder)).filter((name) => name.endsWith("_snapshot.json"));
  const latest = snapshots.sort().at(-1);
  if (latest === undefined) return new Map();
  const { tables } = JSON.parse(readFileSync(new URL(`meta/${latest}`, folder), "utf8"));
  return new Map(Object.values(tables).map(({ name, columns }) => [name, new Set(Object.keys(columns))]));
}

/** drizzle-kit copies new columns too, which the old table lacks: SQLite would read their names as texts. */
function copyOnlyOldColumns(sql) {
  const copy = /INSERT INTO `(\w+)`\(([^)]*)\) SELECT [^;]* FROM `(\w+)`;/g;
  return sql.replace(copy, (_whole, into, list, from) => {
    const before = columnsBefore.get(from);
    const columns = list
      .split(", ")
      .filter((column) => before.has(column.replaceAll('"', "")))
      .join(", ");
    return `INSERT INTO \`${into}\`(${columns}) SELECT ${columns} FROM \`${from}\`;`;
  });
}
