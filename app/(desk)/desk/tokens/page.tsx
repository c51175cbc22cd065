import type { Metadata } from "next";
import Link from "next/link";
import { AccountForm } from "@/app/_components/account/account-form";
import { requireActor } from "@/app/_server/auth/session";
import { readEnvironment } from "@/app/_server/environment";
import { getStore } from "@/app/_server/store";
import { listApiTokens } from "@/db/queries/api/list-api-tokens";
import { apiScopeLabels, apiScopes, tokenDays } from "@/lib/records/api-token";
import { makeToken } from "../../_actions/token-actions";
import { ApiReference } from "./api-reference";
import { TokenTable } from "./token-table";
import "@/app/styles/desk-account.css";

export const metadata: Metadata = { title: "API tokens" };

/** The tokens with which other programs publish and change events, and how they do it. */
export default async function TokensPage({
  searchParams,
}: {
  searchParams: Promise<{ notice?: string | string[] }>;
}) {
  const actor = await requireActor("editor", "/desk/tokens");
  const { notice } = await searchParams;
  const now = Date.now();
  const tokens = await listApiTokens(getStore(), actor);
  return (
    <>
      <h1>API tokens</h1>
      <p className="deck">
        A program that has a token publishes and changes events in your name, under the same checks as the
        form. <Link href="/desk/account">Your account</Link>
      </p>
      {notice === "ended" && (
        <p className="message-note" role="status">
          The token is ended: nobody can write with it any more.
        </p>
      )}
      <section className="section" aria-labelledby="tokens">
        <h2 id="tokens">{actor.role === "admin" ? "Everybody’s tokens" : "Your tokens"}</h2>
        {tokens.length === 0 ? (
          <p className="desk-empty">There are none yet. Make one below.</p>
        ) : (
          <TokenTable tokens={tokens} now={now} />
        )}
      </section>
      <section className="section" aria-labelledby="make">
        <h2 id="make">Make a token</h2>
        <AccountForm
          action={makeToken}
          failTitle="No token is made yet"
          submitLabel="Make the token"
          secretLabel="The token, shown this once"
          isPrimary
          fields={[
            {
              name: "name",
              label: "What it is for",
              type: "text",
              hint: "Such as the name of the program that has it.",
            },
            ...apiScopes.map((scope) => ({
              name: scope,
              label: apiScopeLabels[scope],
              type: "checkbox" as const,
            })),
            {
              name: "days",
              label: "It serves for",
              type: "select",
              value: String(tokenDays[1]),
              options: tokenDays.map((days) => ({ value: String(days), label: `${days} days` })),
            },
          ]}
        />
      </section>
      <ApiReference publicUrl={readEnvironment().publicUrl} />
    </>
  );
}
