import { TableScroll } from "@/app/_components/table-scroll";
import { mappingFieldLabels } from "@/lib/exchange/import/import-mapping";
import type { RowReading } from "@/lib/exchange/import/import-types";

const nameWords = { person: "Person", place: "Place", party: "Party", topic: "Topic", track: "Track" };

/** Each value of a row as written beside the reading made of it. */
export function RowReadings({ reading }: { reading: RowReading | null }) {
  if (reading === null) return null;
  const steps = [
    ...reading.toConfirm.map(({ message, text }) => ({ message, text })),
    ...reading.warnings.map(({ message }) => ({ message, text: "" })),
  ];
  return (
    <section className="import-part" aria-labelledby="readings-heading">
      <h2 id="readings-heading">As written, and as read</h2>
      {steps.length > 0 && (
        <ul className="import-notes">
          {steps.map(({ message, text }) => (
            <li key={`${message} ${text}`}>
              {message}
              {text !== "" && <q>{text}</q>}
            </li>
          ))}
        </ul>
      )}
      <TableScroll label="Values and readings">
        <table className="import-table">
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">As written</th>
              <th scope="col">Read as</th>
            </tr>
          </thead>
          <tbody>
            {reading.readings.map(({ field, columns, text, reading: words }) => (
              <tr key={`${field} ${columns.join(" ")} ${text}`}>
                <th scope="row">{mappingFieldLabels[field]}</th>
                <td className="import-cell">{text}</td>
                <td className="import-cell">{words}</td>
              </tr>
            ))}
            {reading.names.map(({ key, kind, name, hint }) => (
              <tr key={key}>
                <th scope="row">{nameWords[kind]}</th>
                <td className="import-cell">{name}</td>
                <td className="import-cell">{hint === null ? "" : `of ${hint}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}
