import type { ReactNode } from "react";
import { type ControlAttributes, LabelledField } from "@/app/_components/forms/labelled-field";
import type { FieldIssue } from "@/lib/errors";

/** A field of the page that takes dates of one's own. */
export function TryField(props: {
  name: string;
  label: string;
  hint?: string;
  issues: readonly FieldIssue[];
  children: (control: ControlAttributes) => ReactNode;
}) {
  return <LabelledField {...props} id={`try-${props.name}`} />;
}
