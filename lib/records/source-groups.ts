import type { ListedSource } from "./source-detail";

/** Sources of a list that share a root; `root` is null where only copies of it stand in the list. */
export interface SourceGroup {
  rootId: string;
  root: ListedSource | null;
  copies: ListedSource[];
}

/** Puts sources that share a root into one group, where its first stands; what follows stays in its order. */
export function groupSources(sources: readonly ListedSource[]): SourceGroup[] {
  const groups = new Map<string, SourceGroup>();
  for (const source of sources) {
    const { rootId } = source;
    const group = groups.get(rootId) ?? { rootId, root: null, copies: [] };
    groups.set(rootId, group);
    if (source.id === rootId) group.root = source;
    else group.copies.push(source);
  }
  return [...groups.values()];
}
