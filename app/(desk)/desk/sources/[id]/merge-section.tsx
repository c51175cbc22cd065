import Link from "next/link";
import { OriginField } from "@/app/_components/sources/origin-field";
import type { NamedSource, SourceRecord } from "@/lib/records/source-detail";
import { sourceTitle } from "@/lib/records/source-words";

/** Leads to the comparison with another source that may be the same; those with its address are offered at once. */
export function MergeSection({
  source,
  sameAddress,
}: {
  source: SourceRecord;
  sameAddress: readonly NamedSource[];
}) {
  const path = `/desk/sources/${source.id}/merge`;
  return (
    <section className="section source-desk" aria-labelledby="merge">
      <h2 id="merge">Merge it with another source</h2>
      {sameAddress.length > 0 && (
        <>
          <p className="source-form-note">
            {sameAddress.length === 1
              ? "One other source has the same address:"
              : `${sameAddress.length} other sources have the same address:`}
          </p>
          <ul className="source-same">
            {sameAddress.map((other) => (
              <li key={other.id}>
                <Link href={`${path}?with=${encodeURIComponent(other.id)}`} prefetch={false}>
                  Compare with “{sourceTitle(other)}”, {other.publisher}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <form action={path} method="get" className="source-form">
        <OriginField
          id="merge-with"
          name="with"
          label="The source that is the same"
          hint="Type to choose it, or paste the address of its page. Both are compared first; nothing is merged yet."
          defaultValue=""
          exceptId={source.id}
        />
        <div className="desk-buttons">
          <button type="submit">Compare the two</button>
        </div>
      </form>
    </section>
  );
}
