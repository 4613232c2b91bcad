/** The function with a memory: texts repeat thousands of times in a column. */
export function remembered<T>(compute: (text: string) => T): (text: string) => T {
  const memory = new Map<string, { readonly result: T }>();
  return (text) => {
    const known = memory.get(text);
    if (known !== undefined) return known.result;
    const result = compute(text);
    memory.set(text, { result });
    return result;
  };
}
