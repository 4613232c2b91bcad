/** Whom a column may be about. */
const person =
  "(?:kind(?:es)?|jugendlichen?|säuglings?|hilfe-?empfänger(?:s|in)?|leistungs-?(?:empfänger(?:s|in)?|berechtigten?)|antragsteller(?:s|in)?|mutter|vaters?|eltern(?:teils?)?|person|klient(?:en|in)?|patient(?:en|in)?|schülers?(?:[-/*:]?in)?|bewohner(?:s|in)?|betreuten?|pflegebedürftigen?|sorgeberechtigten?|erziehungsberechtigten?|fallmanager(?:s|in)?|versicherten?|mieters?)";

/** Headers that only lists of persons have. */
const certain = new RegExp(
  String.raw`(?<!\p{L})(?:vor-?(?:, | und | u\. |\/)?(?:nach|zu|familien)?-?name[ns]?|vorn\.|nachn\.|(?:nach|familien|fam\.? ?|zu|geburts|ruf|mädchen|schüler|kinds?|eltern)-?name[ns]?` +
    String.raw`|first ?name|last ?name|surname|given ?name|date of birth|birth ?date|dob` +
    String.raw`|geburts-?(?:datum|tag|dat\.?|ort)|geb\.?[ -]*(?:datum|dat\.?|tag|am)|geboren am` +
    String.raw`|(?:sozial|renten|kranken)versicherungs-?(?:nummer|nr\.?)|sv-?nr\.?|versicherten-?(?:nummer|nr\.?)|steuer-?id(?:entifikationsnummer)?|iban|kontonummer|(?:personal)?ausweis-?(?:nummer|nr\.?)|handy-?(?:nummer|nr\.?)?|mobil(?:nummer|telefon))(?!\p{L})`,
  "u",
);

/** Whose name a column of names may hold: `Name des Kindes`, `Kind: Name`. */
const nameOfPerson = new RegExp(
  `^(?:name:? ?(?:des|der|d\\.|vom|von)? ?${person}|${person}[ :,-]+name)$`,
  "u",
);

/** Persons alone: over names as often as over their number. */
const bearer = new RegExp(`^(?:${person}|hilfefall|sachbearbeiter(?:in)?)$`, "u");

/** Headers of running numbers of single cases. */
const caseNumber = new RegExp(
  String.raw`(?<!\p{L})(?:aktenzeichen|az\.?|kassenzeichen|buchungszeichen|(?:akten|(?:hilfe|leistungs|melde|einzel|jugendhilfe|hze-?)?fall|kunden|kd|bg|bedarfsgemeinschafts|klienten?|personen?|personal|patienten?|pat\.?|vorgangs|antrags|bescheid|wohngeld|gutschein|betreuungsvertrags?|kind(?:er)?|schüler|einwohner|he|azr|case|patient|person)[-. _]*(?:nummer|nr\.?|id|kennziffer|token))(?!\p{L})`,
  "u",
);

/** Headers that say rows are places people work or learn at: their addresses are no personal data. */
const facility =
  /einrichtung|schule|kita|kindergarten|träger|standort|praxis|klinik|bezeichnung|betreiber|verein|filiale/;

/** Headers of places that many rows share: polling stations, stops. */
const publicPlace = /wahl-?(?:lokal|raum|bezirk)|stimmbezirk|bahnhof|haltestelle/;

const street =
  /^(?:straße|strasse|str\.?|anschrift|adresse|wohnanschrift|straße (?:und|u\.) (?:haus)?(?:nr\.?|nummer)|straße,? ?(?:haus)?(?:nr\.?|nummer)|e-?mail(?:-?adresse)?|telefon(?:-?(?:nummer|nr\.?))?|tel\.?(?:-?nr\.?)?)$/;

/** Days on which something happened to one person or household. */
const caseDay =
  /(?:hilfe|leistungs|fall|betreuungs|maßnahme|bewilligungs|unterbringungs)-?(?:beginn|ende)|(?:antrags|bewilligungs|einreise|aufnahme|entlass(?:ungs)?|einzugs|auszugs|diagnose|impf|untersuchungs|sterbe|todes)-?(?:datum|tag|dat\.?)/;

/** Days that belong to a publication, a count or an institution. */
const publicDay =
  /stand|stichtag|aktualis|meldedatum|gründung|eröffnung|wahl|abstimmung|erhebung|veröffentlich|mess|datenstand|gültig|berichts/;

/** What a header says about the persons a table may list. */
export const personalHeaders = {
  certain,
  nameOfPerson,
  bearer,
  caseNumber,
  facility,
  publicPlace,
  street,
  caseDay,
  publicDay,
} as const;
