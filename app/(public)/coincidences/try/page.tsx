import type { Metadata } from "next";
import Link from "next/link";
import { TryForm } from "@/app/_components/try/try-form";
import { readEnvironment } from "@/app/_server/environment";
import { analyse } from "./analyse-action";
import { ApiSection } from "./api-section";

export const metadata: Metadata = {
  title: "Try your own dates",
  description:
    "Paste two lists of dates: how many of one follow the other, how many would at random, and how likely that is under five tests.",
  alternates: { canonical: "/coincidences/try" },
};

/** A reader's own two lists, analysed as the rules of this site are. */
export default function TryPage() {
  return (
    <>
      <h1>Try your own dates</h1>
      <p className="deck">
        Paste two lists of dates, and see how many of the second follow one of the first, how many would at
        random, and how likely that is. The tests are those of <Link href="/coincidences">Coincidences</Link>;{" "}
        <Link href="/method#tests">Method</Link> explains them.
      </p>
      <TryForm action={analyse} />
      <ApiSection publicUrl={readEnvironment().publicUrl} />
    </>
  );
}
