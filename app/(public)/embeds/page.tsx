import type { Metadata } from "next";
import { AddressFaults } from "@/app/_components/address-faults";
import { EmbedForm } from "@/app/_components/embeds/embed-form";
import { EmbedPreview } from "@/app/_components/embeds/embed-preview";
import { EmbedTake } from "@/app/_components/embeds/embed-take";
import { EventMatches } from "@/app/_components/embeds/event-matches";
import { readEmbedHeights } from "@/app/_server/embed/read-embed-heights";
import { readEnvironment } from "@/app/_server/environment";
import { readBuilderView } from "@/app/_server/oembed/builder-view";
import "@/app/styles/embeds.css";

interface EmbedsPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = {
  title: "Embed",
  description: "Put the timeline, a count of coincidences or one event on another page.",
  alternates: { canonical: "/embeds" },
};

/** The embed builder: choose, take, see. */
export default async function EmbedsPage({ searchParams }: EmbedsPageProps) {
  const view = await readBuilderView(parametersOf(await searchParams));
  const { choice, taken, event, leftOut, offer, title, faults, isWaiting, matches } = view;
  const { publicUrl } = readEnvironment();
  const heightAt = await readEmbedHeights(taken);
  return (
    <>
      <h1>Embed</h1>
      <p className="deck">
        A figure for your own page. It needs no JavaScript, sets no cookie, and shows the newest data unless
        you pin it to a version.
      </p>
      {leftOut.length > 0 && (
        <p className="message-note embeds-left-out">
          The page that you came from is shaped by {leftOut.join(", ")}, which an embed does not take: it
          shows something else than that page.
        </p>
      )}
      <AddressFaults faults={faults} instead="Nothing can be embedded until this is corrected." />
      <section className="section" aria-labelledby="choose-heading">
        <div className="section-head">
          <h2 id="choose-heading">Choose</h2>
        </div>
        <EmbedForm choice={choice} event={event} offer={offer} />
      </section>
      {isWaiting && (
        <p className="note embeds-waiting">
          Name an event: type words of its title, paste the address of its page, or open that page and take
          the link Embed there.
        </p>
      )}
      {matches !== null && <EventMatches choice={choice} words={event} matches={matches} />}
      {title !== null && (
        <div className="embeds-result">
          <EmbedTake choice={taken} title={title} publicUrl={publicUrl} heightAt={heightAt} />
          {([640, 320, 960] as const).map((widthPx) => (
            <EmbedPreview key={widthPx} choice={taken} title={title} widthPx={widthPx} heightAt={heightAt} />
          ))}
        </div>
      )}
    </>
  );
}

function parametersOf(asked: Readonly<Record<string, string | string[] | undefined>>): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) {
    for (const one of [value ?? []].flat()) parameters.append(name, one);
  }
  return parameters;
}
