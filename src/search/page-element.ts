/**
 * An element that the search page is made with (pages/search.astro).
 *
 * @throws Error when it is missing, or of another type
 */
export function pageElement<T extends Element>(selector: string, type: new () => T): T {
  const element = document.querySelector(selector);
  if (element instanceof type) return element;
  throw new Error(`The search page has no ${selector}.`);
}
