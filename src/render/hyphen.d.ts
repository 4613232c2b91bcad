/** German hyphenation by Liang's patterns; the package has no types of its own. */
declare module "hyphen/de/index.js" {
  const hyphen: { readonly hyphenateSync: (text: string) => string };
  export default hyphen;
}
