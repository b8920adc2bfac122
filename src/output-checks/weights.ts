/** What a reader on a slow link pays: compressed sizes and budgets (DESIGN.md, «Budgets»). */
import type { Finding, OutputPage } from './output-page.ts';
import { attribute } from './output-page.ts';
import { eachElement } from './walk.ts';

export interface Weight {
  /** HTML and style sheets, gzip. */
  readonly critical: number;
  /** Fonts that the page preloads, as they are (WOFF2 is compressed already). */
  readonly fonts: number;
  /** Scripts, gzip. */
  readonly scripts: number;
}

const CRITICAL = 14_336;
const STYLE_SHEET = 8_192;
const FONTS = 61_440;
/** Only search has a script. */
const WITH_SCRIPT = new Set(['search/index.html']);
/** Where all is listed, or shown as a picture, a page may weigh more. */
const LARGE: Readonly<Record<string, number>> = {
  'atlas/index.html': 16_384,
  'countries/index.html': 16_384,
  'actors/index.html': 16_384,
  'sources/index.html': 16_384,
};

/** @param sizeOf bytes of a file of `dist` (relative), compressed or not; 0 where it is not there */
export function weigh(
  page: OutputPage,
  sizeOf: (file: string, isCompressed: boolean) => number,
  base: string,
): { readonly weight: Weight; readonly findings: readonly Finding[] } {
  const styles: string[] = [];
  const fonts: string[] = [];
  const scripts: string[] = [];
  eachElement(page.tree, (element) => {
    const of = (name: string): string => attribute(element, name) ?? '';
    if (element.tagName === 'link' && of('rel') === 'stylesheet') styles.push(of('href'));
    if (element.tagName === 'link' && of('as') === 'font') fonts.push(of('href'));
    if (element.tagName === 'script' && of('type') !== 'application/ld+json')
      scripts.push(of('src'));
  });
  const bytes = (list: readonly string[], isCompressed: boolean): number =>
    list.reduce((sum, href) => sum + sizeOf(href.replace(base, ''), isCompressed), 0);
  const style = bytes(styles, true);
  const weight = {
    critical: sizeOf(page.file, true) + style,
    fonts: bytes(fonts, false),
    scripts: bytes(scripts, true),
  };
  const findings: Finding[] = [];
  const over = (rule: string, what: string, size: number, most: number): void => {
    if (size <= most) return;
    const message = `${what}: ${String(size)} B, at most ${String(most)}`;
    findings.push({ file: page.file, rule, message });
  };
  over('weight', 'HTML and style, gzip', weight.critical, LARGE[page.file] ?? CRITICAL);
  over('style-weight', 'style sheets, gzip', style, STYLE_SHEET);
  over('font-weight', 'fonts in the first view', weight.fonts, FONTS);
  if (scripts.length > 0 && !WITH_SCRIPT.has(page.file)) {
    findings.push({ file: page.file, rule: 'script', message: 'only search has a script' });
  }
  return { weight, findings };
}
