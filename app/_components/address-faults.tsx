import type { ViewFault } from "@/lib/timeline/address-reader";

/** What of the address could not be read, over the page that it leads to; nothing where all could. */
export function AddressFaults({
  faults,
  instead,
}: {
  faults: readonly ViewFault[];
  /** What is shown in its place. */
  instead?: string;
}) {
  if (faults.length === 0) return null;
  return (
    <div className="message-error faults" role="alert">
      <h2>Part of the address could not be read</h2>
      {instead !== undefined && <p>{instead}</p>}
      <ul>
        {faults.map(({ parameter, message }) => (
          <li key={`${parameter} ${message}`}>
            {parameter}: {message}
          </li>
        ))}
      </ul>
    </div>
  );
}
