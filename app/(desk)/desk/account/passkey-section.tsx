import { AccountForm } from "@/app/_components/account/account-form";
import { PasskeyAdd } from "@/app/_components/account/passkey-add";
import { formatInstant } from "@/app/_components/desk/format-instant";
import { removePasskey, renamePasskey } from "../../_actions/passkey-actions";

interface ListedPasskey {
  id: string;
  name: string | null;
  /** Epoch milliseconds. */
  createdAt: number | null;
}

/** One's passkeys: to add, rename and remove. */
export function PasskeySection({ passkeys }: { passkeys: readonly ListedPasskey[] }) {
  return (
    <section className="section" aria-labelledby="passkeys">
      <h2 id="passkeys">Passkeys</h2>
      <p className="account-words">
        A passkey signs you in by a device and its PIN, finger or face, without the password or a code.
      </p>
      {passkeys.length > 0 && (
        <ul className="account-list">
          {passkeys.map((passkey) => (
            <li key={passkey.id}>
              <strong>{passkey.name ?? "Passkey"}</strong>
              {passkey.createdAt !== null && (
                <span className="note"> added {formatInstant(passkey.createdAt)}</span>
              )}
              <details>
                <summary>
                  Rename or remove<span className="visually-hidden"> {passkey.name ?? "the passkey"}</span>
                </summary>
                <AccountForm
                  action={renamePasskey}
                  fields={[
                    { name: "name", label: "Name of the passkey", type: "text", value: passkey.name ?? "" },
                  ]}
                  hidden={{ id: passkey.id }}
                  submitLabel="Rename"
                  failTitle="The passkey is not renamed"
                />
                <form action={removePasskey} className="account-remove">
                  <input type="hidden" name="id" value={passkey.id} />
                  <button type="submit">
                    Remove<span className="visually-hidden"> {passkey.name ?? "the passkey"}</span>
                  </button>
                </form>
              </details>
            </li>
          ))}
        </ul>
      )}
      <PasskeyAdd />
    </section>
  );
}
