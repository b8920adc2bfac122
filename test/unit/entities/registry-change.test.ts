import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CountryNames } from '../../../src/entities/country-forms.ts';
import type { ActorNames, NamedRecord } from '../../../src/entities/forms.ts';
import { matcherOf, type Registries } from '../../../src/entities/registry.ts';
import { registryChange } from '../../../src/entities/registry-change.ts';

const entries = <T>(records: Readonly<Record<string, T>>): Map<string, { data: T }> =>
  new Map(Object.entries(records).map(([id, data]) => [id, { data }]));

const country = (name: string, rest: Partial<CountryNames> = {}): CountryNames => ({
  name,
  aliases: [],
  demonyms: [],
  capitalAliases: [],
  ...rest,
});
const actor = (name: string, rest: Partial<ActorNames> = {}): ActorNames => ({
  kind: 'person',
  name,
  aliases: [],
  ...rest,
});

function registries({
  countries = {},
  actors = {},
  outlets = {},
}: {
  readonly countries?: Readonly<Record<string, CountryNames>>;
  readonly actors?: Readonly<Record<string, ActorNames>>;
  readonly outlets?: Readonly<Record<string, NamedRecord>>;
}): Registries {
  return { countries: entries(countries), actors: entries(actors), outlets: entries(outlets) };
}

const mali = { ml: country('مالي', { capital: 'باماكو' }) };
const lavrov = { 'sergey-lavrov': actor('سيرغي لافروف') };
const before = registries({ countries: mali, actors: lavrov });

const touches = (after: Registries, text: string): boolean | undefined =>
  registryChange(before, after)?.mayTouch(text);

describe('a change of the registries', () => {
  test('is none where all entries are as they were, whatever their order', () => {
    expect(registryChange(before, before)).toBeUndefined();
    const two = { ...mali, ne: country('النيجر') };
    const turned = { ne: country('النيجر'), ...mali };
    expect(
      registryChange(registries({ countries: two }), registries({ countries: turned })),
    ).toBeUndefined();
  });

  test.each<[string, Registries, string]>([
    ['a name that was', registries({ countries: { ml: country('ملي') }, actors: lavrov }), 'في مالي'],
    ['a name that is now', registries({ countries: { ml: country('ملي') }, actors: lavrov }), 'في ملي'],
    ['its other spellings', registries({ countries: mali, actors: { ...lavrov, b: actor('إبراهيم تراوري') } }), 'ابراهيم تراوري'],
    ['its surname', registries({ countries: mali, actors: { ...lavrov, b: actor('إبراهيم تراوري') } }), 'وتراوري'],
    ['ل and the article', registries({ countries: { ...mali, ne: country('النيجر') }, actors: lavrov }), 'للنيجر'],
    ['an entry that is gone', registries({ countries: mali }), 'قال لافروف'],
    ['the capital', registries({ countries: { ml: country('مالي', { capital: 'كيدال' }) }, actors: lavrov }), 'في كيدال'],
    ['an outlet', registries({ countries: mali, actors: lavrov, outlets: { o: { name: 'مالي اليوم', aliases: [] } } }), 'عن مالي اليوم'],
    ['a rule', registries({ countries: { ml: country('مالي', { capital: 'باماكو', ambiguous: [{ form: 'مالي', notAfter: ['وزير'] }] }) }, actors: lavrov }), 'وزير مالي'],
  ])('touches texts with %s', (_, after, text) => {
    expect(touches(after, text)).toBe(true);
    expect(touches(after, 'سوق في تشاد')).toBe(false);
  }); // prettier-ignore

  test('names the actors that changed, for the quotes that name them by id', () => {
    const kindOf = actor('سيرغي لافروف', { kind: 'organisation' });
    const after = registries({ actors: { 'sergey-lavrov': kindOf, b: actor('أمينة توري') } });
    expect([...(registryChange(before, after)?.actors ?? [])].sort()).toEqual([
      'b',
      'sergey-lavrov',
    ]);
  });

  test('where it does not touch a text, both matchers find the same in it', () => {
    const word = fc.constantFrom('مالي', 'النيجر', 'غينيا', 'بيساو', 'لافروف', 'تراوري', 'اليوم');
    const name = fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join(' '));
    const rules = fc.array(
      fc.record({ form: word, after: fc.array(word, { maxLength: 1 }), notWith: fc.array(word, { maxLength: 1 }) }),
      { maxLength: 1 },
    ); // prettier-ignore
    const record = { name, aliases: fc.array(name, { maxLength: 1 }), ambiguous: rules };
    const registry = <T>(data: fc.Arbitrary<T>) =>
      fc.dictionary(fc.constantFrom('a', 'b', 'c'), data, { maxKeys: 3 });
    const all = fc
      .record({
        countries: registry(fc.record({ ...record, demonyms: fc.constant([]), capitalAliases: fc.array(word, { maxLength: 1 }) })),
        actors: registry(fc.record({ ...record, kind: fc.constantFrom('person', 'alliance') })),
        outlets: registry(fc.record(record)),
      })
      .map(registries); // prettier-ignore
    const text = fc
      .array(fc.oneof(word, fc.constantFrom('و', 'لل', 'وزير', 'ال', '.')), { maxLength: 12 })
      .chain((parts) =>
        fc.constantFrom(' ', '', ' و').map((between) => parts.join(between)),
      ); // prettier-ignore
    let untouched = 0;
    let touched = 0;
    fc.assert(
      fc.property(all, all, fc.boolean(), text, (one, other, isAlike, source) => {
        // As in life: all but one of the registries are as they were.
        const after = isAlike ? { ...one, actors: other.actors } : other;
        if (registryChange(one, after)?.mayTouch(source) === true) {
          touched += 1;
          return;
        }
        untouched += 1;
        expect(matcherOf(after).find(source)).toEqual(matcherOf(one).find(source));
      }),
      { numRuns: 400 },
    );
    expect(untouched).toBeGreaterThan(50);
    expect(touched).toBeGreaterThan(50);
  });
});
