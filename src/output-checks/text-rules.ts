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
  { rule: 'hyphen-range', pattern: /[\d٠-٩]\s?-\s?[\d٠-٩]/u, remedy: 'write a range with words or «–»: a hyphen between numbers turns them round' },
  { rule: 'numeric-date', pattern: /(?<![\d٠-٩])[\d٠-٩]{1,2}\/[\d٠-٩]{1,2}\/[\d٠-٩]{2,4}(?![\d٠-٩])/u, remedy: 'print dates by arabic/dates.ts' },
  { rule: 'tatweel', pattern: /(?<!(?:^|[\s\d])ه)\u0640(?![\s.«\d(]|$)/u, remedy: 'take the tatweel out: it breaks search and order' },
  { rule: 'straight-quote', pattern: /["]|(?<=\p{Script=Arabic})'|'(?=\p{Script=Arabic})/u, remedy: 'use «» and, inside them, “”' },
  { rule: 'latin-punctuation', pattern: /\p{Script=Arabic}\s?[,;?]/u, remedy: 'use ، ؛ ؟ after Arabic' },
  { rule: 'presentation-form', pattern: /[\ufb50-\ufdcf\ufdf0-\ufdfb\ufe70-\ufefc]/u, remedy: 'write letters, not their presentation forms' },
  { rule: 'bidi-control', pattern: /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u, remedy: 'isolate with <bdi>, not with control characters' },
  { rule: 'double-space', pattern: /\p{Script=Arabic}[ \u00a0]{2,}\p{Script=Arabic}/u, remedy: 'one space between words' },
]; // prettier-ignore

/** One kind of digits on a page: that which it says of itself (src/site.ts, `digits`). */
const DIGITS: Readonly<Record<'western' | 'eastern', TextRule>> = {
  western: { rule: 'arabic-indic-digits', pattern: /[٠-٩۰-۹]/u, remedy: 'one kind of digits on a page: 0–9 (format by arabic/numbers.ts)' },
  eastern: { rule: 'western-digits', pattern: /[0-9]/u, remedy: 'one kind of digits on a page: ٠–٩ (markdown/page-digits.ts)' },
}; // prettier-ignore

const LATIN_WORD = /\p{Script=Latin}{2,}/u;

export function checkText({ file, html, tree }: OutputPage): Finding[] {
  const findings: Finding[] = [];
  const digits = /<html[^>]* data-digits="eastern"/.test(html) ? DIGITS.eastern : DIGITS.western;
  eachText(tree, (text, { ancestors }) => {
    if (isForeign(ancestors)) return;
    for (const { rule, pattern, remedy } of [...RULES, digits]) {
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
