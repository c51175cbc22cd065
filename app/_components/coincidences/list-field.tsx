import type { Named } from "@/lib/timeline/timeline-event";

/** Some of many records: the chosen ones as boxes to untick, and a menu that adds one. Works without JavaScript. */
export function ListField({
  label,
  name,
  options,
  chosen,
}: {
  label: string;
  name: string;
  options: readonly Named[];
  /** Slugs. */
  chosen: readonly string[];
}) {
  const id = `rule-${name}`;
  const nameOf = (slug: string) => options.find((option) => option.slug === slug)?.name ?? slug;
  return (
    <div className="field rule-list">
      <input type="hidden" name={name} value="" />
      <label htmlFor={id}>{label}</label>
      {chosen.map((slug) => (
        <label className="rule-check" key={slug}>
          <input type="checkbox" name={name} value={slug} defaultChecked />
          {nameOf(slug)}
        </label>
      ))}
      <select id={id} name={name} defaultValue="" data-adds="">
        <option value="">{chosen.length === 0 ? "Any" : "or also …"}</option>
        {options
          .filter(({ slug }) => !chosen.includes(slug))
          .map(({ slug, name: words }) => (
            <option key={slug} value={slug}>
              {words}
            </option>
          ))}
      </select>
    </div>
  );
}
