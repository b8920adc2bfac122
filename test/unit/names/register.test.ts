import { describe, expect, test } from 'vitest';
import { createMatcher } from '../../../src/entities/matcher.ts';
import { countryEntity } from '../../../src/entities/country-forms.ts';
import { actorEntity, outletEntity } from '../../../src/entities/forms.ts';
import { findNamed } from '../../../src/ingest/speech/named.ts';
import { listNames } from '../../../src/ingest/speech/listed-names.ts';
import { surnameOf } from '../../../src/names/register.ts';

const country = (id: string, name: string, demonym: string) =>
  countryEntity(id, { name, aliases: [], demonyms: [demonym], capitalAliases: [] });
const matcher = createMatcher([
  country('gn', 'غينيا', 'غيني'),
  country('sn', 'السنغال', 'سنغالي'),
  actorEntity('port-authority', { kind: 'state-body', name: 'هيئة الموانئ', aliases: [] }),
  outletEntity('al-ufuq', { name: 'الأفق', aliases: [] }),
]);
const namedIn = (text: string) => findNamed(text, matcher).named;
const list = (text: string) => {
  const { named, found } = findNamed(text, matcher);
  return listNames(text, named, found);
};

describe('the register of an article', () => {
  test('a surname stands for the one who was named in full, also before', () => {
    const text =
      'كوربان: الطريق مفتوح\nقال وزير النقل سامي كوربان إن العمل بدأ. وأضاف كوربان أن الكلفة كبيرة.';
    expect(namedIn(text).map(({ name, form }) => [form, name])).toEqual([
      ['كوربان', 'سامي كوربان'],
      ['سامي كوربان', 'سامي كوربان'],
      ['كوربان', 'سامي كوربان'],
    ]);
  });

  test('a surname that two have stands for nobody', () => {
    const text = 'حضر الوزير سامي كوربان والنائب نبيل كوربان. وقال كوربان إن العمل بدأ.';
    expect(namedIn(text).map(({ form }) => form)).toEqual(['سامي كوربان', 'نبيل كوربان']);
  });

  test('a given name alone is its bearer, unless another name goes on', () => {
    const text = 'قال المدرب يورغن بوشارب إن العمل بدأ. وغادر يورغن أمس، وبقي يورغن الطويل هنا.';
    expect(namedIn(text).map(({ form, name }) => [form, name])).toEqual([
      ['يورغن بوشارب', 'يورغن بوشارب'],
      ['يورغن', 'يورغن بوشارب'],
    ]);
  });

  test('a surname that is a word of every day counts only where a name must stand', () => {
    const text =
      'قال الوزير ميشال عون إن العمل بدأ. وقدمت الدولة كل عون ممكن. وأضاف عون أن الكلفة كبيرة.';
    expect(namedIn(text).map(({ form }) => form)).toEqual(['ميشال عون', 'عون']);
  });

  test.each([
    ['قالت الوزيرة بينتا كوروما إن العمل بدأ.', 'f'],
    ['قال الوزير بينكو كوروما إن العمل بدأ.', 'm'],
    ['وأكدت فاطمة كوروما، في بيان، أن العمل بدأ.', 'f'],
    ['أعلنت وزارة الصيد الغينية بدء العمل.', 'f'],
    ['أعلن حزب النهوض بدء العمل.', 'm'],
  ])('gender: %s', (text, gender) => {
    expect(namedIn(text)[0]?.gender).toBe(gender);
  });

  test('title and the place where it begins', () => {
    const text = 'وقال نائب وزير الصيد الغيني ألفا كوندي إن العمل بدأ.';
    expect(namedIn(text)[0]).toMatchObject({
      title: 'نائب وزير الصيد الغيني',
      from: 5,
      isPerson: true,
    });
  });

  test.each([
    ['كريم بن زروق', 'بن زروق'],
    ['محمد ولد الطالب', 'ولد الطالب'],
    ['سامي الراوي', 'الراوي'],
    ['نيمار', undefined],
  ])('the surname of %s', (name, surname) => {
    expect(surnameOf(name)).toBe(surname);
  });
});

describe('the list of names', () => {
  test('each once, with count, kind, registration and country', () => {
    const text =
      'قال وزير الصيد الغيني ألفا كوندي إن هيئة الموانئ وافقت. وأضاف كوندي لصحيفة الأفق أن شركة كوميناك السنغالية فازت.';
    expect(list(text)).toEqual([
      {
        text: 'ألفا كوندي',
        kind: 'person',
        count: 2,
        registered: null,
        country: 'gn',
      },
      {
        text: 'هيئة الموانئ',
        kind: 'body',
        count: 1,
        registered: 'port-authority',
        country: null,
      },
      {
        text: 'الأفق',
        kind: 'body',
        count: 1,
        registered: 'al-ufuq',
        country: null,
      },
      {
        text: 'شركة كوميناك',
        kind: 'body',
        count: 1,
        registered: null,
        country: 'sn',
      },
    ]);
  });

  test('two countries tell none', () => {
    const text = 'قال المبعوث الغيني لدى السنغال ألفا كوندي إن العمل بدأ.';
    expect(list(text)[0]?.country).toBeNull();
  });
});
