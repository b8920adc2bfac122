import { expect, test } from 'vitest';
import type { Block } from '../../../../src/ingest/block.ts';
import { dropBareHeadlines } from '../../../../src/ingest/clean/teasers.ts';

const PROSE = 'افتتحت البلدية سوق السمك الجديد قرب الميناء بعد أعمال دامت سنتين.';
const TEASER = 'سوق الخضار القديم ينتقل إلى الضاحية الشمالية';
const teasersIn = (...texts: string[]): number =>
  dropBareHeadlines(texts.map((text): Block => ({ text, afterGap: true, why: 'open' }))).filter(
    ({ why }) => why === 'teaser',
  ).length;

test.each<[string, number, string[]]>([
  ['one between two paragraphs', 1, [PROSE, TEASER, PROSE, PROSE]],
  ['two', 2, [PROSE, PROSE, TEASER, 'ميناء الصيد يستقبل أول سفينة هذا العام', PROSE, PROSE]],
  ['three', 3, [PROSE, PROSE, TEASER, TEASER, TEASER, PROSE, PROSE, PROSE, PROSE]],
  ['one after the last', 1, [PROSE, PROSE, PROSE, TEASER]],
  ['four are a part of the text, such as a list', 0, [PROSE, PROSE, PROSE, TEASER, TEASER, TEASER, TEASER, PROSE, PROSE, PROSE]],
  ['a short one is a subheading', 0, [PROSE, 'أعمال السوق', PROSE, PROSE]],
  ['with a quotation it is somebody’s words', 0, [PROSE, 'المدير: «السوق ينتقل إلى الضاحية الشمالية» هذا العام', PROSE, PROSE]],
  ['where nothing ends with a stop, nothing is told apart', 0, [TEASER, TEASER, TEASER, PROSE]],
])('bare headlines: %s', (_, count, texts) => {
  expect(teasersIn(...texts)).toBe(count);
}); // prettier-ignore
