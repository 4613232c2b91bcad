/** Rows and value columns of the national table on which readers were compared: 220,000 x 56 fields, some 45 MB. */
const rows = 220_000;
const values = 54;

/**
 * An invented national table of the shape of a GENESIS table of all municipalities by age and sex: same preamble, three
 * header lines, keys of 2 to 11 digits, indented names, counts that fall off as those of real municipalities do.
 */
export function nationalTable() {
  const pad = ";".repeat(values + 1);
  const ages = Array.from({ length: values / 3 }, (_, age) =>
    age === values / 3 - 1 ? "Insgesamt" : `${age * 5} bis unter ${age * 5 + 5} Jahre`,
  );
  const header = [
    `GENESIS-Tabelle: 00000-00-00-5\nErfundene Bevölkerung nach Geschlecht und Altersgruppen${pad}\n31.12.2015${pad}`,
    `;;${["Insgesamt", "männlich", "weiblich"].flatMap((sex) => ages.map(() => sex)).join(";")}`,
    `;;${["", "", ""].flatMap(() => ages.map(() => "Altersgruppen (unter 5 bis 80 u.m.)")).join(";")}`,
    `;;${["", "", ""].flatMap(() => ages).join(";")}`,
  ];
  let seed = 1;
  const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  const lines = Array.from({ length: rows / 20 }, (_, row) => {
    const key =
      row === 0
        ? "DG"
        : `${String(1 + (row % 16)).padStart(2, "0")}${String(100 + (row % 800))}${String(row % 900).padStart(3, "0")}`;
    const size = row === 0 ? 900_000 : 10 ** (1 + random() * 2.2);
    const cells = Array.from({ length: values }, () =>
      random() < 0.03 ? "-" : Math.round((size * (0.5 + random())) / 2),
    );
    return `${key};        Gemeinde Nummer ${row};${cells.join(";")}`;
  });
  return `${header.join("\n")}\n${`${lines.join("\n")}\n`.repeat(20)}__________\nErfundene Daten, nur zum Messen.\n`;
}
