/** Publishers by the domain of their site, for the sites that the rows of such sets name most. */
const publishers: ReadonlyMap<string, string> = new Map([
  ["aljazeera.com", "Al Jazeera"],
  ["apnews.com", "Associated Press"],
  ["bbc.co.uk", "BBC"],
  ["bbc.com", "BBC"],
  ["bloomberg.com", "Bloomberg"],
  ["cnn.com", "CNN"],
  ["dw.com", "Deutsche Welle"],
  ["france24.com", "France 24"],
  ["ft.com", "Financial Times"],
  ["interfax.ru", "Interfax"],
  ["kremlin.ru", "Kremlin"],
  ["kyivindependent.com", "The Kyiv Independent"],
  ["meduza.io", "Meduza"],
  ["nytimes.com", "The New York Times"],
  ["president.gov.ua", "President of Ukraine"],
  ["pravda.com.ua", "Ukrainska Pravda"],
  ["reuters.com", "Reuters"],
  ["rferl.org", "RFE/RL"],
  ["state.gov", "US Department of State"],
  ["suspilne.media", "Suspilne"],
  ["tass.com", "TASS"],
  ["tass.ru", "TASS"],
  ["theguardian.com", "The Guardian"],
  ["themoscowtimes.com", "The Moscow Times"],
  ["understandingwar.org", "Institute for the Study of War"],
  ["washingtonpost.com", "The Washington Post"],
  ["wsj.com", "The Wall Street Journal"],
]);

/** Who published what stands at an address: the name of a well-known site, else its domain ("example.org"); null where it is no web address. */
export function publisherOfAddress(address: string): string | null {
  const host = /^https?:\/\/(?:[^/@\s]*@)?([^/:?#\s]+)/i.exec(address)?.[1]?.toLowerCase();
  if (host === undefined) return null;
  const domain = host.replace(/^(?:www\d?|m|amp|mobile|en|eng)\.(?=[^.]+\.)/, "");
  for (let rest = domain; rest.includes("."); rest = rest.slice(rest.indexOf(".") + 1)) {
    const known = publishers.get(rest);
    if (known !== undefined) return known;
  }
  return domain;
}
