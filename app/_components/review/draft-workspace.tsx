"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { EventType } from "@/lib/records/vocabularies";
import { AnnouncementDeskForm } from "../desk/announcement-desk-form";
import { ContactDeskForm } from "../desk/contact-desk-form";
import type { FormActions, FormSetup } from "../desk/form-setup";

const SeenVersion = createContext<number | null>(null);

/** The draft's version as last saved or opened on this page. Throws Error outside a draft's page. */
export function useSeenVersion(): number {
  const version = useContext(SeenVersion);
  if (version === null) throw new Error("A review stands outside a draft's page.");
  return version;
}

/** The form of a draft and what follows it: a decision there is about the version that was saved last in the form. */
export function DraftWorkspace({
  type,
  setup,
  version,
  actions,
  children,
}: {
  type: EventType;
  setup: FormSetup;
  /** As stored when the page was made. */
  version: number;
  actions: FormActions;
  children: ReactNode;
}) {
  // A comment makes the page anew; the form goes on with what it began with.
  const [first] = useState(setup);
  const [saved, setSaved] = useState(version);
  const watched = useMemo(
    (): FormActions => ({
      ...actions,
      async saveDraft(request) {
        const result = await actions.saveDraft(request);
        if (result.status === "saved") setSaved(result.version);
        return result;
      },
    }),
    [actions],
  );
  const Form = type === "contact" ? ContactDeskForm : AnnouncementDeskForm;
  return (
    <SeenVersion value={saved}>
      <Form setup={first} actions={watched} />
      {children}
    </SeenVersion>
  );
}
