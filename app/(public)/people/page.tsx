import type { Metadata } from "next";
import { RecordIndex } from "@/app/_components/records/record-index";
import { readRecordIndex } from "@/app/_server/records/record-index-view";
import "@/app/styles/records.css";

interface IndexPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "People", alternates: { canonical: "/people" } };

/** All people that are recorded, with how often and when events name them. */
export default async function PeoplePage({ searchParams }: IndexPageProps) {
  return <RecordIndex {...(await readRecordIndex("person", await searchParams))} />;
}
