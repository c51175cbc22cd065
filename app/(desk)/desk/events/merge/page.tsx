import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MergePage } from "@/app/_components/vocabulary/merge-page";
import { openMergeView } from "@/app/_server/vocabulary/open-merge-view";
import { merge } from "../../../_actions/merge-actions";
import "@/app/styles/history.css";
import "@/app/styles/desk-vocabulary.css";

interface MergePageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "Merge two events" };

/** Merges an event into the one that the address names as kept. */
export default async function MergeEventsPage({ searchParams }: MergePageProps) {
  const parameters = await searchParams;
  if (typeof parameters.kept !== "string" || parameters.kept === "") notFound();
  return <MergePage view={await openMergeView("event", parameters.kept, parameters)} action={merge} />;
}
