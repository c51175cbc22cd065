import { z } from "zod";
import type { Actor } from "@/lib/records/user";
import { requireDraftWriter } from "../../access/authorise";
import { imports } from "../../schema/imports";
import type { Store } from "../../store";
import { parseInput } from "../input/parse-input";

const createImportInput = z.object({
  fileName: z
    .string()
    .trim()
    .max(200, "Shorten the name of the file to 200 characters.")
    .transform((name) => name || "Pasted rows"),
});

export interface ImportArgs {
  actor: Actor | null;
  id: string;
  now: number;
}

/** Shown as who imported what the system itself did (the command line). */
const systemName = "Command line";

/** Begins an import whose rows are read in next. Throws ForbiddenError below researcher, ValidationError. */
export async function createImport(store: Store, args: ImportArgs & { input: unknown }): Promise<void> {
  const { actor, id, now } = args;
  requireDraftWriter(actor);
  const { fileName } = parseInput(createImportInput, args.input);
  await store.write(async ({ db }) => {
    await db.insert(imports).values({
      id,
      fileName,
      columns: [],
      mapping: null,
      state: "reading",
      touchedAt: now,
      createdBy: actor?.id ?? null,
      createdByName: actor?.name ?? systemName,
      createdAt: now,
    });
  });
}
