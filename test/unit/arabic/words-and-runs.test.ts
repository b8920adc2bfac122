import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterLam, isCliticChain } from '../../../src/arabic/clitics.ts';
import { bindParticles } from '../../../src/arabic/headlines.ts';
import { latinRuns } from '../../../src/arabic/latin-runs.ts';
import { anyLetter } from '../letters.ts';

describe('isCliticChain', () => {
  test.each(['', 'و', 'ف', 'ب', 'ول', 'وب', 'فك'])('«%s» before a name', (prefix) => {
    expect(isCliticChain(prefix, false)).toBe(true);
  });
  test.each(['ش', 'إج', 'رأس', 'وو', 'بو', 'ال', 'لل', 'س'])('not «%s»', (prefix) => {
    expect(isCliticChain(prefix, false)).toBe(false);
  });
  test.each(['ال', 'وال', 'بال', 'لل', 'ولل', 'فل'])('«%s» before an adjective', (prefix) => {
    expect(isCliticChain(prefix, true)).toBe(true);
  });
  test('ل with the article is written لل, never لال', () => {
    expect(isCliticChain('لال', true)).toBe(false);
    expect(afterLam('النيجر')).toBe('للنيجر');
    expect(afterLam('الليبي')).toBe('لليبي');
    expect(afterLam('مالي')).toBeUndefined();
  });
});

describe('bindParticles', () => {
  test('a particle stays with its word', () => {
    expect(bindParticles('من السلاح إلى المفاعل: ما الذي تغيّر وفي باماكو')).toBe(
      'من\u00a0السلاح إلى\u00a0المفاعل: ما\u00a0الذي تغيّر وفي\u00a0باماكو',
    );
  });
  test('the end of a longer word is no particle', () => {
    expect(bindParticles('ثمن الخبز يعلو')).toBe('ثمن الخبز يعلو');
  });
  test('only spaces change', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('من', 'لا', ' ', 'ثمن', '«', ':') }),
        (text) => {
          expect(bindParticles(text).replaceAll('\u00a0', ' ')).toBe(text);
        },
      ),
    );
  });
});

describe('latinRuns', () => {
  const isolated = (text: string): string[] =>
    latinRuns(text)
      .filter((run) => run.isolated)
      .map((run) => run.text);

  test.each([
    ['a name', 'مذكرة مع Rosatom أمس', ['Rosatom']],
    ['a name of several words', 'شركة Barrick Gold الكندية', ['Barrick Gold']],
    ['a year after a name stays Arabic', 'قرار AES 2025', ['AES']],
    ['digits that belong to a word', 'مجموعة G5 وفيروس COVID-19', ['G5', 'COVID-19']],
    ['signs', 'لغة C++ وحرارة -5 وهاتف +223 20 22 50', ['C++', '-5', '+223 20 22 50']],
    ['a dash between words is no sign', 'باماكو - 5 رحلات', []],
    ['plain Arabic', 'لا شيء 2025', []],
  ])('%s', (_name, text, expected) => {
    expect(isolated(text)).toEqual(expected);
  });

  test('the language is told for words, not for numbers', () => {
    expect(latinRuns('effet immédiat').map((run) => run.lang)).toEqual(['fr']);
    expect(latinRuns('AES').map((run) => run.lang)).toEqual(['en']);
    expect(latinRuns('-5').map((run) => run.lang)).toEqual([undefined]);
  });

  test('the runs joined are the text', () => {
    const text = fc.string({ unit: anyLetter("abC é مالي 0-5+.,\n'’&/") });
    fc.assert(
      fc.property(
        text,
        (t) =>
          latinRuns(t)
            .map((run) => run.text)
            .join('') === t,
      ),
    );
  });
});
