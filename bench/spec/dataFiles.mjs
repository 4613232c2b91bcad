const columns = [
  "id",
  "area",
  "period",
  "x",
  "n",
  "value",
  "lo95",
  "hi95",
  "lo998",
  "hi998",
  "status",
  "verdict",
];

/** The figures and trends of the work as JSON and the figures as CSV, in full precision. */
export function dataFiles(figures, trends) {
  const lines = figures.map((figure) => columns.map((column) => figure[column] ?? "").join(";"));
  return [
    { path: "data/figures.json", content: JSON.stringify({ figures, trends }) },
    { path: "data/figures.csv", content: `${[columns.join(";"), ...lines].join("\n")}\n` },
  ];
}
