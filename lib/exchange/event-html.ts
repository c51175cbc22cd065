import { eventLines } from "./event-lines";
import { escapeMarkup } from "./markup-text";
import type { CitedSource } from "./open/cited-source";
import type { EventDocument } from "./open/event-document";

/** An event as a few paragraphs of HTML for other programs: summary, facts, note, sources with links. All text is escaped. */
export function eventHtml(event: EventDocument): string {
  const facts = eventLines(event).map(
    ({ name, words }) => `<li><b>${escapeMarkup(name)}:</b> ${escapeMarkup(words)}</li>`,
  );
  const sources = event.sources.map((source) => `<li>${sourceHtml(source)}</li>`);
  return [
    event.summary === "" ? "" : `<p>${escapeMarkup(event.summary)}</p>`,
    `<ul>${facts.join("")}</ul>`,
    event.note === "" ? "" : `<p>${escapeMarkup(event.note)}</p>`,
    sources.length === 0 ? "" : `<p>Sources:</p><ol>${sources.join("")}</ol>`,
    `<p>${linkHtml(event.page, "The record at Backchannel")}, version ${event.version}. Data: CC BY 4.0.</p>`,
  ].join("");
}

/** "Reuters: Title, 2 December 2025", with a link where its address is one for browsers. */
function sourceHtml({ url, title, publisher, published }: CitedSource): string {
  const name = title === null ? publisher : `${publisher}: ${title}`;
  const linked = url !== null && /^https?:\/\//i.test(url) ? linkHtml(url, name) : escapeMarkup(name);
  return published === null ? linked : `${linked}, ${escapeMarkup(published.words)}`;
}

function linkHtml(href: string, text: string): string {
  return `<a href="${escapeMarkup(href)}">${escapeMarkup(text)}</a>`;
}
