import { formatEdtf } from "@/lib/dates/format-edtf";
import type { Reconciliation } from "@/lib/sequence/reconcile-ordinal";
import { verdictWords } from "@/lib/sequence/verdict-words";

interface CountedContact {
  id: string;
  slug: string;
  title: string;
  date: string;
}

/** A count by somebody else, held beside our own ordinal. */
export interface ComparedCount {
  id: string;
  count: number;
  what: string;
  countedBy: string;
  seriesName: string | null;
  verdict: Reconciliation["verdict"] | "tooMany";
  own: Reconciliation["own"];
  explanations: {
    ways: readonly string[];
    added: readonly CountedContact[];
    dropped: readonly CountedContact[];
    isSure: boolean;
  }[];
}

/** Most contacts that an explanation names. */
const mostNamed = 12;

/** Whether a count agrees with ours; where it does not, every way of counting found that gives it, with its contacts. */
export function CountVerdict({ compared }: { compared: ComparedCount }) {
  const { explanations, verdict, count, seriesName, own } = compared;
  return (
    <div className={`count-verdict count-verdict-${verdict}`}>
      <p>{verdictWords({ verdict, own }, count, seriesName)}</p>
      {explanations.length > 0 && (
        <ul>
          {explanations.map(({ ways, added, dropped, isSure }) => (
            <li key={ways.join(" and ")}>
              if {ways.join(" and ")}
              {!isSure && ", where the order of some contacts is not known"}.
              <ContactList words=" Counts besides" contacts={added} />
              <ContactList words=" Leaves out" contacts={dropped} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function ContactList({ words, contacts }: { words: string; contacts: readonly CountedContact[] }) {
  if (contacts.length === 0) return null;
  const named = contacts.slice(-mostNamed);
  const rest = contacts.length - named.length;
  return (
    <span className="note count-contacts">
      {words}{" "}
      {named.map(({ id, slug, title, date }, index) => (
        <span key={id}>
          {index > 0 && "; "}
          <a href={`/events/${slug}`}>{title}</a>, {formatEdtf(date)}
        </span>
      ))}
      {rest > 0 && `; and ${rest} earlier`}.
    </span>
  );
}
