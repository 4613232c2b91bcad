/** Key → printed name of every area, municipalities first: `town` where the table calls it one. */
export function placesOf({ population, county, state, nation }, tables, topology) {
  const names = new Map(tables.get(population.table).map(({ area, name }) => [area, name]));
  const keys = topology.objects.municipalities.geometries.map(({ id }) => id);
  return new Map([
    ...keys.map((key) => {
      const name = names.get(key);
      return [key, { label: name.replace(/, .*/, ""), town: name.includes("Stadt") }];
    }),
    [county, { label: "Landkreis", short: "Kreis" }],
    [state, { label: names.get(state), short: "Land" }],
    [nation, { label: names.get(nation), short: "Deutschland" }],
  ]);
}
