/** A built page, read for checking. */
import type { Element, Root } from 'hast';
import { rehype } from 'rehype';

export interface OutputPage {
  /** Relative to `dist`, with strokes: `briefs/2025-…/index.html`. */
  readonly file: string;
  readonly html: string;
  readonly tree: Root;
}

/** A fault of a page: which rule, what is there, what to do. For developers, in English. */
export interface Finding {
  readonly file: string;
  readonly rule: string;
  readonly message: string;
}

export function parsePage(file: string, html: string): OutputPage {
  return { file, html, tree: rehype().parse(html) };
}

/** Whether the design bar is about this page: the editing page is an application of others, with tests of its own. */
export function isOwnPage(file: string): boolean {
  return file.endsWith('.html') && !file.startsWith('admin/');
}

/** The kind of a page, from where it lies: what budgets and the report go by. */
export function pageType(file: string): string {
  const [first = '', second, third] = file.replace(/\/?index\.html$/, '').split('/');
  if (first === '') return 'home';
  if (first === 'editions' && third === 'offline') return 'edition in one file';
  if (first === 'editions' && second === 'years') return 'editions of a year';
  if (first === 'threads' && second === 'years') return 'threads of a year';
  if (second === undefined || first.endsWith('.html')) return first.replace(/\.html$/, '');
  return { briefs: 'brief', countries: 'country', actors: 'actor', topics: 'topic', pairs: 'pair', threads: 'thread', editions: 'edition', archive: 'archive' }[first] ?? first; // prettier-ignore
}

/** An attribute as text; undefined where it is absent. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}
