/** One German sentence per problem code, built from its details; the place is put before it by `problemText`. */
export type Wording<Problems> = { readonly [C in keyof Problems]: (details: Problems[C]) => string };
