import Database from "better-sqlite3";
import { findTable, tableKinds } from "@/lib/exchange/tables/open-tables";
import { publicDatabaseSchema, sqlName } from "@/lib/exchange/tables/public-database-schema";
import { everyEvent } from "@/lib/records/event-filter";
import { readDataVersion } from "../queries/instance/read-data-version";
import { openSnapshot } from "./open-snapshot";
import { walkTables } from "./walk-table";

/**
 * Makes a SQLite file of the open tables at a path where nothing stands, from a database as it is at this moment: made of public
 * documents alone, so that no private row or page of the database can be in it. `site` is the origin of this instance. Throws where
 * a row refers to one that is missing. Returns the version of the data that the file is of.
 */
export async function makePublicDatabase({
  from,
  to,
  site,
}: {
  from: string;
  to: string;
  site: string;
}): Promise<number> {
  const store = openSnapshot(from);
  const made = new Database(to);
  try {
    // A build that is cut off is thrown away: nothing needs to be safe before the end.
    made.pragma("journal_mode = OFF");
    made.pragma("synchronous = OFF");
    made.pragma("foreign_keys = OFF");
    made.exec(publicDatabaseSchema());
    made.exec("BEGIN");
    for (const kind of tableKinds) {
      const walk = { filter: everyEvent, site, areNumbered: true };
      for await (const { name, rows } of walkTables(store, kind, walk)) {
        if (rows.length > 0) insert(made, name, rows);
      }
    }
    const dataVersion = await readDataVersion(store);
    const about = made.prepare("insert into about (name, value) values (?, ?)");
    about.run("data_version", String(dataVersion));
    about.run("licence", "https://creativecommons.org/licenses/by/4.0/");
    about.run("codebook", `${site}/data/codebook`);
    about.run("source", `${site}/data`);
    made.exec("COMMIT");
    const broken = made.pragma("foreign_key_check");
    if (Array.isArray(broken) && broken.length > 0) {
      throw new Error(`The public database has ${broken.length} references to missing rows.`);
    }
    made.pragma("synchronous = FULL");
    made.exec("VACUUM");
    return dataVersion;
  } finally {
    made.close();
    store.close();
  }
}

function insert(
  made: Database.Database,
  name: string,
  rows: readonly (readonly (string | number | boolean | null)[])[],
): void {
  const width = findTable(name)?.table.fields.length ?? 0;
  const statement = made.prepare(
    `insert into "${sqlName(name)}" values (${Array(width).fill("?").join(", ")})`,
  );
  for (const row of rows) {
    statement.run(row.map((cell) => (typeof cell === "boolean" ? Number(cell) : cell)));
  }
}
