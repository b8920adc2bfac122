/** Rules of Arabic text on a page (the design bar, rules 3, 5, 6, 10, 18, 19). */
import type { Element } from 'hast';
import type { Finding, OutputPage } from './output-page.ts';
import { attribute } from './output-page.ts';
import { eachText } from './walk.ts';

interface TextRule {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly remedy: string;
}

const RULES: readonly TextRule[] = [
  { rule: 'hyphen-range', pattern: /\d\s?-\s?\d/u, remedy: 'write a range with words or «–»: a hyphen between numbers turns them round' },
  { rule: 'numeric-date', pattern: /\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/u, remedy: 'print dates by arabic/dates.ts' },
  { rule: 'tatweel', pattern: /(?<!(?:^|[\s\d])ه)\u0640(?![\s.«\d(]|$)/u, remedy: 'take the tatweel out: it breaks search and order' },
  { rule: 'straight-quote', pattern: /["]|(?<=\p{Script=Arabic})'|'(?=\p{Script=Arabic})/u, remedy: 'use «» and, inside them, “”' },
  { rule: 'latin-punctuation', pattern: /\p{Script=Arabic}\s?[,;?]/u, remedy: 'use ، ؛ ؟ after Arabic' },
  { rule: 'arabic-indic-digits', pattern: /[٠-٩۰-۹]/u, remedy: 'one kind of digits on a page: 0–9 (format by arabic/numbers.ts)' },
  { rule: 'presentation-form', pattern: /[\ufb50-\ufdcf\ufdf0-\ufdfb\ufe70-\ufefc]/u, remedy: 'write letters, not their presentation forms' },
  { rule: 'bidi-control', pattern: /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u, remedy: 'isolate with <bdi>, not with control characters' },
  { rule: 'double-space', pattern: /\p{Script=Arabic}[ \u00a0]{2,}\p{Script=Arabic}/u, remedy: 'one space between words' },
]; // prettier-ignore

const LATIN_WORD = /\p{Script=Latin}{2,}/u;

export function checkText({ file, tree }: OutputPage): Finding[] {
  const findings: Finding[] = [];
  eachText(tree, (text, { ancestors }) => {
    if (isForeign(ancestors)) return;
    for (const { rule, pattern, remedy } of RULES) {
      const match = pattern.exec(text);
      if (match !== null) {
        findings.push({ file, rule, message: `${around(text, match.index)}: ${remedy}` });
      }
    }
    const latin = LATIN_WORD.exec(text);
    if (latin !== null) {
      const message = `${around(text, latin.index)}: a Latin run stands in <bdi lang="…"> (components/Text.astro)`;
      findings.push({ file, rule: 'latin-run', message });
    }
  });
  return findings;
}

/** Inside `bdi`, code, an address, or an element with a language of its own. */
function isForeign(ancestors: readonly Element[]): boolean {
  return ancestors.some((element) => {
    const lang = attribute(element, 'lang');
    const isOwn = lang !== undefined && element.tagName !== 'html';
    return (
      isOwn ||
      element.tagName === 'code' ||
      attribute(element, 'dir') === 'ltr' ||
      element.tagName === 'title'
    );
  });
}

function around(text: string, at: number): string {
  return `«${text
    .slice(Math.max(0, at - 15), at + 20)
    .replace(/\s+/g, ' ')
    .trim()}»`;
}
