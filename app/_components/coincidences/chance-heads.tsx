/** The heads of two columns: what chance would give, and p. */
export function ChanceHeads() {
  return (
    <>
      <th scope="col" className="numeric">
        at random
      </th>
      <th scope="col" className="numeric">
        p
      </th>
    </>
  );
}
