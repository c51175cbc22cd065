import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ResultDownload } from "@/app/_components/coincidences/result-download";
import { PresentOnlyNotice } from "@/app/_components/past/present-only-notice";
import { RuleFactList } from "@/app/_components/rules/rule-fact-list";
import { currentActor } from "@/app/_server/auth/session";
import { type RulePageView, readRulePage } from "@/app/_server/coincidence/stored-rules";
import { socialImage } from "@/app/_server/images/social-image";
import { pageEmbedLinks } from "@/app/_server/oembed/page-embed-links";
import { readDataMoment } from "@/app/_server/past/data-moment";
import { NotFoundError } from "@/lib/errors";
import { sealSentence } from "@/lib/records/seal-words";
import { canPublish } from "@/lib/records/user";
import type { AddressParameters } from "@/lib/timeline/address-reader";
import styles from "../rules.module.css";

interface RulePageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Read once for metadata and page. */
const readPage = cache(async (slug: string): Promise<RulePageView> => {
  try {
    return (await readRulePage(slug)) ?? notFound();
  } catch (error) {
    if (error instanceof NotFoundError) notFound();
    throw error;
  }
});

/** The embed of the rule: pinned where the address names an earlier state of the data, though the page itself has none. */
async function embedLinksOf(slug: string, asked: AddressParameters) {
  const { moment } = await readDataMoment(asked);
  return pageEmbedLinks(`/coincidences/rules/${slug}`, { moment });
}

export async function generateMetadata({ params, searchParams }: RulePageProps): Promise<Metadata> {
  const { rule } = await readPage((await params).slug);
  return {
    title: rule.name,
    description: rule.reason || rule.name,
    alternates: {
      canonical: `/coincidences/rules/${rule.slug}`,
      types: (await embedLinksOf(rule.slug, await searchParams)).types,
    },
    ...socialImage("/coincidences", rule.name, `rule=${rule.slug}`),
  };
}

/** A stored rule: what it says, what it finds and, where it is sealed, how anyone can check the seal. */
export default async function RulePage({ params, searchParams }: RulePageProps) {
  const { rule, facts, finding, bundleHref } = await readPage((await params).slug);
  const actor = await currentActor();
  const asked = await searchParams;
  const { builderHref: embedHref } = await embedLinksOf(rule.slug, asked);
  return (
    <>
      <PresentOnlyNotice path={`/coincidences/rules/${rule.slug}`} parameters={asked} />
      <p className="kicker">{rule.seal === null ? "Rule made with the events in sight" : "Sealed rule"}</p>
      <h1>{rule.name}</h1>
      <p className="deck">{rule.reason === "" ? "No reason was given." : rule.reason}</p>
      <section className="section" aria-labelledby="finding">
        <div className="section-head">
          <h2 id="finding">What it finds</h2>
          <div className="section-links">
            <Link href={`/coincidences?rule=${rule.slug}`}>Rates, tests and pairs</Link>
            <Link href={`/?rule=${rule.slug}`}>On the timeline</Link>
            {embedHref !== null && <a href={embedHref}>Embed</a>}
          </div>
        </div>
        <div className="prose">
          <p>{finding}</p>
          {rule.seal !== null && <p>{sealSentence(rule.seal)}</p>}
        </div>
        {bundleHref !== null && <ResultDownload href={bundleHref} />}
      </section>
      <section className="section" aria-labelledby="says">
        <div className="section-head">
          <h2 id="says">What it says</h2>
        </div>
        <RuleFactList facts={facts} />
      </section>
      {rule.seal !== null && (
        <section className="section" aria-labelledby="seal">
          <div className="section-head">
            <h2 id="seal">The seal</h2>
            <div className="section-links">
              <a href={`/coincidences/rules/${rule.slug}/sealed.json`} download={`${rule.slug}.json`}>
                Download the sealed text
              </a>
            </div>
          </div>
          <div className={`prose ${styles.prose}`}>
            <p>
              SHA-256 <code>{rule.seal.hash}</code>
            </p>
            <p>
              The hash is taken of the sealed text: name, reason, words and definition of the rule with the
              two days above, as JSON without white space and with sorted keys. Run{" "}
              <code>sha256sum {rule.slug}.json</code> on the download to compare. The rule has not changed
              since, and cannot. What it selects is read from the record as it stands.
            </p>
          </div>
        </section>
      )}
      {actor !== null && canPublish(actor.role) && rule.seal === null && (
        <p className="section note">
          <Link href={`/desk/rules/${rule.slug}#words`}>Correct its name and words</Link>
          {" · "}
          <Link href={`/desk/rules/${rule.slug}#for-good`}>Seal this rule</Link>
        </p>
      )}
    </>
  );
}
