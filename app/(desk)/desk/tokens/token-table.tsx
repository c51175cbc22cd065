import { formatInstant } from "@/app/_components/desk/format-instant";
import { TableScroll } from "@/app/_components/table-scroll";
import type { ListedToken } from "@/db/queries/api/list-api-tokens";
import { apiScopeLabels } from "@/lib/records/api-token";
import { endToken } from "../../_actions/token-actions";

/** The tokens, those that serve with a button that ends them. */
export function TokenTable({ tokens, now }: { tokens: readonly ListedToken[]; now: number }) {
  return (
    <TableScroll label="API tokens">
      <table>
        <thead>
          <tr>
            <th scope="col">Token</th>
            <th scope="col">It may</th>
            <th scope="col">By</th>
            <th scope="col">Made</th>
            <th scope="col">Last used</th>
            <th scope="col">Serves until</th>
            <th scope="col">
              <span className="visually-hidden">Action</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <tr key={token.id}>
              <th scope="row">{token.name}</th>
              <td>{token.scopes.map((scope) => apiScopeLabels[scope].toLowerCase()).join(", ")}</td>
              <td>{token.madeBy}</td>
              <td>{formatInstant(token.createdAt)}</td>
              <td>{token.lastUsedAt === null ? "never" : formatInstant(token.lastUsedAt)}</td>
              <td>{endWords(token, now)}</td>
              <td>
                {token.revokedAt === null && token.expiresAt > now && (
                  <form action={endToken}>
                    <input type="hidden" name="id" value={token.id} />
                    <button type="submit" className="button-quiet">
                      End it<span className="visually-hidden"> {token.name}</span>
                    </button>
                  </form>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function endWords({ revokedAt, expiresAt }: ListedToken, now: number): string {
  if (revokedAt !== null) return `ended ${formatInstant(revokedAt)}`;
  return expiresAt <= now ? `expired ${formatInstant(expiresAt)}` : formatInstant(expiresAt);
}
