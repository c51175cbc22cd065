import { createAdapterFactory, type Where } from "better-auth/adapters";
import { type AuthModel, authModels } from "@/db/auth/auth-tables";
import type { AuthCondition } from "@/db/auth/auth-where";
import {
  deleteAuthRows,
  insertAuthRow,
  raiseAuthRow,
  takeAuthRow,
  updateAuthRows,
} from "@/db/commands/accounts/write-auth-rows";
import { countAuthRows, findAuthRows } from "@/db/queries/instance/find-auth-rows";
import type { Store } from "@/db/store";

/**
 * The auth library's database: our own tables behind the one seam to storage. The library thinks in `Date`, our tables
 * hold epoch milliseconds.
 */
export function authAdapter(store: Store) {
  return createAdapterFactory({
    config: {
      adapterId: "backchannel",
      supportsNumericIds: false,
      supportsDates: true,
      supportsBooleans: true,
      supportsJSON: false,
      customIdGenerator: () => crypto.randomUUID(),
      customTransformInput: ({ data }) => (data instanceof Date ? data.getTime() : data),
      customTransformOutput: ({ data, fieldAttributes }) =>
        fieldAttributes.type === "date" && typeof data === "number" ? new Date(data) : data,
    },
    adapter: () => ({
      create: async ({ model, data }) => asRow(await insertAuthRow(store, authModel(model), data)),
      findOne: async ({ model, where }) => {
        const [row] = await findAuthRows(store, {
          model: authModel(model),
          where: conditions(where),
          limit: 1,
        });
        return row === undefined ? null : asRow(row);
      },
      findMany: async ({ model, where, limit, sortBy, offset }) =>
        asRow(
          await findAuthRows(store, {
            model: authModel(model),
            where: conditions(where),
            limit,
            sortBy,
            offset,
          }),
        ),
      count: ({ model, where }) => countAuthRows(store, authModel(model), conditions(where)),
      update: async ({ model, where, update }) => {
        const [row] = await updateAuthRows(
          store,
          authModel(model),
          conditions(where),
          Object.assign({}, update),
        );
        return row === undefined ? null : asRow(row);
      },
      updateMany: async ({ model, where, update }) =>
        (await updateAuthRows(store, authModel(model), conditions(where), update)).length,
      delete: async ({ model, where }) => {
        await deleteAuthRows(store, authModel(model), conditions(where));
      },
      // The library counts wrong codes and uses up one-time values with these two: each is one transaction here.
      consumeOne: async ({ model, where }) =>
        asRow(await takeAuthRow(store, authModel(model), conditions(where))),
      incrementOne: async ({ model, where, increment, set }) =>
        asRow(
          await raiseAuthRow(store, authModel(model), conditions(where), {
            steps: increment,
            changes: set ?? {},
          }),
        ),
      deleteMany: async ({ model, where }) =>
        (await deleteAuthRows(store, authModel(model), conditions(where))).length,
    }),
  });
}

function authModel(name: string): AuthModel {
  const model = authModels.find((known) => known === name);
  if (model === undefined) throw new Error(`The auth library asked for ${name}, which this instance lacks.`);
  return model;
}

function conditions(where: readonly Where[] | undefined): AuthCondition[] {
  return (where ?? []).map(({ field, value, operator = "eq", connector = "AND", mode = "sensitive" }) => ({
    field,
    value,
    operator,
    connector,
    mode,
  }));
}

/** The library types each answer by what it asked for; our tables hold exactly its fields. */
function asRow<T>(row: unknown): T {
  return row as T;
}
