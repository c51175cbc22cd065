import { beforeEach, describe, expect, it } from "vitest";
import { createImport } from "@/db/commands/imports/create-import";
import { decideImportNames } from "@/db/commands/imports/decide-import-names";
import { decideImportRows } from "@/db/commands/imports/decide-import-rows";
import { discardImport } from "@/db/commands/imports/discard-import";
import { makeImportVisible } from "@/db/commands/imports/make-import-visible";
import { mendImportRow } from "@/db/commands/imports/mend-import-row";
import { reopenImport } from "@/db/commands/imports/reopen-import";
import { setImportMapping } from "@/db/commands/imports/set-import-mapping";
import { undoImport } from "@/db/commands/imports/undo-import";
import { countKeptAsideRows } from "@/db/queries/imports/count-kept-aside-rows";
import { readImport } from "@/db/queries/imports/read-import";
import { instance } from "@/db/schema/instance";
import type { Store } from "@/db/store";
import { ForbiddenError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";
import { goOn, importedAt, prepareImport, reviewImport, rowsOf, smallMapping } from "./prepare-import";

let store: Store;
let reader: Actor;
let researcher: Actor;
let editor: Actor;

beforeEach(async () => {
  ({ store } = freshDatabase());
  await createSmallWorld(store);
  reader = await insertUser(store, "reader");
  researcher = await insertUser(store, "researcher");
  editor = await insertUser(store, "editor");
});

const stateOf = async () => (await readImport(store, null, "import"))?.stored.state;

describe("who may import", () => {
  it("a reader may do nothing of it", async () => {
    await reviewImport(store, { actor: researcher });
    const args = { actor: reader, id: "import", now: importedAt };
    const tried = [
      createImport(store, { ...args, id: "other", input: { fileName: "a.csv" } }),
      setImportMapping(store, { ...args, input: smallMapping }),
      decideImportNames(store, { ...args, input: [] }),
      decideImportRows(store, { ...args, input: { rows: [1], choice: "leaveOut" } }),
      mendImportRow(store, { ...args, input: { rowNumber: 1, cells: {} } }),
      discardImport(store, args),
      reopenImport(store, args),
      prepareImport(store, { actor: reader }),
    ];
    for (const attempt of tried) await expect(attempt).rejects.toBeInstanceOf(ForbiddenError);
  });

  it("a researcher prepares, and only an editor makes visible and undoes", async () => {
    await reviewImport(store, { actor: researcher });
    expect(await countKeptAsideRows(store, null)).toBe(1);
    await prepareImport(store, { actor: researcher, isToBeVisible: true });
    expect(await stateOf()).toBe("staged");
    const args = { id: "import", now: importedAt };
    await expect(makeImportVisible(store, { actor: researcher, ...args })).rejects.toBeInstanceOf(
      ForbiddenError,
    );
    await makeImportVisible(store, { actor: editor, ...args });
    await goOn(store);
    expect(await stateOf()).toBe("imported");
    await expect(undoImport(store, { actor: researcher, ...args, reason: "No." })).rejects.toBeInstanceOf(
      ForbiddenError,
    );
    await undoImport(store, { actor: editor, ...args, reason: "A trial." });
    await goOn(store);
    expect(await stateOf()).toBe("undone");
    expect(await countKeptAsideRows(store, null)).toBe(0);
  });

  it("an editor's own is visible as soon as it is prepared", async () => {
    await reviewImport(store, { actor: editor });
    await prepareImport(store, { actor: editor, isToBeVisible: true });
    expect(await stateOf()).toBe("imported");
    expect((await rowsOf(store)).slice(0, 2)).toEqual(["imported", "imported"]);
  });

  it("another person must make it visible where the instance wants that", async () => {
    await store.write(async ({ db }) => {
      await db.update(instance).set({ needsSecondPerson: true });
    });
    await reviewImport(store, { actor: editor });
    await expect(prepareImport(store, { actor: editor, isToBeVisible: true })).rejects.toBeInstanceOf(
      ForbiddenError,
    );
    await prepareImport(store, { actor: editor });
    const args = { id: "import", now: importedAt };
    await expect(makeImportVisible(store, { actor: editor, ...args })).rejects.toBeInstanceOf(ForbiddenError);
    const second = await insertUser(store, "editor", "second");
    await makeImportVisible(store, { actor: second, ...args });
    await goOn(store);
    expect(await stateOf()).toBe("imported");
  });
});
