"use client";

import type { ReactNode } from "react";
import {
  contactFormatLabels,
  contactFormats,
  contactLevelLabels,
  contactLevels,
  contactStatuses,
  contactStatusLabels,
} from "@/lib/records/vocabularies";
import { SegmentField, SelectField } from "./choice-fields";
import type { ContactForm } from "./contact-form";
import { DateField } from "./date-field";
import type { FormAccess } from "./form-access";
import { FormSection } from "./form-section";
import { minutesInWords, readMinutes } from "./read-minutes";
import { TextField } from "./text-field";
import { TimeFields } from "./time-fields";

/** What a contact was and when; `similar` warns of one that stands already. */
export function ContactWhenSection(props: {
  access: FormAccess<ContactForm>;
  knownZone: string | null;
  similar: ReactNode;
}) {
  const { form, change } = props.access;
  const minutes = readMinutes(form.durationMinutes);
  return (
    <FormSection title="What and when" path="when" guide="contact">
      <SegmentField
        label="Format"
        path="format"
        words={contactFormats}
        labels={contactFormatLabels}
        value={form.format}
        onChange={(format) => change({ format }, "format")}
      />
      <div className="desk-row">
        <SegmentField
          label="Level"
          path="level"
          words={contactLevels}
          labels={contactLevelLabels}
          value={form.level}
          onChange={(level) => change({ level }, "level")}
        />
        <SelectField
          label="Status"
          path="status"
          words={contactStatuses}
          labels={contactStatusLabels}
          value={form.status}
          onChange={(status) => change({ status: status ?? "held" }, "status")}
        />
      </div>
      <div className="desk-row desk-row-dates">
        <DateField
          label="Held on"
          path="held"
          value={form.held}
          onChange={(held) => change({ held }, "held")}
          printed={{
            path: "heldPrinted",
            value: form.heldPrinted,
            onChange: (heldPrinted) => change({ heldPrinted }, "heldPrinted"),
          }}
        />
        <TimeFields
          clock={form.clock}
          knownZone={props.knownZone}
          onChange={(clock, path) => change({ clock }, path)}
        />
        <div className="field">
          <TextField
            label="How long"
            path="durationMinutes"
            value={form.durationMinutes}
            placeholder="5 h"
            hint={
              form.durationMinutes.trim() === ""
                ? "5 h, 1 h 30 min, 90 min"
                : minutes === null
                  ? "Not read as a length: write 5 h or 90 min."
                  : `Read as ${minutesInWords(minutes)}`
            }
            onChange={(durationMinutes) => change({ durationMinutes }, "durationMinutes")}
          />
          {(form.durationMinutes !== "" || form.durationPrinted !== "") && (
            <TextField
              label="How long, as printed"
              path="durationPrinted"
              value={form.durationPrinted}
              onChange={(durationPrinted) => change({ durationPrinted }, "durationPrinted")}
            />
          )}
        </div>
      </div>
      <div className="desk-row">
        <DateField
          label="Made public on"
          path="madePublic"
          value={form.madePublic}
          onChange={(madePublic) => change({ madePublic }, "madePublic")}
          printed={{
            path: "madePublicPrinted",
            value: form.madePublicPrinted,
            onChange: (madePublicPrinted) => change({ madePublicPrinted }, "madePublicPrinted"),
          }}
        />
        <DateHelp />
      </div>
      {props.similar}
    </FormSection>
  );
}

/** How dates may be written. */
export function DateHelp() {
  return (
    <p className="note desk-help">
      Write dates as you know them: <strong>late Nov 2025</strong>, <strong>2025-11~</strong>,{" "}
      <strong>30 Nov – 1 Dec 2025</strong>. How each is read stands below the field.
    </p>
  );
}
