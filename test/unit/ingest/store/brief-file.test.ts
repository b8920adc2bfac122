import { toText } from 'hast-util-to-text';
import fc from 'fast-check';
import { rehype } from 'rehype';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { splitFrontmatter } from '../../../../src/check/frontmatter.ts';
import { writeBriefFile } from '../../../../src/ingest/store/brief-file.ts';
import { findQuotations } from '../../../../src/ingest/speech/quotation-marks.ts';
import { compileBrief } from '../../../../src/markdown/compile-brief.ts';

/** The text that a reader sees of a body. */
function rendered(body: string): string {
  const result = compileBrief(body, () => ({ name: 'متحدث' }));
  if ('faults' in result) throw new Error(`${JSON.stringify(result.faults)}\n${body}`);
  return toText(rehype().data('settings', { fragment: true }).parse(result.compiled.html));
}
const bodyOf = (file: string): string => splitFrontmatter(file)?.body ?? '';

describe('writeBriefFile', () => {
  test('speech is wrapped in place, its marks taken off', () => {
    const text = 'قال: " نعم ".';
    const speeches = findQuotations(text).map((q) => ({
      ...q,
      paragraph: 0,
      direct: true,
      speaker: { name: 'أ "ب" <ج>', id: 'a' },
    }));
    const file = writeBriefFile({ title: 'ع' }, [text], speeches);
    expect(bodyOf(file).trim()).toBe(`قال: <Quote by="a" name="أ &#x22;ب&#x22; <ج>">نعم</Quote>.`);
    expect(rendered(bodyOf(file))).toBe('قال: «نعم».');
  });

  test('a paraphrase is wrapped as it stands, the quotation in it too, and the page does not change', () => {
    const text = 'وقال كريم إن الطريق «مفتوح أمام الجميع» منذ الأمس.';
    const [start, end] = [text.indexOf('الطريق'), text.length - 1];
    const [from, to] = [text.indexOf('مفتوح'), text.indexOf('»')];
    const speaker = { name: 'كريم سو', id: 'karim-sow' };
    const file = writeBriefFile(
      { title: 'ع' },
      [text],
      [
        {
          start,
          end,
          text: text.slice(start, end),
          paragraph: 0,
          direct: false,
          speaker,
          verb: 'قال',
        },
        {
          start: from,
          end: to,
          text: text.slice(from, to),
          paragraph: 0,
          direct: true,
          speaker,
          verb: 'قال',
        },
      ],
    );
    expect(bodyOf(file).trim()).toBe(
      'وقال كريم إن <Said by="karim-sow" name="كريم سو" verb="قال">الطريق <Quote by="karim-sow" name="كريم سو">مفتوح أمام الجميع</Quote> منذ الأمس</Said>.',
    );
    expect(rendered(bodyOf(file))).toBe(text);
  });

  test('speech without marks gets the component’s own; one mark alone goes', () => {
    const speech = (text: string, words: string) => ({
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
      text: words,
      paragraph: 0,
      direct: true,
      speaker: { name: 'كريم' },
    });
    const bare = 'قال كريم: نحن هنا.';
    expect(rendered(bodyOf(writeBriefFile({}, [bare], [speech(bare, 'نحن هنا')])))).toBe(
      'قال كريم: «نحن هنا».',
    );
    const open = 'قال كريم إن "العمل بدأ. ثم غادر.';
    expect(rendered(bodyOf(writeBriefFile({}, [open], [speech(open, 'العمل بدأ')])))).toBe(
      'قال كريم إن «العمل بدأ». ثم غادر.',
    );
  });

  test.each([
    '{ process.exit(1) }',
    'import x from "y"',
    'export const a = 1',
    '<script>alert(1)</script>',
    '---',
    '# ليس عنوانًا',
    '- ليس قائمة',
    '1. ليس قائمة',
    '> ليس اقتباسًا',
    '| أ | ب |',
    '`code` و ``x``',
    '**غليظ** و _مائل_ و ~~محذوف~~',
    '$x$ و &amp; و &lt;',
    '[نص](javascript:alert) و ![x](y)',
    '<!-- تعليق -->',
    'سطر\\',
    '[^1]: حاشية',
    '    أربع مسافات',
    '~~~',
  ])('«%s» is rendered as it stands', (text) => {
    expect(rendered(bodyOf(writeBriefFile({}, [text], [])))).toBe(text.trim());
  });

  test('any paragraph compiles, and is rendered as it stands', () => {
    const piece = fc.constantFrom(
      '{', '}', '<', '>', '*', '_', '`', '#', '-', '+', '=', '|', '[', ']', '(', ')', '!', '\\', '&', '&lt;', '$', ':',
      'import ', 'export ', 'http://a.example', 'www.a.example', 'a@b.example', '1. ', '---', '~', '^', '"', '«', '/',
      ' ', 'مالي', 'a', '0', '.', 'Quote',
    ); // prettier-ignore
    const paragraph = fc
      .array(piece, { minLength: 1, maxLength: 12 })
      .map((pieces) => pieces.join('').replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 3 }), (paragraphs) => {
        const body = bodyOf(writeBriefFile({}, paragraphs, []));
        expect(rendered(body).split('\n\n')).toEqual(paragraphs);
      }),
      { numRuns: 3000 },
    );
  });

  test('any title survives the YAML', () => {
    fc.assert(
      fc.property(
        fc
          .string({ unit: 'binary' })
          .map((t) => t.replace(/\s/g, ' ').replace(/\p{Cc}|\p{Cs}/gu, '')),
        (title) => {
          expect(parse(splitFrontmatter(writeBriefFile({ title }, [], []))?.yaml ?? '')).toEqual({
            title,
          });
        },
      ),
    );
  });
});

describe('findQuotations', () => {
  const texts = (text: string): string[] => findQuotations(text).map((q) => q.text);
  test.each([
    ['straight marks', 'قال "نعم" ثم "لا"', ['نعم', 'لا']],
    ['guillemets', 'قال «نعم»', ['نعم']],
    ['curly marks with blanks inside', 'قال “ نعم ”', ['نعم']],
    ['a mark without its partner', 'قال «نعم ولم يقفل', []],
    ['nothing between', 'قال ""', []],
  ])('%s', (_name, text, expected) => {
    expect(texts(text)).toEqual(expected);
  });
});
