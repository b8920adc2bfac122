import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentences } from '../../../src/arabic/sentences.ts';
import { anyLetter } from '../letters.ts';

const split = (text: string): string[] => sentences(text).map((sentence) => sentence.text);

describe('sentences', () => {
  test.each([
    ['stops and question marks', 'وصل. هل غادر؟ لا!', ['وصل.', 'هل غادر؟', 'لا!']],
    ['a closing mark stays with its sentence', 'قال: «نعم.» ثم مضى.', ['قال: «نعم.»', 'ثم مضى.']],
    ['a title is no end', 'التقى د. ديوب الوفد.', ['التقى د. ديوب الوفد.']],
    ['nor is an acronym', 'نقلت (أ.ف.ب) الخبر.', ['نقلت (أ.ف.ب) الخبر.']],
    [
      'nor a decimal, a date or an address',
      'بلغ 3.5 في 24.09.2025 على example.org اليوم.',
      ['بلغ 3.5 في 24.09.2025 على example.org اليوم.'],
    ],
    [
      'glued paragraphs come apart',
      'انتهى اللقاء.وقال "نعم".وأضاف.',
      ['انتهى اللقاء.', 'وقال "نعم".', 'وأضاف.'],
    ],
    ['a line break ends a sentence', 'عنوان بلا نقطة\nنص', ['عنوان بلا نقطة', 'نص']],
    ['nothing gives nothing', ' \n ', []],
  ])('%s', (_name, text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  test('no word is lost or moved', () => {
    const text = fc.string({ unit: anyLetter('نعم د.؟!…»«" \n3a:') });
    fc.assert(
      fc.property(text, (source) => {
        const found = sentences(source);
        expect(found.every((s) => source.slice(s.start, s.end) === s.text)).toBe(true);
        const between = [...found.map((s) => s.end)].map((end, i) =>
          source.slice(end, found[i + 1]?.start ?? source.length),
        );
        expect(between.join('').trim()).toBe('');
        expect(source.slice(0, found[0]?.start ?? source.length).trim()).toBe('');
      }),
    );
  });
});
