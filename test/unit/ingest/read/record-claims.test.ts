/** Moments and summaries of records: zones told by a key, a summary that the text begins with. */
import { describe, expect, test } from 'vitest';
import { articleOf, paragraphs, TEXT, TITLE } from '../whole-input.ts';

const record = (rest: object): string =>
  JSON.stringify({ title: TITLE, text: TEXT.join('\n'), ...rest });

describe('the moment', () => {
  test.each([
    ['of WordPress, local and in Greenwich', { date: '2025-05-05T12:00:00', date_gmt: '2025-05-05T09:00:00' }, '2025-05-05T09:00:00Z', 'minute'],
    ['under a key in UTC', { pubdate_utc: '2025-05-05 09:00:00' }, '2025-05-05T09:00:00Z', 'minute'],
    ['in the basic format of ISO 8601', { date: '20250505T120000+0300' }, '2025-05-05T09:00:00Z', 'minute'],
    ['a day of eight digits', { date: 20250505 }, '2025-05-05T00:00:00Z', 'day'],
    ['basic, without a zone', { date: '20250505T1200' }, '2025-05-05T12:00:00Z', 'assumed'],
    ['under a key that names no zone', { date: '2025-05-05T12:00:00' }, '2025-05-05T12:00:00Z', 'assumed'],
    ['with a zone of its own under such a key', { date_utc: '2025-05-05T12:00:00+03:00' }, '2025-05-05T09:00:00Z', 'minute'],
  ])('%s', (_, stamps, publishedAt, precision) => {
    expect(articleOf('a.json', record(stamps)).publication).toMatchObject({ publishedAt, precision });
  });
}); // prettier-ignore

describe('the summary', () => {
  test.each([
    ['that repeats the first paragraph takes nothing from the text', TEXT[0], TEXT[0]],
    ['that is cut out of it', `${TEXT[0].slice(0, 50)}…`, TEXT[0]],
    ['of its own, though a sentence', 'تخبز الأفران ليلا وتأكل المدارس صباحا.', 'تخبز الأفران ليلا وتأكل المدارس صباحا.'],
  ])('%s', (_, description, summary) => {
    for (const body of [TEXT.join('\n'), paragraphs()]) {
      const article = articleOf('a.json', JSON.stringify({ title: TITLE, description, content: body }));
      expect(article.paragraphs).toEqual([...TEXT]);
      expect(article.summary).toBe(summary);
    }
  });

  test('of a feed’s item is no paragraph either', () => {
    const feed = `<rss><channel><item><title>${TITLE}</title><description>تخبز الأفران ليلا وتأكل المدارس صباحا.</description><content:encoded><![CDATA[${paragraphs()}]]></content:encoded></item></channel></rss>`;
    expect(articleOf('a.xml', feed)).toMatchObject({ summary: 'تخبز الأفران ليلا وتأكل المدارس صباحا.', paragraphs: [...TEXT] });
  });
}); // prettier-ignore
