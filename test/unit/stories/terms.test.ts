import { describe, expect, test } from 'vitest';
import { foldKey } from '../../../src/arabic/folding.ts';
import { isName, termOf, wordsIn } from '../../../src/stories/terms.ts';

const term = (word: string): string | undefined => termOf(foldKey(word));

describe('one term for', () => {
  test.each([
    ['spellings of a foreign name', 'نتنياهو', 'نتانياهو'],
    ['the letters for a foreign g', 'الروهينغا', 'الروهينجا'],
    ['hamza and its lack', 'أردوغان', 'اردوغان'],
    ['singular and plural', 'مشروع', 'المشاريع'],
    ['article and its lack', 'وزارة', 'الوزارة'],
  ])('%s', (_, a, b) => {
    expect(term(a)).toBeDefined();
    expect(term(a)).toBe(term(b));
  });
});

test.each(['في', 'التي', '2018', 'و'])('«%s» tells nothing', (word) => {
  expect(term(word)).toBeUndefined();
});

test('different names stay different', () => {
  const names = ['بوتين', 'باتيلي', 'ماكرون', 'مكرم', 'غوتيريش', 'تيرانا'];
  expect(new Set(names.map(term)).size).toBe(names.length);
});

test('a particle goes where the text has the name alone, and stays where it does not', () => {
  const forms = (text: string): string[] => wordsIn(text, []).map(({ form }) => form);
  expect(forms('عاد إلى موسكو ثم غادر لموسكو')).toEqual([
    'عاد',
    'الي',
    'موسكو',
    'ثم',
    'غادر',
    'موسكو',
  ]);
  expect(forms('عاد لموسكو')).toEqual(['عاد', 'لموسكو']);
});

test('an entity stands for the words that name it, a particle before it too', () => {
  const text = 'وصل إلى الولايات المتحدة وزير';
  const start = text.indexOf('الولايات');
  const end = text.indexOf(' وزير');
  const found = wordsIn(text, [{ start, end, term: '=us' }]);
  expect(found.map(({ form }) => form)).toEqual(['وصل', 'الي', '=us', 'وزير']);
  const joined = 'زيارة لكندا غدا';
  const at = joined.indexOf('كندا');
  expect(
    wordsIn(joined, [{ start: at, end: at + 4, term: '=ca' }]).map(({ form }) => form),
  ).toEqual(['زياره', '=ca', 'غدا']);
});

test('names are what no table of every day has', () => {
  expect(['نيروبي', '=us', '@x-y'].every(isName)).toBe(true);
  expect(['وزير', 'قال', '40'].some(isName)).toBe(false);
  // Plurals of participles that end in ي, with their particles.
  expect(['ناجين', 'الناجون', 'بناجين', 'للناجين', 'راعين'].map(foldKey).some(isName)).toBe(false);
  expect(['برلين', 'نيروبي', 'باكوين'].every(isName)).toBe(true);
});

test('a number with a particle before it is a number', () => {
  expect(wordsIn('دفع ب15 سيارة وب40 عاملا ثم 7', []).map(({ form }) => form)).toEqual([
    'دفع',
    '15',
    'سياره',
    '40',
    'عاملا',
    'ثم',
    '7',
  ]);
});
