import { describe, expect, test } from 'vitest';
import { withArticle, withoutLam } from '../../../src/arabic/clitics.ts';
import { countryEntity } from '../../../src/entities/country-forms.ts';
import { actorEntity } from '../../../src/entities/forms.ts';
import { createMatcher } from '../../../src/entities/matcher.ts';

const body = (id: string, name: string) =>
  actorEntity(id, { kind: 'organization', name, aliases: [] });
const matcher = createMatcher([
  body('au', 'الاتحاد الأفريقي'),
  body('un', 'الأمم المتحدة'),
  body('olympic', 'اللجنة الأولمبية الدولية'),
  body('rescue', 'لجنة الإنقاذ'),
  body('bank', 'البنك الدولي'),
  body('move', 'حركة النهضة'),
  countryEntity('dz', { name: 'الجزائر', aliases: [], demonyms: [], capitalAliases: [] }),
  countryEntity('ly', { name: 'ليبيا', aliases: [], demonyms: [], capitalAliases: [] }),
]);

describe('a registered name after ل is printed whole', () => {
  test.each([
    ['الرئاسة الحالية للاتحاد الأفريقي', 'الاتحاد الأفريقي'],
    ['وللأمم المتحدة مقرر', 'الأمم المتحدة'],
    ['فللبنك الدولي رأي', 'البنك الدولي'],
    ['تابعة للّجنة الأولمبية الدولية', 'اللّجنة الأولمبية الدولية'],
    ['تابعة للجنة الأولمبية الدولية', 'اللجنة الأولمبية الدولية'],
    ['تابع للجنة الإنقاذ', 'لجنة الإنقاذ'],
    ['زيارة للجزائر', 'الجزائر'],
    ['زيارة لليبيا', 'ليبيا'],
    ['بيان لحركة النهضة', 'حركة النهضة'],
    ['قرار الأمم المتحدة', 'الأمم المتحدة'],
    ['بالأمم المتحدة', 'الأمم المتحدة'],
  ])('%s', (text, name) => {
    const { mentions } = matcher.find(text);
    expect(mentions.map(({ form }) => form)).toEqual([name]);
  });

  test('its place in the text stays', () => {
    const text = 'مقرر للأمم المتحدة';
    const [mention] = matcher.find(text).mentions;
    expect(text.slice(mention?.start, mention?.end)).toBe('لأمم المتحدة');
  });
});

describe('an unregistered one', () => {
  test.each([
    ['للاتحاد العام', 'الاتحاد العام'],
    ['للمرصد السوري لحقوق الإنسان', 'المرصد السوري لحقوق الإنسان'],
    ['للجنة الدولية للصليب الأحمر', 'اللجنة الدولية للصليب الأحمر'],
    ['للجنة الإغاثة', 'لجنة الإغاثة'],
    ['للواء المدرع', 'لواء المدرع'],
    ['للواء الجمهوري', 'اللواء الجمهوري'],
    ['لحركة النهضة', 'حركة النهضة'],
    ['لوزارة الدفاع', 'وزارة الدفاع'],
    ['لليبيا', undefined],
    ['للبنك', undefined],
    ['للبنان وسوريا', undefined],
  ])('%s', (phrase, name) => {
    expect(withoutLam(phrase)).toBe(name);
  });
  test('what has no article, or has it whole, stays', () => {
    expect(withArticle('لافروف', 'لافروف')).toBe('لافروف');
    expect(withArticle('الاتحاد', 'الاتحاد')).toBe('الاتحاد');
  });
});
