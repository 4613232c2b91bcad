import { capital, countDative, countWord, decimal, plural, whole } from "./numbers.ts";
import { inPlace, inPlaces, type Place } from "./places.ts";
import { subject, type Subject } from "./subject.ts";
import type { AreaWords } from "./territoryWords.ts";

/** What a finding about the municipalities of a county is made of; only published values are counted. */
export interface FindingFacts {
  readonly indicator: Subject;
  /** Outside the 99.8 % limits, by size of the value. */
  readonly clearlyHigher: readonly Place[];
  readonly clearlyLower: readonly Place[];
  /** Published values with a verdict, and those among them without a clear difference. */
  readonly judged: number;
  readonly similar: number;
  readonly areas: AreaWords;
}

const namedAtMost = 3;

/**
 * The finding as a title: "In Saalfeld/Saale und Rudolstadt ist der Anteil … deutlich höher als im Kreis". Only
 * differences beyond 99.8 % enter it; nothing found is a finding too.
 */
export function findingTitle(facts: FindingFacts): string {
  const { clearlyHigher, clearlyLower } = facts;
  if (clearlyHigher.length > 0) return clearTitle(facts, clearlyHigher, "höher");
  if (clearlyLower.length > 0) return clearTitle(facts, clearlyLower, "niedriger");
  return similarTitle(facts);
}

function clearTitle(facts: FindingFacts, places: readonly Place[], word: string): string {
  const where = places.length <= namedAtMost ? inPlaces(places) : `in ${someOf(places.length, facts)}`;
  return `${capital(where)} ist ${subject(facts.indicator)} deutlich ${word} als im Kreis`;
}

function someOf(count: number, { judged, areas }: FindingFacts): string {
  return `${countDative(count, areas.masculine)} der ${totalWord(judged)} ausgewiesenen ${areas.many}`;
}

/** A total in words up to twelve, like the count before it: "bei vier der fünf", "bei 20 der 36". */
function totalWord(total: number): string {
  return total === 1 ? "einen" : countWord(total);
}

/** "Bei 20 der 36 ausgewiesenen Gemeinden ist kein klarer Unterschied zum Kreis erkennbar". */
export function similarTitle({
  judged,
  similar,
  areas,
}: Pick<FindingFacts, "judged" | "similar" | "areas">): string {
  if (judged === similar)
    return `In ${areas.masculine === true ? "keinem" : "keiner"} der ${totalWord(judged)} ausgewiesenen ${areas.many} ist ein klarer Unterschied zum Kreis erkennbar`;
  return `Bei ${countDative(similar, areas.masculine)} der ${totalWord(judged)} ausgewiesenen ${areas.many} ist kein klarer Unterschied zum Kreis erkennbar`;
}

/** "33 von 38 Gemeinden verzeichnen einen Rückgang": signs as printed, for changes and balances. */
export function changeTitle({
  falling,
  rising,
  shown,
  areas,
}: {
  falling: number;
  rising: number;
  shown: number;
  areas: FindingFacts["areas"];
}): string {
  const [count, word] = falling >= rising ? [falling, "einen Rückgang"] : [rising, "einen Zuwachs"];
  return `${capital(countWord(count))} von ${whole(shown)} ${areas.dative} ${plural(count, "verzeichnet", "verzeichnen")} ${word}`;
}

/** "Die Dichte reicht von 30 in Meura bis 512 in Rudolstadt": lowest and highest published value. */
export function spanTitle(indicator: Subject, lowest: PlaceValue, highest: PlaceValue): string {
  return `${capital(subject(indicator))} reicht von ${decimal(lowest.value, lowest.decimals)} ${inPlace(lowest.place)} bis ${decimal(highest.value, highest.decimals)} ${inPlace(highest.place)}`;
}

/** A value of a place. */
export interface PlaceValue {
  readonly place: Place;
  readonly value: number;
  readonly decimals: number;
}
