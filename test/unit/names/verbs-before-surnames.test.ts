import { describe, expect, it } from 'vitest';
import { findNames } from '../../../src/names/find-names.ts';

function people(text: string): string[] {
  return findNames(text, { names: [], places: [] })
    .names.filter(({ kind }) => kind === 'person')
    .map(({ name }) => name);
}

describe('a verb that is a given name too', () => {
  it.each([
    'رد عضو المجلس عمران السلطاني على الأسئلة. وطالب السلطاني بإحالة الملف.',
    'تحدث الوزير سامي الزيدي أمس. وناصر الزيدي مطالب الأهالي.',
  ])('begins no name where the surname is another’s: %s', (text) => {
    expect(people(text)).toHaveLength(1);
  });

  it.each([
    ['حضر سالم الدوري وصالح المطيري الحفل. وشكر المطيري الحضور.', 'صالح المطيري'],
    ['تأخر الحفل. وصالح المطيري هو المدير الجديد للنادي.', 'صالح المطيري'],
  ])('begins one elsewhere: %s', (text, person) => {
    expect(people(text)).toContain(person);
  });
});
