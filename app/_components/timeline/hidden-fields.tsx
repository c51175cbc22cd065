import type { FieldValue } from "./field-value";

/** Fields that a form sends unseen, so that what it does not ask for stays in the address. */
export function HiddenFields({ fields }: { fields: readonly FieldValue[] }) {
  return fields.map(([name, value]) => (
    <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
  ));
}
