import type { ColumnSample, ColumnWords } from "@/app/_components/import/mapping-form-state";
import { wordTables } from "@/app/_components/import/mapping-form-state";
import { sampleColumns } from "@/db/queries/imports/sample-columns";
import type { Store } from "@/db/store";
import type { ImportMapping } from "@/lib/exchange/import/import-mapping";
import type { Actor } from "@/lib/records/user";

/** Values of a column that stand beside its name, and characters of each. */
const mostSamples = 3;
const mostSampleLength = 60;

/**
 * Each column of an import with its first values, and the words of those columns whose words are told one by one. Throws
 * ForbiddenError below researcher.
 */
export async function readMappingView(
  store: Store,
  actor: Actor,
  id: string,
  columns: readonly string[],
  mapping: ImportMapping,
): Promise<{ samples: ColumnSample[]; words: ColumnWords[] }> {
  const values = await sampleColumns(store, actor, id, columns);
  const samples = columns.map((name) => ({
    name,
    samples: (values.get(name)?.values ?? [])
      .slice(0, mostSamples)
      .map((value) => (value.length > mostSampleLength ? `${value.slice(0, mostSampleLength)}…` : value)),
  }));
  const words = wordTables.flatMap((table): ColumnWords[] => {
    const own = mapping.fields[table] ?? [];
    if (own.length === 0) return [];
    const found = own.map((column) => values.get(column) ?? { values: [], hasMore: false });
    return [
      {
        table,
        columns: own,
        words: [...new Set(found.flatMap((column) => column.values))].filter((word) => word.length <= 300),
        hasMore: found.some(({ hasMore }) => hasMore),
      },
    ];
  });
  return { samples, words };
}
