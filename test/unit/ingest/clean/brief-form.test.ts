import fc from 'fast-check';
import { expect, test } from 'vitest';
import { words } from '../../../../src/arabic/letters.ts';
import type { Block } from '../../../../src/ingest/block.ts';
import { keepBriefForm } from '../../../../src/ingest/clean/brief-form.ts';

function paragraphs(...texts: string[]): Block[] {
  return texts.map((text) => ({ text, afterGap: true, why: 'paragraph' }));
}
function kept(...texts: string[]): string[] {
  return keepBriefForm(paragraphs(...texts), 'form')
    .filter(({ why }) => why === 'paragraph')
    .map(({ text }) => text);
}
/** A sentence of so many words. */
const sentence = (n: number): string => `${Array.from({ length: n }, () => 'كلمة').join(' ')}.`;

test('whole sentences up to 120 words, over paragraphs', () => {
  expect(
    kept(`${sentence(50)} ${sentence(40)}`, `${sentence(20)} ${sentence(30)}`, sentence(5)),
  ).toEqual([`${sentence(50)} ${sentence(40)}`, sentence(20)]);
});

test('the first sentence is kept however long it is', () => {
  expect(kept(`${sentence(150)} ${sentence(5)}`)).toEqual([sentence(150)]);
});

test('without the dateline', () => {
  const blocks = keepBriefForm(
    paragraphs('دبي، الإمارات العربية المتحدة (CNN)-- وصل الوفد إلى كاي أمس.'),
    'form',
  );
  expect(blocks.map(({ text, why }) => [why, text])).toEqual([
    ['byline', 'دبي، الإمارات العربية المتحدة (CNN)--'],
    ['paragraph', 'وصل الوفد إلى كاي أمس.'],
  ]);
});

test('one short quotation, not two, and no long one', () => {
  const quote = 'وقال الوزير «سنفتح المناجم قبل نهاية الشهر».';
  expect(kept('وصل الوفد.', quote, quote.replace('الوزير', 'المدير'))).toEqual([
    'وصل الوفد.',
    quote,
  ]);
  expect(kept('وصل الوفد.', `وقال «${sentence(30).slice(0, -1)}».`, 'وعاد.')).toEqual([
    'وصل الوفد.',
  ]);
});

test('names in marks are no quotations', () => {
  const text = 'وصل وفد حركة «النهر» إلى كاي. والتقى وفد «الضفة» هناك.';
  expect(kept(text)).toEqual([text]);
});

test('a quotation of several sentences is not cut', () => {
  const text = 'قال: «نعم سنعود. لن نبقى هنا أبدا».';
  expect(kept(`${sentence(110)} ${text}`, 'ثم عاد.')).toEqual([
    `${sentence(110)} ${text}`,
    'ثم عاد.',
  ]);
  expect(kept(`${sentence(115)} ${text}`)).toEqual([sentence(115)]);
});

test('subheadings go', () => {
  const heading: Block = {
    text: 'حماية الغابات',
    afterGap: true,
    why: 'paragraph',
    markup: 'heading',
  };
  const blocks = keepBriefForm([...paragraphs('وصل الوفد.'), heading], 'rights');
  expect(blocks.at(-1)?.why).toBe('rights');
});

test('no word is lost, whatever the text', () => {
  const piece = fc.constantFrom(
    'كلمة',
    'وقال',
    '«',
    '»',
    '"',
    '.',
    '؟',
    'دبي (CNN)--',
    sentence(40),
    ' ',
    '\u064b',
  );
  fc.assert(
    fc.property(
      fc.array(
        fc.array(piece, { maxLength: 9 }).map((parts) => parts.join(' ').trim()),
        { maxLength: 5 },
      ),
      (texts) => {
        const before = paragraphs(...texts.filter((text) => text !== ''));
        const after = keepBriefForm(before, 'form');
        const all = (blocks: readonly Block[]): string =>
          blocks
            .map(({ text }) => text)
            .join('')
            .replace(/\s/gu, '');
        expect(all(after)).toBe(all(before));
        const sizes = after
          .filter(({ why }) => why === 'paragraph')
          .map(({ text }) => words(text).length)
          .filter((n) => n > 0);
        const total = sizes.reduce((sum, n) => sum + n, 0);
        // A first sentence of more words stands alone.
        expect(total <= 120 || sizes.length === 1).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});
