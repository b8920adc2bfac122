import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  facetsFrom,
  readAddress,
  type SearchState,
  writeAddress,
} from '../../../src/search/address.ts';
import { excerptOf } from '../../../src/search/excerpt.ts';
import { namesIn } from '../../../src/search/names.ts';
import { nearness } from '../../../src/search/nearness.ts';
import { consonantsOf, soundDistance, soundOf } from '../../../src/search/phonetics.ts';
import { readQuery } from '../../../src/search/query.ts';
import {
  skeletonToken,
  stemToken,
  tokenOf,
  tokensOf,
  wordsOf,
} from '../../../src/search/tokens.ts';
import {
  createVocabulary,
  decodeVocabulary,
  encodeVocabulary,
  isOneSlip,
} from '../../../src/search/vocabulary.ts';
import { createMatcher } from '../../../src/entities/matcher.ts';
import { countryEntity } from '../../../src/entities/country-forms.ts';

describe('the address of a search', () => {
  test('says nothing where nothing is asked', () => {
    expect(writeAddress(readAddress(''))).toBe('');
  });

  test('gives back what it was made from', () => {
    const word = fc.string().map((s) => s.trim());
    fc.assert(
      fc.property(word, word, fc.boolean(), (query, value, byDate) => {
        const state: SearchState = {
          query,
          facets: facetsFrom(() => value),
          sort: byDate ? 'date' : 'relevance',
        };
        expect(readAddress(writeAddress(state))).toEqual(state);
      }),
    );
  });
});

describe('tokens', () => {
  test.each([
    ['the particle and the article', 'والنيجر', 'النيجر'],
    ['a sound plural', 'المحادثات', 'محادثة'],
    ['a broken plural has its own stem, and the same consonants', 'مشاريع', 'مشروع'],
  ])('%s', (_name, a, b) => {
    const [[one], [other]] = [wordsOf(a), wordsOf(b)];
    const tokens = [tokenOf(one?.folded ?? ''), tokenOf(other?.folded ?? '')];
    const shared = tokens.map((token) => token.slice(0, token.indexOf('y') + 1));
    expect(shared[0]).toBe(shared[1]);
  });

  test('a token begins with its stem’s, and that with its skeleton’s', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'اوينمكتبلفةىءأ'.split('')), minLength: 3 }),
        (word) => {
          for (const { folded } of wordsOf(word)) {
            if (tokenOf(folded) === 'q') continue;
            expect(tokenOf(folded).startsWith(stemToken(folded))).toBe(true);
            expect(stemToken(folded)).toMatch(/^x.+y.+z$/);
            expect(
              stemToken(folded).startsWith(
                skeletonToken(stemToken(folded).replace(/^x.+y|z$/g, '')),
              ),
            ).toBe(true);
          }
        },
      ),
    );
  });

  test('the n-th token is the n-th word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const tokens = tokensOf(text);
        expect(tokens === '' ? 0 : tokens.split(' ').length).toBe(wordsOf(text).length);
      }),
    );
  });
});

describe('readQuery', () => {
  test('words without function words, none twice', () => {
    expect(readQuery('في مالي وفي المالي').words).toEqual(['المالي']);
    expect(readQuery('من').words).toEqual(['من']);
  });

  test('a phrase, and a word to leave out', () => {
    const { words, phrases, excluded } = readQuery('«وزير الخارجية» موسكو -باريس');
    expect(phrases).toEqual([['وزير', 'الخارجيه']]);
    expect(excluded).toEqual(['باريس']);
    expect(words).toEqual(['وزير', 'الخارجيه', 'موسكو']);
  });

  test('a hyphen inside a word excludes nothing', () => {
    expect(readQuery('غينيا-بيساو').excluded).toEqual([]);
  });

  test('three scripts of digits are one', () => {
    expect(readQuery('٢٠٢٥ ۲۰۲۵ 2025').words).toEqual(['2025']);
  });

  test('any text is a query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 1000 }), (text) => {
        expect(readQuery(text).words.length).toBeLessThanOrEqual(24);
      }),
    );
  });
});

describe('excerptOf', () => {
  const joined = (parts: ReturnType<typeof excerptOf>) => parts.map(({ text }) => text).join('');

  test('marks the whole written word', () => {
    expect(excerptOf('قالت والنَّيجر إنها', [[1]])).toEqual([
      { text: 'قالت ', isMarked: false },
      { text: 'والنَّيجر', isMarked: true },
      { text: ' إنها', isMarked: false },
    ]);
  });

  test('chooses the stretch with most words of the query', () => {
    const text = `مالي ${'كلمة '.repeat(60)}مالي والنيجر${' كلمة'.repeat(60)}`;
    const shown = excerptOf(text, [[0, 61], [62]]);
    expect(shown.filter(({ isMarked }) => isMarked).map((part) => part.text)).toEqual([
      'مالي',
      'والنيجر',
    ]);
    expect(joined(shown)).toMatch(/^… .* …$/);
  });

  test('shows only the text’s own words, whatever the places', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.array(fc.array(fc.nat({ max: 500 }))),
        (text, places) => {
          const shown = joined(excerptOf(text, places)).replace(/^… | …$/g, '');
          expect(text.replace(/\s+/g, ' ')).toContain(shown.replace(/\s+/g, ' '));
        },
      ),
    );
  });
});

describe('nearness', () => {
  test.each([
    ['side by side', [[3], [4]], 1],
    ['in any order', [[4], [3]], 1],
    ['five apart', [[0], [5]], 1 / 5],
    ['the nearest pair counts', [[0, 99], [100]], 1],
    ['one word alone', [[7]], 0],
    ['a word that is not in the text', [[7], []], 0],
  ])('%s', (_name, places, expected) => {
    expect(nearness(places)).toBeCloseTo(expected);
  });
});

describe('the vocabulary', () => {
  const word = fc.string({ unit: fc.constantFrom('م', 'ا', 'ل', 'ي', 'a', '1'), minLength: 1 });

  test('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.dictionary(word, fc.integer({ min: 1, max: 9999 })), (counts) => {
        const decoded = decodeVocabulary(encodeVocabulary(new Map(Object.entries(counts))));
        expect(Object.fromEntries(decoded.map((v) => [v.word, v.documents]))).toEqual(counts);
      }),
    );
  });

  test('a slip, a Latin spelling, another Arabic spelling', () => {
    const vocabulary = createVocabulary(
      ['انتخابات', 'لافروف', 'سيرغي', 'مالي'].map((w) => ({ word: w, documents: 1 })),
    );
    const near = (w: string) => vocabulary.neighboursOf(w, 1)[0]?.word;
    expect(near('انتخبات')).toBe('انتخابات');
    expect(near('lavrov')).toBe('لافروف');
    expect(near('سيرجي')).toBe('سيرغي');
    expect(near('زرافه')).toBeUndefined();
  });

  test.each([
    ['مالي', 'مالي', true],
    ['مالي', 'ماي', true],
    ['مالي', 'ملاي', true],
    ['مالي', 'مالين', true],
    ['مالي', 'مولو', false],
  ])('one slip between %s and %s: %s', (a, b, expected) => {
    expect(isOneSlip(a, b)).toBe(expected);
    expect(isOneSlip(b, a)).toBe(expected);
  });
});

describe('sounds', () => {
  test('one consonant frame for the spellings of a name', () => {
    expect(consonantsOf(soundOf('putin'))).toBe(consonantsOf(soundOf('بوتين')));
    expect(soundDistance(soundOf('جويتا'), soundOf('غويتا'))).toBe(0);
  });

  test('the distance is that of equals only for equals', () => {
    const sound = fc.string({ unit: fc.constantFrom('a', 'b', 'k', 's', 'u') });
    fc.assert(
      fc.property(sound, sound, (a, b) => {
        expect(soundDistance(a, b)).toBeCloseTo(soundDistance(b, a));
        expect(soundDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });
});

test('a text is found by every spelling of the entities it names', () => {
  const mali = {
    name: 'مالي',
    nameEn: 'Mali',
    aliases: ['دولة مالي'],
    demonyms: [],
    capitalAliases: [],
  };
  const registries = { countries: new Map([['ml', { data: mali }]]), actors: new Map() };
  const names = namesIn('اجتماع في مالي', createMatcher([countryEntity('ml', mali)]), registries);
  expect(names).toEqual(['مالي', 'دولة مالي', 'Mali']);
});
