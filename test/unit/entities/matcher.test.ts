import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countryEntity } from '../../../src/entities/country-forms.ts';
import { actorEntity, outletEntity } from '../../../src/entities/forms.ts';
import { createMatcher, type Findings } from '../../../src/entities/matcher.ts';

const country = (id: string, name: string, rest: object = {}) =>
  countryEntity(id, { name, aliases: [], demonyms: [], capitalAliases: [], ...rest });
const person = (
  id: string,
  name: string,
  aliases: string[] = [],
  ambiguous: { form: string }[] = [],
) => actorEntity(id, { kind: 'person', name, aliases, ambiguous });

const matcher = createMatcher([
  country('ml', 'مالي', {
    ambiguous: [{ form: 'المالي', after: ['الرئيس', 'وزير الخارجية'] }],
    capital: 'باماكو',
  }),
  country('ne', 'النيجر', {
    demonyms: ['نيجري', 'نيجرية'],
    ambiguous: [{ form: 'النيجر', notAfter: ['نهر'] }],
  }),
  country('gn', 'غينيا'),
  country('gw', 'غينيا بيساو'),
  country('ru', 'روسيا', { nameEn: 'Russia', demonyms: ['روسي', 'روسية'] }),
  country('cd', 'الكونغو الديمقراطية', { ambiguous: [{ form: 'الكونغو', with: ['كينشاسا'] }] }),
  country('cg', 'جمهورية الكونغو', { ambiguous: [{ form: 'الكونغو', with: ['برازافيل'] }] }),
  person('sergey-lavrov', 'سيرغي لافروف', ['سيرجي لافروف']),
  person('ibrahim-traore', 'إبراهيم تراوري'),
  person('jean-marie-traore', 'جان ماري تراوري'),
  person('abdoulaye-diop', 'عبد الله ديوب', [], [{ form: 'ديوب' }]),
  outletEntity('rt', { name: 'روسيا اليوم', aliases: [] }),
]);

const ids = (findings: Findings): string[] => findings.mentions.map(({ id }) => id);
const found = (text: string): string[] => ids(matcher.find(text));

describe('matcher', () => {
  test.each([
    ['alone', 'مالي تعلن', ['ml']],
    ['behind clitics', 'لمالي وبمالي ومالي كمالي', ['ml', 'ml', 'ml', 'ml']],
    ['ل and the article', 'للنيجر وللنيجر', ['ne', 'ne']],
    ['not inside another word', 'شمالي الإجمالي رأسمالي مالية ماليا', []],
    ['the adjective with its article', 'الوفد النيجري والقوات النيجرية', ['ne', 'ne']],
    ['the longest name', 'غينيا وغينيا بيساو', ['gn', 'gw']],
    ['tashkeel, tatweel, Persian letters', 'النَّيجر و روسیا وماالي', ['ne', 'ru']],
    ['Latin letters', 'وزارة RUSSIA', ['ru']],
    ['another spelling', 'سيرجي لافروف', ['sergey-lavrov']],
    ['عبد joined or apart', 'عبدالله ديوب', ['abdoulaye-diop']],
    ['an outlet is not its country', 'روسيا اليوم تنقل عن روسيا', ['rt', 'ru']],
    ['the river is not the country', 'نهر النيجر', []],
  ])('%s', (_name, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('words around decide an ambiguous form', () => {
    expect(found('قال وزير الخارجية المالي')).toEqual(['ml']);
    expect(found('العجز المالي')).toEqual([]);
  });

  test('what nothing decides is told, with its candidates', () => {
    const { mentions, doubts } = matcher.find('اشتباكات في الكونغو');
    expect(mentions).toEqual([]);
    expect(doubts).toMatchObject([{ form: 'الكونغو', candidates: [{ id: 'cd' }, { id: 'cg' }] }]);
    expect(found('اشتباكات في الكونغو قرب كينشاسا')).toEqual(['cd']);
  });

  test('a surname counts after the full name, and not alone', () => {
    expect(found('سيرغي لافروف وصل. وقال لافروف')).toEqual(['sergey-lavrov', 'sergey-lavrov']);
    expect(found('وقال لافروف')).toEqual([]);
  });

  test('a shared surname means the one named last', () => {
    const text = 'إبراهيم تراوري يلتقي. قال تراوري. جان ماري تراوري يغادر. قال تراوري.';
    expect(found(text)).toEqual([
      'ibrahim-traore',
      'ibrahim-traore',
      'jean-marie-traore',
      'jean-marie-traore',
    ]);
  });

  test('a capital is weak evidence, and says so', () => {
    expect(matcher.find('في باماكو').mentions).toMatchObject([{ id: 'ml', kind: 'capital' }]);
  });

  test('the place of a mention is the name as written, clitics left outside', () => {
    const text = 'قال وللنّيجرِ حدود';
    const [mention] = matcher.find(text).mentions;
    expect(text.slice(mention?.start, mention?.end)).toBe('لنّيجرِ');
  });

  test('mentions lie inside the text, in order, apart', () => {
    const text = fc.string({
      unit: fc.constantFrom('مالي', 'النيجر', 'و', ' ', 'لل', 'غينيا', 'بيساو', 'ش', 'َ', '.'),
    });
    fc.assert(
      fc.property(text, (source) => {
        const { mentions } = matcher.find(source);
        mentions.forEach((mention, i) => {
          expect(source.slice(mention.start, mention.end)).toBe(mention.form);
          expect(mention.start).toBeGreaterThanOrEqual(mentions[i - 1]?.end ?? 0);
          expect(mention.end).toBeGreaterThan(mention.start);
        });
      }),
    );
  });
});
