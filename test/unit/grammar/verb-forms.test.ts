import { describe, expect, test } from 'vitest';
import { sayingForms } from '../../../src/grammar/saying-verbs.ts';
import { verbForms } from '../../../src/grammar/verb-forms.ts';
import { foldKey } from '../../../src/arabic/folding.ts';

const formsOf = (root: string, measure: Parameters<typeof verbForms>[1]): string[] =>
  verbForms(root, measure).map(({ form }) => form);

describe('forms by rule', () => {
  test.each([
    ['sound', 'ذكر', 1, 'ذكر ذكرت ذكروا يذكر تذكر ذاكرا'],
    ['hollow', 'قول', 1, 'قال قالت قالوا يقول تقول قائلا قائلة'],
    ['defective', 'نفي', 1, 'نفى نفت نفوا ينفي تنفي نافيا'],
    ['doubled', 'ردد', 1, 'رد ردت ردوا يرد ترد'],
    ['assimilated', 'وصف', 1, 'وصف وصفت يصف تصف واصفا'],
    ['II with hamza', 'ءكد', 2, 'أكد أكدت يؤكد مؤكدا مؤكدة مؤكدين'],
    ['III', 'تبع', 3, 'تابع تابعت يتابع متابعا'],
    ['IV', 'وضح', 4, 'أوضح أوضحت يوضح موضحا'],
    ['IV hollow', 'شور', 4, 'أشار أشارت يشير مشيرا مشيرة'],
    ['IV doubled', 'صرر', 4, 'أصر أصرت يصر مصرا'],
    ['IV defective', 'بدي', 4, 'أبدى أبدت يبدي مبديا'],
    ['V', 'عهد', 5, 'تعهد تعهدت يتعهد متعهدا'],
    ['V with hamza', 'نبء', 5, 'تنبأ يتنبأ'],
    ['VI', 'سءل', 6, 'تساءل تساءلت يتساءل متسائلا'],
    ['VIII', 'عبر', 8, 'اعتبر اعتبرت يعتبر معتبرا'],
    ['VIII assimilated', 'وهم', 8, 'اتهم اتهمت يتهم متهما'],
    ['VIII of د', 'دعي', 8, 'ادعى ادعت يدعي مدعيا'],
    ['X', 'طرد', 10, 'استطرد استطردت يستطرد مستطردا'],
  ] as const)('%s', (_kind, root, measure, words) => {
    expect(formsOf(root, measure)).toEqual(expect.arrayContaining(words.split(' ').map(foldKey)));
  });
});

describe('verbs of saying', () => {
  const isSaying = (word: string): boolean => sayingForms(foldKey(word), word).length > 0;

  test.each('قالت يقول مضيفا مؤكدة أردف نقلت وصفه يتوقع غرد'.split(' '))('«%s»', (word) => {
    expect(isSaying(word)).toBe(true);
  });

  test.each('إضافة إشارة نفي رأي متحدثة كاتبة يدعى طويل مجددا يعد'.split(' '))(
    'not «%s»',
    (word) => {
      expect(isSaying(word)).toBe(false);
    },
  );
});
