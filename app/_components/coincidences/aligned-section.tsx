import { AlignedView } from "@/app/_components/aligned/aligned-view";
import { capitalised } from "@/lib/capitalised";
import { builderAddress } from "@/lib/embed/builder-address";
import { embedOfRule } from "@/lib/embed/embed-of-page";
import type { AlignedInput } from "@/lib/timeline/aligned-input";

/** The aligned view: every contact at day 0, the announcements around it. */
export function AlignedSection({
  input,
  antecedentMany,
  consequentOne,
  address,
}: {
  /** Null where it could not be worked out now. */
  input: AlignedInput | null;
  antecedentMany: string;
  consequentOne: string;
  /** The address of the page with its rule. */
  address: string;
}) {
  const query = address.slice("/coincidences".length).replace(/^\?/, "");
  const join = (more: string) => [query, more].filter((part) => part !== "").join("&");
  const page = (more: string) => (join(more) === "" ? "/coincidences" : `/coincidences?${join(more)}`);
  const image = (format: string) => {
    const parts = join(input?.sort === "lag" ? "order=lag" : "");
    return `/images/aligned.${format}${parts === "" ? "" : `?${parts}`}`;
  };
  return (
    <section className="section" id="aligned" aria-labelledby="aligned-heading">
      <div className="section-head">
        <h2 id="aligned-heading">
          {capitalised(antecedentMany)} around each {consequentOne}
        </h2>
        {input !== null && (
          <div className="section-links">
            {input.rows.length > 1 &&
              (input.sort === "date" ? (
                <a href={`${page("order=lag")}#aligned`}>Sort by lag</a>
              ) : (
                <a href={`${page("")}#aligned`}>Sort by date</a>
              ))}
            <a href={image("svg")} download>
              SVG
            </a>
            <a href={image("png")} download>
              PNG
            </a>
            <a href={embedHrefOf(query)}>Embed</a>
          </div>
        )}
      </div>
      {input === null ? (
        <p className="note">
          The figure could not be worked out just now; the lists below are whole. Load the page again in a
          moment.
        </p>
      ) : (
        <AlignedView input={input} idPrefix="aligned" />
      )}
    </section>
  );
}

/** Where an embed of the figure is put together: it takes of the rule what the embed of the count takes. */
function embedHrefOf(query: string): string {
  const { choice, leftOut } = embedOfRule("aligned", new URLSearchParams(query));
  return builderAddress(choice, leftOut);
}
