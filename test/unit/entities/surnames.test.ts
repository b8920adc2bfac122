import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/arabic/folding.ts';
import { isGivenNameBefore, isGivenNameOfMan, isSurname } from '../../../src/entities/surnames.ts';
import { lookAround, sourceOf, type Surroundings } from '../../../src/entities/surroundings.ts';

/** Looks around the word between bars, as it is printed. */
function around(marked: string): Surroundings {
  const printed = marked.replaceAll('|', '');
  const wordStart = marked.indexOf('|');
  const place = { wordStart, end: marked.lastIndexOf('|') - 1 };
  const source = sourceOf(fold(printed).text, (from, to) => printed.slice(from, to));
  return lookAround(source, place, wordStart, () => false);
}

describe('a demonym is a surname', () => {
  test.each([
    'محمد |المصري|',
    'ومحمد |المصري|',
    'فقال وليد |المصري| إن',
    'أبو |المصري|',
    'لأبي |السوداني|',
    'أم |الجزائري|',
    'وأبا |اليمني|',
    'عبد الحي |المصري|',
    'أبو حازم |التونسي|',
    'لأبي حازم |التونسي|',
    'المهندس سليم |المصري|',
    'محمد سليم |المصري|',
  ])('%s', (text) => {
    expect(isSurname(around(text))).toBe(true);
  });

  test.each([
    ['nothing stands before it', '|المصري|'],
    ['«على» is a preposition', 'على |المصري|'],
    ['a word that only begins as a kunya does', 'أبوابه |المصري|'],
    ['a word that only ends as a kunya does', 'كأنأبي |المصري|'],
    ['«أم» two words before joins no name', 'أم الشعب |المصري|'],
    ['a word before that only ends as «عبد»', 'معبد الحي |المصري|'],
    ['a word before that only begins as «عبد»', 'عبده الحي |المصري|'],
    ['a name joined by another letter', 'بمحمدو |المصري|'],
    ['a rare given name and no title or name before it', 'في سليم |المصري|'],
    ['nor anything', 'سليم |المصري|'],
    ['nor a noun that is no title', 'الحضارة سليم |المصري|'],
    ['nor a title without the article', 'وزير سليم |المصري|'],
    ['the form has no article', 'المهندس سليم |مصري|'],
    ['the form does not end as an adjective of a place', 'المهندس سليم |المصرية|'],
    ['a noun before it', 'الجيش |المصري|'],
    ['a noun and a title before it', 'المهندس الحضارة |المصري|'],
  ])('not where %s', (_, text) => {
    expect(isSurname(around(text))).toBe(false);
  });
});

describe('a demonym without article is the given name of a man', () => {
  const isName = (text: string): boolean => {
    const words = around(text);
    return isGivenNameOfMan(words.form, words);
  };

  test.each([
    'الأمير |تركي| بن فيصل',
    'مواطن |تركي| بن فيصل',
    'قال |تركي| آل الشيخ',
    'الأمير |تركي| الفيصل',
    '|تركي|',
    'الأمير |تركي| يزور',
    'قال |تركي| محمد',
    'اللاعب |كوبي| جونسون',
    '|كوبي| جونسون',
  ])('%s', (text) => {
    expect(isName(text)).toBe(true);
  });

  test.each([
    'شاب |تركي| الجنسية',
    '|تركي| الأصل',
    'دعم |تركي| كبير',
    'رسام |تركي| محمد',
    'رسام |كوبي| جونسون',
    'اللاعب |كوبي| كبير',
    'اللاعب |كوبي| الذي',
    'اللاعب |كوبي| التي',
    'اللاعب |كوبي|',
  ])('not in «%s»', (text) => {
    expect(isName(text)).toBe(false);
  });
});

describe('the name of a country is a given name', () => {
  test.each(['|جورجيا| ميلوني', 'وقالت |جورجيا| ميلوني', 'الرئيس |جورجيا| ميلوني'])(
    '%s',
    (text) => {
      expect(isGivenNameBefore(around(text))).toBe(true);
    },
  );

  test.each([
    'رئيس |جورجيا| بوغدانوف',
    '|جورجيا| تعلن',
    '|جورجيا| ستعلن',
    '|جورجيا| سيعلن',
    '|جورجيا| وقعت',
    '|جورجيا| وقع',
    '|جورجيا| قال',
    '|جورجيا| في',
    '|جورجيا| شن',
    '|جورجيا|',
    '|جورجيا| ab',
    '|جورجيا| الذي',
    '|جورجيا| والميلوني',
  ])('not in «%s»', (text) => {
    expect(isGivenNameBefore(around(text))).toBe(false);
  });
});
