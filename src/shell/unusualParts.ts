/** Parts of a workbook in which only sheets are kept. */
const usualParts = [
  /^\[Content_Types\]\.xml$/,
  /^_rels\/\.rels$/,
  /^docProps\/(app|core)\.xml$/,
  /^xl\/(workbook|styles|metadata|sharedStrings)\.xml$/,
  /^xl\/_rels\/workbook\.xml\.rels$/,
  /^xl\/theme\/theme\d+\.xml$/,
  /^xl\/worksheets\/sheet\d+\.xml$/,
];

/** Elements of a sheet that show cells as they are. */
const usualElements = new Set(
  "worksheet dimension sheetViews sheetView pane selection sheetFormatPr cols col sheetData row c v is t autoFilter ignoredErrors ignoredError pageMargins".split(
    " ",
  ),
);

const usualProperties = new Set(
  "coreProperties created modified creator title Properties Application HeadingPairs vector variant lpstr i4 TitlesOfParts".split(
    " ",
  ),
);

/**
 * What a workbook has beside its sheets: comments, drawings, own properties, hidden rows, number formats with text,
 * names, formulas. Each could carry a number that no cell shows.
 *
 * @param parts name and XML of every part of the package
 */
export function unusualWorkbookParts(
  parts: readonly (readonly [name: string, xml: string])[],
): readonly string[] {
  return parts.flatMap(([name, xml]) => {
    if (!usualParts.some((pattern) => pattern.test(name))) return [name];
    if (name.startsWith("xl/worksheets/"))
      return [...unusualElements(name, xml, usualElements), ...hiddenRows(name, xml)];
    if (name.startsWith("docProps/")) return unusualElements(name, xml, usualProperties);
    if (name === "xl/styles.xml") return numberFormats(xml);
    return name === "xl/workbook.xml" ? definedNames(xml) : [];
  });
}

function unusualElements(name: string, xml: string, usual: ReadonlySet<string>): readonly string[] {
  const found = new Set(
    [...xml.matchAll(/<(?:[a-zA-Z]+:)?([a-zA-Z0-9]+)/g)].map(([, element = ""]) => element),
  );
  return [...found].filter((element) => !usual.has(element)).map((element) => `${name} ${element}`);
}

function hiddenRows(name: string, xml: string): readonly string[] {
  return /<(row|col)\s[^>]*hidden="(1|true)"/.test(xml) ? [`${name} hidden`] : [];
}

/** Number formats that write digits or words of their own. The writer's own clock format writes neither. */
function numberFormats(xml: string): readonly string[] {
  const codes = [...xml.matchAll(/<numFmt\s[^>]*formatCode="([^"]*)"/g)].map(([, code = ""]) => code);
  return codes
    .filter((code) => /[1-9]|[a-zA-Z]{4,}/.test(code.replace(/&[a-z]+;/g, "")))
    .map((code) => `format ${code}`);
}

function definedNames(xml: string): readonly string[] {
  const names = [...xml.matchAll(/<definedName\s[^>]*name="([^"]*)"/g)].map(([, name = ""]) => name);
  const strange = names.filter((name) => name !== "_xlnm._FilterDatabase").map((name) => `name ${name}`);
  return /state="(hidden|veryHidden)"/.test(xml) ? [...strange, "hidden sheet"] : strange;
}
