import { describe, expect, test } from 'vitest';
import { countryEntity } from '../../../src/entities/country-forms.ts';
import { actorEntity, outletEntity } from '../../../src/entities/forms.ts';
import { createMatcher } from '../../../src/entities/matcher.ts';
import type { Form, NamedEntity } from '../../../src/entities/named-entity.ts';

const texts = ({ forms }: NamedEntity, kind?: Form['kind']): string[] =>
  forms.filter((form) => kind === undefined || form.kind === kind).map(({ text }) => text);
const person = (name: string, rest: object = {}): NamedEntity =>
  actorEntity('x', { kind: 'person', name, aliases: [], ...rest });
const body = (name: string, rest: object = {}): NamedEntity =>
  actorEntity('x', { kind: 'organisation', name, aliases: [], ...rest });
const country = (rest: object = {}): NamedEntity =>
  countryEntity('ml', { name: 'مالي', aliases: [], demonyms: [], capitalAliases: [], ...rest });
const ids = (entities: NamedEntity[], text: string): string[] =>
  createMatcher(entities)
    .find(text)
    .mentions.map(({ id }) => id);

describe('the forms of an actor', () => {
  test('a foreign g is written with غ and with ج, in full names of persons', () => {
    expect(texts(person('إيفغيني بريغوجين'), 'name')).toEqual([
      'إيفغيني بريغوجين',
      'إيفجيني بريجوجين',
    ]);
    expect(texts(person('بريغوجين'))).toEqual(['بريغوجين']);
    expect(texts(person('ساليفو مودي'), 'name')).toEqual(['ساليفو مودي']);
    expect(texts(body('مجموعة فاغنر'))).toEqual(['مجموعة فاغنر']);
  });

  test('the last word of a full name is a surname, where it tells', () => {
    expect(texts(person('سيرغي لافروف'), 'short')).toEqual(['لافروف', 'لافروف']);
    expect(texts(person('ألفا كوندي'), 'short')).toEqual(['كوندي']);
    // Of one word, of three letters, a given name; of a body.
    expect(texts(person('هميتي'), 'short')).toEqual([]);
    expect(texts(person('أمادو باه'), 'short')).toEqual([]);
    expect(texts(person('أمادو سيسي'), 'short')).toEqual(['سيسي']);
    expect(texts(person('أبو علي'), 'short')).toEqual([]);
    expect(texts(person('علي محمد'), 'short')).toEqual([]);
    expect(texts(body('بنك أفريقيا'), 'short')).toEqual([]);
  });

  test('«عبد» and «أبو» are written together with what follows', () => {
    expect(texts(person('عبد الله ديوب'), 'name')).toEqual(['عبد الله ديوب', 'عبدالله ديوب']);
    expect(texts(body('معهد أبو بكر'))).toEqual(['معهد أبو بكر', 'معهد أبوبكر']);
    expect(texts(body('معهد عبدالله'))).toEqual(['معهد عبدالله']);
  });

  test('all names count: Latin ones, aliases, slips', () => {
    const all = { nameEn: 'Wagner', nameFr: 'Wagnère', aliases: ['فاغنر'], matchOnly: ['واغنر'] };
    expect(texts(body('مجموعة فاغنر', all))).toEqual([
      'مجموعة فاغنر',
      'فاغنر',
      'واغنر',
      'Wagner',
      'Wagnère',
    ]);
  });

  test('a body holds the countries of its name, a person does not', () => {
    expect(body('جيش النيجر').holdsNames).toBe(true);
    expect(person('مالي كوندي').holdsNames).toBe(false);
  });

  test('an outlet is one', () => {
    const outlet = outletEntity('rt', { name: 'روسيا اليوم', aliases: ['آر تي'] });
    expect(outlet).toMatchObject({ type: 'outlet', id: 'rt', name: 'روسيا اليوم' });
    expect(texts(outlet, 'name')).toEqual(['روسيا اليوم', 'آر تي']);
  });

  test('neither name takes an article', () => {
    expect(ids([body('هيئة الأركان'), person('لافروف')], 'الهيئة الأركان اللافروف')).toEqual([]);
  });
});

describe('the forms of a country', () => {
  test('a capital that is one with the country', () => {
    expect(texts(country({ aliases: ['ملي'] }), 'name')).toEqual([
      'مالي',
      'ملي',
      'مالي العاصمة',
      'ملي العاصمة',
    ]);
    expect(texts(country({ capital: 'باماكو', capitalAliases: ['بماكو'] }), 'capital')).toEqual([
      'باماكو',
      'بماكو',
    ]);
  });
});

describe('ambiguous entries', () => {
  const of = (entity: NamedEntity, text: string): Form | undefined =>
    entity.forms.find((form) => form.text === text);

  test('put their rule on the form, or add one that takes an article where it brings none', () => {
    const entity = country({
      ambiguous: [{ form: 'مالي', after: ['في'] }, { form: 'مالية' }, { form: 'المالي' }],
    });
    expect(of(entity, 'مالي')).toMatchObject({
      kind: 'name',
      rule: { after: ['في'] },
      takesArticle: false,
    });
    expect(of(entity, 'مالي')).not.toHaveProperty('isAlsoDemonym');
    expect(of(entity, 'مالية')).toMatchObject({ kind: 'name', takesArticle: true });
    expect(of(entity, 'المالي')).toMatchObject({ kind: 'name', takesArticle: false });
    expect(texts(entity).filter((text) => text === 'مالي')).toHaveLength(1);
  });

  test('of an actor take no article, and replace its surname', () => {
    const entity = person('عبد الله ديوب', { ambiguous: [{ form: 'ديوب' }, { form: 'ديوبي' }] });
    expect(entity.forms.filter(({ text }) => text === 'ديوب')).toMatchObject([
      { kind: 'name', takesArticle: false },
    ]);
    expect(of(entity, 'ديوبي')).toMatchObject({ takesArticle: false });
  });

  test('a rare demonym rules its inflections, another only itself', () => {
    const rare = country({
      demonyms: ['مالي'],
      ambiguous: [
        { form: 'مالي', rare: 'adjective' },
        { form: 'المالي', rare: 'adjective' },
      ],
    });
    expect(of(rare, 'ماليون')).toMatchObject({ kind: 'demonym', rule: { rare: 'adjective' } });
    expect(of(rare, 'المالي')).toMatchObject({ kind: 'demonym' });
    expect(rare.forms.find(({ kind }) => kind === 'name')).toMatchObject({ isAlsoDemonym: true });
    const other = country({
      demonyms: ['مجري'],
      ambiguous: [{ form: 'مجري', notBefore: ['الماء'] }],
    });
    expect(of(other, 'مجري')).toHaveProperty('rule');
    expect(of(other, 'مجرية')).not.toHaveProperty('rule');
  });

  test('one in ى rules the demonym that a text writes so', () => {
    const entity = country({ demonyms: ['مجري'], ambiguous: [{ form: 'مجرى', rare: 'noun' }] });
    expect(of(entity, 'مجري')).toMatchObject({ maqsuraRule: { rare: 'noun' } });
    expect(of(entity, 'مجري')).not.toHaveProperty('rule');
    expect(of(entity, 'مجرية')).not.toHaveProperty('maqsuraRule');
    expect(of(entity, 'مجرى')).toBeUndefined();
    expect(of(country({ ambiguous: [{ form: 'مالى' }] }), 'مالي')).not.toHaveProperty(
      'maqsuraRule',
    );
  });

  test('vowels stay with the form', () => {
    const entity = country({ ambiguous: [{ form: 'مَالي', notAfter: ['رأس'] }] });
    expect(of(entity, 'مالي')).toMatchObject({ vocalised: 'مَالي' });
    expect(
      of(country({ ambiguous: [{ form: 'مالي', notAfter: ['رأس'] }] }), 'مالي'),
    ).not.toHaveProperty('vocalised');
  });
});
