import { describe, expect, it } from 'vitest';
import { findNames } from '../../../src/names/find-names.ts';

function people(text: string): string[] {
  return findNames(text, { names: [], places: [] })
    .names.filter(({ kind }) => kind === 'person')
    .map(({ name }) => name);
}

describe('places with names of people', () => {
  it.each([
    'اقتلع المستوطنون أشجار بلدية بيت ريما الشرقية.',
    'وصلت القافلة إلى قرية كفر سليمان عند الفجر.',
    'احترقت غابات بلدة دير خالد منذ أمس.',
    'تجول الوفد في شارع محمود سامي ثم عاد.',
  ])('are no people: %s', (text) => {
    expect(people(text)).toEqual([]);
  });

  it.each([
    ['قال رئيس بلدية بيت ريما الشرقية نعيم العرجا إن الطريق مقطوع.', 'نعيم العرجا'],
    ['قال مدير المستشفى خالد المرابط إن الأسرة ممتلئة.', 'خالد المرابط'],
    ['قالت مديرة المدرسة هدى سليمان إن الدروس تبدأ الأحد.', 'هدى سليمان'],
    ['قال رئيس البلدية نعيم العرجا إن الطريق مقطوع.', 'نعيم العرجا'],
  ])('do not hide who heads them: %s', (text, person) => {
    expect(people(text)).toEqual([person]);
  });
});
