/** What the finished PDF says of itself; the words of its links are the titles of the chapters. */
export function printWords(sections) {
  return {
    title: "Sozialstrukturatlas",
    author: "atlas",
    subject: "Arbeit zum Messen der Geschwindigkeit",
    language: "de-DE",
    date: "2016-12-31",
    software: "atlas",
    hash: "",
    labels: new Map(sections.map(({ id, title }) => [id, title])),
  };
}
