import type { ImportMapping } from "@/lib/exchange/import/import-mapping";
import { participationRoleLabels, participationRoles } from "@/lib/records/vocabularies";
import { Choice, Line } from "./choice";
import { spareRows } from "./mapping-form-state";

const roles = participationRoles.map((role) => [role, participationRoleLabels[role]] as const);

/** The columns that name people, each with the role, and where their party and office stand. */
export function MappingPeople({ mapping, columns }: { mapping: ImportMapping; columns: readonly string[] }) {
  if (mapping.layout === "own") return null;
  const choices = columns.map((name) => [name, name] as const);
  const spare = Array.from({ length: spareRows }, () => null);
  const rows = [...mapping.people, ...spare].map((row, index) => ({ row, index }));
  return (
    <section className="import-part" aria-labelledby="people-heading">
      <h2 id="people-heading">People</h2>
      <p className="note">
        One row for each column that names people. Several names in a cell are parted at semicolons.
      </p>
      {rows.map(({ row, index }) => (
        <fieldset className="import-person" key={`${index} ${row?.column ?? ""}`}>
          <legend>People, {index + 1}</legend>
          <input type="hidden" name={`people.${index}.is`} value="1" />
          <Choice
            id={`people-${index}-column`}
            name={`people.${index}.column`}
            label="Column with names"
            empty="None"
            options={choices}
            value={row?.column ?? ""}
          />
          <Choice
            id={`people-${index}-role`}
            name={`people.${index}.role`}
            label="Role"
            options={roles}
            value={row?.role ?? "principal"}
          />
          <Choice
            id={`people-${index}-party-column`}
            name={`people.${index}.partyColumn`}
            label="Column with their party"
            empty="None"
            options={choices}
            value={row?.partyColumn ?? ""}
          />
          <Line
            id={`people-${index}-party`}
            name={`people.${index}.party`}
            label="Else their party"
            value={row?.party ?? ""}
          />
          <Choice
            id={`people-${index}-office`}
            name={`people.${index}.officeColumn`}
            label="Column with their office"
            empty="None"
            options={choices}
            value={row?.officeColumn ?? ""}
          />
        </fieldset>
      ))}
    </section>
  );
}
