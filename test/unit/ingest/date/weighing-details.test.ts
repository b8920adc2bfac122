/** Which date counts where several stand: small print of the weighing. */
import { expect, test } from 'vitest';
import { addressOf } from '../../../../src/ingest/date/address-date.ts';
import { readMoments } from '../../../../src/ingest/date/printed-dates.ts';
import { placeStamps } from '../../../../src/ingest/date/stamp-places.ts';
import type { Block } from '../../../../src/ingest/block.ts';
import { NO_EVIDENCE } from '../../../../src/ingest/page.ts';
import { articleOf, pageWith, paragraphs, TEXT, TITLE } from '../whole-input.ts';

test('an address in the text is nobody’s, one outside it is the article’s', () => {
  const block = (text: string, why: Block['why']): Block => ({ text, why, afterGap: true });
  const link = 'https://nahr.example/2025/05/05/khubz';
  expect(addressOf(NO_EVIDENCE, [block(`نشرت ${link} الخبر.`, 'paragraph')])).toBeUndefined();
  expect(addressOf(NO_EVIDENCE, [block(link, 'boilerplate')])).toBe(link);
});

test('«Z» on the clock that the page prints is the outlet’s own clock, where its zone is known', () => {
  const page = (url: string, clock: string): string =>
    pageWith(
      TITLE,
      `<h1>${TITLE}</h1><p>5 مايو 2025 - ${clock}</p>${paragraphs()}`,
      `<link rel="canonical" href="${url}"><meta property="article:published_time" content="2025-05-05T10:00:00Z">`,
    );
  const at = (url: string, clock: string): string | undefined =>
    articleOf('a.html', page(url, clock)).publication?.publishedAt;
  expect(at('https://ufuq.example/1', '10:00')).toBe('2025-05-05T10:00:00+03:00');
  expect(at('https://nahr.example/1', '10:00')).toBe('2025-05-05T10:00:00Z');
  expect(at('https://ufuq.example/1', '13:00')).toBe('2025-05-05T10:00:00Z');
});

test('a line without a date is no impossible date', () => {
  expect(readMoments('مخبز تعاوني في غاو').isImpossible).toBe(false);
  expect(readMoments('31 نوفمبر 2025').isImpossible).toBe(true);
});

test('a machine’s moment is one in a dump alone: a page prints it for its readers', () => {
  const blocks: Block[] = [
    { text: TITLE, why: 'title', afterGap: true },
    { text: '2025-05-05T10:00:00Z', why: 'timestamp', afterGap: false },
    { text: TEXT[0], why: 'paragraph', afterGap: true },
  ];
  const isMachine = (kind: 'text' | 'html'): boolean | undefined =>
    placeStamps(blocks, { ...NO_EVIDENCE, kind })[0]?.isMachine;
  expect([isMachine('text'), isMachine('html')]).toEqual([true, false]);
});
