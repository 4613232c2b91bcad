import { shortDate } from "../german/dates.ts";
import { figureText } from "../german/figureText.ts";
import { decimal, narrow } from "../german/numbers.ts";
import type { Area } from "../model/area.ts";
import type { ProfileBlock } from "./block.ts";
import type { Context } from "./context.ts";
import type { IndicatorNote } from "./indicatorNote.ts";

/** Facts about a place and where it lies in the county. */
export function profileHead(context: Context, area: Area, notes: readonly IndicatorNote[]): ProfileBlock {
  const planning = area.planningArea === undefined ? undefined : context.areas.get(area.planningArea);
  const size = notes.find(({ kind, unit }) => kind === "count" && unit === "persons");
  const figure = size === undefined ? undefined : context.book.shown(size.id, area.key, size.shownYear ?? 0);
  const facts = [
    ...(size === undefined || figure === undefined
      ? []
      : [{ title: `Einwohner ${shortDate(figure.numeratorPeriod)}`, text: figureText(figure, size) }]),
    ...(area.squareKilometres === undefined
      ? []
      : [{ title: "Fläche", text: `${decimal(area.squareKilometres, 2)}${narrow}km²` }]),
    { title: "Status", text: area.town ? "Stadt" : "Gemeinde" },
    { title: "Planungsraum", text: planning?.name ?? "keiner" },
    { title: "Schlüssel", text: area.key },
  ];
  return {
    kind: "profile",
    area: area.key,
    facts,
    locator: {
      kind: "map",
      id: `lage-${area.key}`,
      title: `Lage von ${area.name} im Kreis`,
      subtitle: "",
      chart: { kind: "locator", highlighted: [area.key], name: area.name },
      description:
        planning === undefined
          ? `${area.name} ist blau hervorgehoben.`
          : `${area.name} ist blau hervorgehoben, Teil von: ${planning.name}.`,
      source: "",
      listed: false,
      synthetic: false,
    },
  };
}
