import type { Metadata } from "next";
import { MergePage } from "@/app/_components/vocabulary/merge-page";
import { openMergeView } from "@/app/_server/vocabulary/open-merge-view";
import { merge } from "../../../../_actions/merge-actions";
import "@/app/styles/history.css";
import "@/app/styles/desk-vocabulary.css";

interface MergePageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "Merge two records" };

/** Merges another topic into this one. */
export default async function MergeTopicPage({ params, searchParams }: MergePageProps) {
  const { id } = await params;
  return <MergePage view={await openMergeView("topic", id, await searchParams)} action={merge} />;
}
