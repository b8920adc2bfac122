/** A demonym that is the surname of somebody whom the article names in full is no country. */
import { describe, expect, test } from 'vitest';
import { tag } from '../../../../src/entities/tags.ts';
import { findNamed } from '../../../../src/ingest/speech/named.ts';
import { projectMatcher } from '../../entities/registry.ts';

const matcher = await projectMatcher();
const countriesOf = (text: string): readonly string[] =>
  tag(text, { find: () => findNamed(text, matcher).found }).countries;

const FULL = 'افتتح الوزير عادل حسن المغربي المعرض صباح الأحد.';

describe('where somebody bears it', () => {
  test.each([
    'وقال المغربي إن المعرض يستمر أسبوعا.',
    'المغربي يفتتح المعرض.',
    'وزار المعرض بعد المغربي عشرات الطلاب.',
    'وتعمل حكومة المغربي على توسيعه.',
  ])('%s', (text) => {
    expect(countriesOf(`${FULL}\n${text}`)).toEqual([]);
  });

  test.each([
    ['a noun with the article before it', 'وحضر السفير المغربي الافتتاح.'],
    ['a noun with an owner before it', 'والتقى الوزير نظيره المغربي.'],
    ['the feminine', 'وشاركت الفرقة المغربية في الحفل.'],
    ['the country', 'وتقام الدورة المقبلة في المغرب.'],
  ])('but not with %s', (_, text) => {
    expect(countriesOf(`${FULL}\n${text}`)).toEqual(['ma']);
  });
});

test('where nobody bears it, it is the country', () => {
  expect(countriesOf('وقال المغربي إن المعرض يستمر أسبوعا.')).toEqual(['ma']);
});
