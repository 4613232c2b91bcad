const months = [
  "Januar",
  "Februar",
  "März",
  "April",
  "Mai",
  "Juni",
  "Juli",
  "August",
  "September",
  "Oktober",
  "November",
  "Dezember",
];

/** ISO date as in tables and lines of origin: 2016-12-31 → "31.12.2016". Anything else stays as it is. */
export function shortDate(iso: string): string {
  return iso.replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3.$2.$1");
}

/** ISO date in running text: 2017-11-30 → "30. November 2017". */
export function longDate(iso: string): string {
  const [year, month, day] = iso.split("-");
  const name = months[Number(month) - 1];
  return name === undefined ? iso : `${Number(day)}. ${name} ${year}`;
}

/** A period in words: "2016", "31.12.2016", "Schuljahr 2015/16", "2014 bis 2016". */
export function periodText(period: string): string {
  if (period[4] === "/") return `Schuljahr ${period}`;
  return period.includes("..") ? period.replace("..", " bis ") : shortDate(period);
}
