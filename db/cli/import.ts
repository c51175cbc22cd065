import { parseArgs } from "node:util";
import { parseEnvironment } from "@/lib/environment";
import { ValidationError } from "@/lib/errors";
import { importLayouts } from "@/lib/exchange/import/import-mapping";
import { continueImport, discardOne, importFile, printImports, undoOne } from "./import-tasks";
import { withCurrentStore } from "./with-current-store";

const usage = `npm run import -- FILE [--layout NAME] [--mapping MAP.json] [--as contacts|announcements] [--add-unknown] [--confirm] [--update] [--dry-run]
npm run import -- --list
npm run import -- --continue IMPORT | --discard IMPORT | --undo IMPORT

Reads a file of rows in and makes what is ready visible, as one step. Rows that are kept aside go to FILE.faults.csv.
  --layout       one of ${importLayouts.join(", ")}; told by the columns where left out
  --mapping      how the columns become fields, as JSON; {"addUnknown": true} in it does as --add-unknown
  --as           what the rows are
  --add-unknown  adds a record for each name that no stored one bears exactly; else such rows are kept aside
  --confirm      takes rows that somebody should look at first, such as those whose counterparts stand only in prose
  --update       brings events up to date that are here already, where the row is a later state
  --dry-run      says what would be done, and does nothing
Ends with 0, with 2 where rows were kept aside, with 1 where it could not be done.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    layout: { type: "string" },
    mapping: { type: "string" },
    as: { type: "string" },
    "add-unknown": { type: "boolean", default: false },
    confirm: { type: "boolean", default: false },
    update: { type: "boolean", default: false },
    "dry-run": { type: "boolean", default: false },
    list: { type: "boolean", default: false },
    continue: { type: "string" },
    discard: { type: "string" },
    undo: { type: "string" },
  },
});
const [file, another] = positionals;
const tasks = [file, values.list || undefined, values.continue, values.discard, values.undo];
if (another !== undefined || tasks.filter((task) => task !== undefined).length !== 1) {
  console.error(usage);
  process.exitCode = 1;
} else {
  await withCurrentStore(parseEnvironment(process.env).databasePath, async (store) => {
    if (values.list) await printImports(store);
    else if (values.continue !== undefined) await continueImport(store, values.continue);
    else if (values.discard !== undefined) await discardOne(store, values.discard);
    else if (values.undo !== undefined) await undoOne(store, values.undo);
    else if (file !== undefined) {
      const isAllTaken = await importFile(store, {
        file,
        layout: wordOf(values.layout, importLayouts, "layout"),
        mappingFile: values.mapping ?? null,
        as: wordOf(values.as, ["contacts", "announcements"] as const, "as"),
        isAddingUnknown: values["add-unknown"],
        isConfirming: values.confirm,
        isUpdating: values.update,
        isDryRun: values["dry-run"],
      });
      if (!isAllTaken) process.exitCode = 2;
    }
  });
}

function wordOf<Word extends string>(
  given: string | undefined,
  words: readonly Word[],
  option: string,
): Word | null {
  if (given === undefined) return null;
  const word = words.find((known) => known === given);
  if (word !== undefined) return word;
  throw new ValidationError([{ path: "", message: `--${option} is one of ${words.join(", ")}.` }]);
}
