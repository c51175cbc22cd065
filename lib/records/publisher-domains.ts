/**
 * Publishers by the domain of their pages, as they call themselves. Only well-known ones: others are learnt from the sources
 * that are stored already.
 */
const publishers: Readonly<Record<string, string>> = {
  "24tv.ua": "24 Kanal",
  "aa.com.tr": "Anadolu Agency",
  "afp.com": "AFP",
  "aljazeera.com": "Al Jazeera",
  "anews.com.tr": "A News",
  "apnews.com": "Associated Press",
  "axios.com": "Axios",
  "babel.ua": "Babel",
  "bbc.co.uk": "BBC",
  "bbc.com": "BBC",
  "bloomberg.com": "Bloomberg",
  "caliber.az": "Caliber.Az",
  "cbsnews.com": "CBS News",
  "censor.net": "Censor.NET",
  "channelnewsasia.com": "CNA",
  "cnn.com": "CNN",
  "consilium.europa.eu": "Council of the European Union",
  "deepstatemap.live": "DeepState",
  "dw.com": "Deutsche Welle",
  "economist.com": "The Economist",
  "elysee.fr": "Élysée",
  "euromaidanpress.com": "Euromaidan Press",
  "euronews.com": "Euronews",
  "faz.net": "Frankfurter Allgemeine Zeitung",
  "france24.com": "France 24",
  "ft.com": "Financial Times",
  "gazeta.ru": "Gazeta.ru",
  "gov.uk": "Government of the United Kingdom",
  "hurriyetdailynews.com": "Hürriyet Daily News",
  "interfax.com.ua": "Interfax-Ukraine",
  "interfax.ru": "Interfax",
  "isw.pub": "Institute for the Study of War",
  "iz.ru": "Izvestia",
  "kommersant.ru": "Kommersant",
  "kremlin.ru": "President of Russia",
  "kyivindependent.com": "The Kyiv Independent",
  "kyivpost.com": "Kyiv Post",
  "lemonde.fr": "Le Monde",
  "lenta.ru": "Lenta.ru",
  "liga.net": "LIGA.net",
  "mediazona.ca": "Mediazona",
  "meduza.io": "Meduza",
  "mfa.gov.ua": "Ministry of Foreign Affairs of Ukraine",
  "mid.ru": "Ministry of Foreign Affairs of Russia",
  "mil.ru": "Ministry of Defence of Russia",
  "mod.gov.ua": "Ministry of Defence of Ukraine",
  "nato.int": "NATO",
  "nbcnews.com": "NBC News",
  "novayagazeta.eu": "Novaya Gazeta Europe",
  "npr.org": "NPR",
  "nytimes.com": "The New York Times",
  "online.ua": "Online.UA",
  "politico.com": "Politico",
  "politico.eu": "Politico Europe",
  "pravda.com.ua": "Ukrainska Pravda",
  "pravda.ru": "Pravda.ru",
  "president.gov.ua": "President of Ukraine",
  "radiosvoboda.org": "Radio Svoboda",
  "rbc.ru": "RBC",
  "rbc.ua": "RBC-Ukraine",
  "reuters.com": "Reuters",
  "rferl.org": "Radio Free Europe/Radio Liberty",
  "ria.ru": "RIA Novosti",
  "rt.com": "RT",
  "sky.com": "Sky News",
  "spa.gov.sa": "Saudi Press Agency",
  "spiegel.de": "Der Spiegel",
  "sputnikglobe.com": "Sputnik",
  "state.gov": "United States Department of State",
  "straitstimes.com": "The Straits Times",
  "suspilne.media": "Suspilne",
  "svoboda.org": "Radio Svoboda",
  "tass.com": "TASS",
  "tass.ru": "TASS",
  "theguardian.com": "The Guardian",
  "theins.ru": "The Insider",
  "themoscowtimes.com": "The Moscow Times",
  "thetimes.com": "The Times",
  "trtworld.com": "TRT World",
  "ukrinform.net": "Ukrinform",
  "ukrinform.ua": "Ukrinform",
  "un.org": "United Nations",
  "unian.info": "UNIAN",
  "unian.ua": "UNIAN",
  "unn.ua": "UNN",
  "understandingwar.org": "Institute for the Study of War",
  "upi.com": "UPI",
  "vedomosti.ru": "Vedomosti",
  "wam.ae": "Emirates News Agency",
  "washingtonpost.com": "The Washington Post",
  "whitehouse.gov": "The White House",
  "wionews.com": "WION",
  "wsj.com": "The Wall Street Journal",
  "xinhuanet.com": "Xinhua",
  "zona.media": "Mediazona",
};

/** The domain of a typed address, without "www." and the like; "" where it is no web address. Nothing is requested. */
export function domainOfAddress(address: string): string {
  const typed = address.trim();
  if (!/^https?:\/\//i.test(typed) || !URL.canParse(typed)) return "";
  return new URL(typed).hostname.replace(/\.$/, "").replace(/^(?:www\d?|m|amp|mobile)\./, "");
}

/** The domain and those that it is a part of, the nearest first, down to two labels: "en.tass.ru", "tass.ru". */
export function domainsAbove(domain: string): string[] {
  const labels = domain.split(".");
  return labels.slice(0, Math.max(0, labels.length - 1)).map((_, index) => labels.slice(index).join("."));
}

/** The well-known publisher of a domain or of one that it is a part of; null where there is none. */
export function knownPublisher(domain: string): string | null {
  const found = domainsAbove(domain).find((above) => Object.hasOwn(publishers, above));
  return found === undefined ? null : (publishers[found] ?? null);
}

/** Who published what stands at an address, as its domain tells: the publisher where well known, else the domain; "" for no address. */
export function publisherOfAddress(address: string): string {
  const domain = domainOfAddress(address);
  return knownPublisher(domain) ?? domain;
}
