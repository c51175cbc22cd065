import type { EmbedParameters } from "@/lib/embed/embed-parameters";

/** Languages whose names an editor may look for; any other BCP 47 tag can be typed. */
const languages = [
  ["ar", "العربية"],
  ["cs", "Čeština"],
  ["de", "Deutsch"],
  ["es", "Español"],
  ["et", "Eesti"],
  ["fi", "Suomi"],
  ["fr", "Français"],
  ["it", "Italiano"],
  ["ja", "日本語"],
  ["lt", "Lietuvių"],
  ["lv", "Latviešu"],
  ["nl", "Nederlands"],
  ["pl", "Polski"],
  ["pt-BR", "Português (Brasil)"],
  ["ro", "Română"],
  ["ru", "Русский"],
  ["sv", "Svenska"],
  ["tr", "Türkçe"],
  ["uk", "Українська"],
  ["zh", "中文"],
] as const;

/** How an embed looks and behaves, whatever it shows. */
export function EmbedMannerFields({ embed, dataVersion }: { embed: EmbedParameters; dataVersion: number }) {
  const { theme, version } = embed;
  const isEarlier = version !== null && version !== dataVersion;
  return (
    <>
      <fieldset className="field">
        <legend>Theme</legend>
        <Radio name="theme" value="" isChosen={theme === null} label="The reader’s own" />
        <Radio name="theme" value="light" isChosen={theme === "light"} label="Light" />
        <Radio name="theme" value="dark" isChosen={theme === "dark"} label="Dark" />
      </fieldset>
      <fieldset className="field">
        <legend>Data</legend>
        <Radio name="version" value="" isChosen={version === null} label="Live: always the newest" />
        <Radio
          name="version"
          value={String(dataVersion)}
          isChosen={version === dataVersion}
          label={`Pinned to the present version, ${dataVersion}`}
        />
        {isEarlier && (
          <Radio name="version" value={String(version)} isChosen label={`Pinned to version ${version}`} />
        )}
      </fieldset>
      <fieldset className="field">
        <legend>Links open</legend>
        <Radio name="links" value="" isChosen={!embed.linksTop} label="In a new tab" />
        <Radio name="links" value="top" isChosen={embed.linksTop} label="In place of your page" />
      </fieldset>
      <div className="field">
        <label htmlFor="embed-accent">Colour of contacts, in hexadecimal figures</label>
        <input
          id="embed-accent"
          type="text"
          name="accent"
          defaultValue={embed.accent?.slice(1) ?? ""}
          placeholder="1a4a8c"
          autoComplete="off"
          spellCheck={false}
          aria-describedby="embed-accent-hint"
        />
        <p className="field-hint" id="embed-accent-hint">
          It is made darker or lighter where it could not be read.
        </p>
      </div>
      <div className="field">
        <label htmlFor="embed-lang">Language of dates, a tag such as de</label>
        <input
          id="embed-lang"
          type="text"
          name="lang"
          list="embed-languages"
          defaultValue={embed.language ?? ""}
          placeholder="en"
          autoComplete="off"
          spellCheck={false}
          aria-describedby="embed-lang-hint"
        />
        <datalist id="embed-languages">
          {languages.map(([tag, name]) => (
            <option key={tag} value={tag} label={name} />
          ))}
        </datalist>
        <p className="field-hint" id="embed-lang-hint">
          The words stay English.
        </p>
      </div>
    </>
  );
}

function Radio({
  name,
  value,
  isChosen,
  label,
}: {
  name: string;
  value: string;
  isChosen: boolean;
  label: string;
}) {
  return (
    <label className="embeds-choice">
      <input type="radio" name={name} value={value} defaultChecked={isChosen} /> {label}
    </label>
  );
}
