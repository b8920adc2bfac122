/** Made-up briefs and queries for them: words grown from roots by the patterns of Arabic, the same at every run. */
import type { SearchDocument } from '../../../src/search/document.ts';
import { pick, seeded } from '../seeded.ts';

export interface KnownItemQuery {
  /** The kind of query: figures are told by it. */
  readonly set: string;
  readonly text: string;
  /** The address of the document that it was made from. */
  readonly url: string;
}

const LETTERS = Array.from('بتجحدرزسشصطعغفقكلمنه');
/** Patterns with the three letters of a root as 1, 2 and 3. */
const PATTERNS = 'م12و3 12ي3 12ا3 1و2ا3 ت12ي3 1ا2ي3 ا1ت2ا3 12ا3ة م123 1ا23'.split(' ');
const ROOTS = 900;

export function generatedDocuments(count: number): SearchDocument[] {
  const random = seeded(7);
  const roots = Array.from({ length: ROOTS }, () =>
    Array.from({ length: 3 }, () => pick(LETTERS, random)),
  );
  // Few words are common, most are rare.
  const word = (): string => {
    const root = roots[Math.floor(ROOTS * random() ** 2)] ?? [];
    const form = pick(PATTERNS, random).replace(/[123]/g, (n) => root[Number(n) - 1] ?? '');
    return random() < 0.4 ? `ال${form}` : form;
  };
  const line = (words: number): string => Array.from({ length: words }, word).join(' ');
  return Array.from({ length: count }, (_, i) => ({
    url: `/briefs/${String(i)}/`,
    kind: 'brief' as const,
    title: line(7),
    text: Array.from({ length: 6 }, () => `${line(22)}.`).join('\n'),
    names: [],
    ownNames: [],
    date: new Date(Date.UTC(2015, 0, 1 + (i % 3650))).toISOString().slice(0, 10),
    byline: [],
    filters: { kind: ['brief'], year: [String(2015 + (i % 10))] },
  }));
}

export function generatedQueries(
  documents: readonly SearchDocument[],
  perSet: number,
): KnownItemQuery[] {
  const random = seeded(11);
  const sets: Readonly<Record<string, (document: SearchDocument) => string>> = {
    title: ({ title }) => title,
    'three words of the title': ({ title }) => title.split(' ').slice(2, 5).join(' '),
    'without the article': ({ title }) =>
      title
        .split(' ')
        .slice(0, 4)
        .map((w) => w.replace(/^ال/, ''))
        .join(' '),
    'with a particle': ({ title }) =>
      title
        .split(' ')
        .slice(0, 4)
        .map((w, i) => (i === 1 ? `و${w}` : w))
        .join(' '),
    'a slip in one word': ({ title }) =>
      title
        .split(' ')
        .slice(0, 4)
        .map((w, i) => (i === 2 ? w.slice(0, 2) + w.slice(3) : w))
        .join(' '),
    'ه for ة, ى for ي': ({ title }) =>
      title.split(' ').slice(1, 5).join(' ').replaceAll('ة', 'ه').replaceAll('ي ', 'ى '),
    'four words of the text': ({ text }) =>
      text.split(/\s+/).slice(30, 34).join(' ').replaceAll('.', ''),
  };
  return Object.entries(sets).flatMap(([set, textOf]) =>
    Array.from({ length: perSet }, () => {
      const document = pick(documents, random);
      return { set, text: textOf(document), url: document.url };
    }),
  );
}
