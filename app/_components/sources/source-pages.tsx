import Link from "next/link";
import { type SourceListState, sourceListQuery } from "@/lib/records/source-filter";

/** Leads on through a list of sources, and back to its beginning; nothing where it has one page. */
export function SourcePages({
  path,
  state,
  next,
}: {
  path: string;
  state: SourceListState;
  next: string | null;
}) {
  if (state.after === null && next === null) return null;
  const href = (after: string | null) => `${path}${sourceListQuery({ ...state, after })}`;
  return (
    <nav className="pages" aria-label="Pages of the list">
      {state.after !== null && (
        <Link href={href(null)} prefetch={false}>
          First page
        </Link>
      )}
      {next !== null && (
        <Link href={href(next)} prefetch={false}>
          Next page
        </Link>
      )}
    </nav>
  );
}
