"use client";

import type { ContactForm } from "./contact-form";
import { useDesk } from "./desk-context";
import type { FormAccess } from "./form-access";
import { FormSection } from "./form-section";
import { RecordField } from "./record-field";
import { TextField } from "./text-field";

/** Where a contact was held, and which zone's civil days count. */
export function ContactWhereSection({
  access,
  zoneHint,
}: {
  access: FormAccess<ContactForm>;
  zoneHint: string;
}) {
  const { form, change } = access;
  const { known } = useDesk();
  const place = form.placeId === null ? undefined : known[form.placeId];
  return (
    <FormSection title="Where" path="where" guide="place">
      <div className="desk-row">
        <RecordField
          kind="place"
          label="Place"
          path="placeId"
          value={form.placeId}
          hint={place === undefined ? undefined : place.detail}
          onChoose={(chosen) => change({ placeId: chosen?.id ?? null }, "placeId")}
        />
        <TextField
          label="Time zone, if not that of the place"
          path="zone"
          value={form.zone}
          placeholder={place?.zone ?? "Europe/Moscow"}
          hint={zoneHint}
          onChange={(zone) => change({ zone }, "zone")}
        />
      </div>
    </FormSection>
  );
}
