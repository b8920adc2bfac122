import { describe, expect, test } from 'vitest';
import { givenName, isGivenName } from '../../../src/lexicon/given-names.ts';
import { partsOfSpeech } from '../../../src/lexicon/parts-of-speech.ts';
import { title } from '../../../src/lexicon/titles.ts';
import { tenses } from '../../../src/lexicon/verbs.ts';

describe('parts of speech', () => {
  test.each([
    ['وأعلنت', 'verb'], ['سيقولون', 'verb'], ['يقف', 'verb'], ['فاستقبله', 'verb'], ['ودعاه', 'verb'], ['التقيا', 'verb'],
    ['حكومتان', 'noun'], ['للشركات', 'noun'], ['أعضائه', 'noun'], ['مسؤوليها', 'noun'], ['وبالجسور', 'noun'], ['لجنتهم', 'noun'],
    ['البرلمانية', 'adjective'], ['جديدة', 'adjective'], ['اقتصاديون', 'adjective'],
    ['إليهم', 'particle'], ['وأمامه', 'particle'], ['عندما', 'particle'], ['لأنها', 'particle'],
    ['للوزيرة', 'title'], ['السفيران', 'title'], ['ومهندسين', 'title'],
    ['زينب', 'given-name'], ['وسيرغي', 'given-name'], ['مامادو', 'given-name'],
  ] as const)('%s may be a %s', (word, part) => {
    expect(partsOfSpeech(word)).toContain(part);
  }); // prettier-ignore

  test.each(['لافروف', 'تراوري', 'غوتيريش', 'شولتس', 'نتنياهو', 'بريغوجين', 'كوناتي'])(
    '%s is no word of every day',
    (word) => {
      expect([...partsOfSpeech(word)]).toEqual([]);
    },
  );

  test('the article tells a noun from a verb', () => {
    expect(partsOfSpeech('الكتب')).not.toContain('verb');
    expect(partsOfSpeech('كتب')).toContain('verb');
    expect(partsOfSpeech('كتب')).toContain('noun');
  });

  test('the name of a place is no everyday noun', () => {
    expect(partsOfSpeech('باريس')).not.toContain('noun');
  });
});

test('tenses', () => {
  expect(tenses('قالت')).toEqual(['perfect']);
  expect(tenses('سيقول')).toEqual(['imperfect']);
  expect(tenses('وزير')).toEqual([]);
});

test('given names have a gender where it is sure, and a Latin spelling', () => {
  expect(givenName('فاطمة')).toMatchObject({ gender: 'f', latin: 'Fatima' });
  expect(givenName('أحمد')?.gender).toBe('m');
  expect(givenName('جهاد')?.gender).toBeUndefined();
  expect(isGivenName('طاولة')).toBe(false);
});

test('titles have gender and number', () => {
  expect(title('الوزيرة')).toEqual({ gender: 'f', number: 'one' });
  expect(title('قاضية')).toEqual({ gender: 'f', number: 'one' });
  expect(title('متحدثون')).toEqual({ gender: 'm', number: 'several' });
  expect(title('مهندسات')).toEqual({ gender: 'f', number: 'several' });
  expect(title('السفيران')).toEqual({ gender: 'm', number: 'several' });
  expect(title('طاولة')).toBeUndefined();
});

test('every entry of the tables is well formed', async () => {
  const { readEntries } = await import('../../../src/lexicon/data-file.ts');
  for (const [name, gender, latin] of readEntries('given-names.txt')) {
    expect(name).toMatch(/^[\u0621-\u0652]+$/);
    expect(gender).toMatch(/^[mfb]~?\^?$/);
    expect(latin).toMatch(/^\p{Script=Latin}/u);
  }
});
