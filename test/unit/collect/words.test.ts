/** What is typed, what is said, and by what name we ask. */
import { describe, expect, test } from 'vitest';
import { durationOf } from '../../../src/collect/duration.ts';
import { messagesOf, sinceWords } from '../../../src/collect/messages.ts';
import { sourcesOf } from '../../../src/collect/sources.ts';
import type { SourceRun } from '../../../src/collect/store/kept-runs.ts';
import { userAgentOf } from '../../../src/collect/user-agent.ts';
import { outletSchema } from '../../../src/schemas/outlet.ts';
import { NOW } from './news.ts';

const HOUR = 3_600_000;

test.each([
  ['90m', 90 * 60_000],
  ['24h', 24 * HOUR],
  ['2d', 48 * HOUR],
  ['30d', 720 * HOUR],
  ['31d', undefined],
  ['0h', undefined],
  ['24', undefined],
  ['h', undefined],
  ['-1h', undefined],
  ['1.5h', undefined],
  ['24h ', undefined],
  ['1w', undefined],
  ['999999m', undefined],
])('durationOf(%s)', (text, milliseconds) => {
  expect(durationOf(text)).toBe(milliseconds);
});

test.each([
  [0, ''],
  [HOUR - 1, ''],
  [HOUR, 'منذ ساعة واحدة'],
  [2 * HOUR, 'منذ ساعتين'],
  [5 * HOUR, 'منذ 5 ساعات'],
  [23.9 * HOUR, 'منذ 23 ساعة'],
  [24 * HOUR, 'منذ يوم واحد'],
  [49 * HOUR, 'منذ يومين'],
  [3 * 24 * HOUR, 'منذ 3 أيام'],
  [15 * 24 * HOUR, 'منذ 15 يومًا'],
  [-HOUR, ''],
  [NaN, ''],
])('sinceWords(%d)', (milliseconds, words) => {
  expect(sinceWords(milliseconds)).toBe(words);
});

test('the name that we ask by is ASCII, and says whose it is', () => {
  expect(userAgentOf('https://digest.example/a/', 'desk@digest.example')).toBe(
    'Mujaz/1.0 (+https://digest.example/a/; desk@digest.example)',
  );
  expect(userAgentOf('https://موجز.example', undefined)).toBe('Mujaz/1.0 (+https://xn--rgbm9cm.example/)'); // prettier-ignore
  expect(userAgentOf('https://a.example/(x)\n', 'a)\r\nX: y')).toMatch(/^[\x20-\x7e]+$/);
});

describe('sourcesOf', () => {
  const outlet = (fields: object) => ({
    data: outletSchema.parse({ name: 'صحيفة', ownership: 'private', timeZone: 'UTC', rights: 'full', ...fields }),
  }); // prettier-ignore
  const outlets = new Map([
    ['a', outlet({ feeds: ['https://a.example/1', 'https://a.example/2'], dailyLimit: 7 })],
    ['b', outlet({ feeds: ['https://a.example/2', 'https://b.example/1'] })],
    ['c', outlet({})],
    ['d', outlet({ feeds: ['https://a.example/1'] })],
  ]);
  test('are the outlets that name feeds, each feed once', () => {
    expect(sourcesOf(outlets, []).map(({ outlet: id, feeds, dailyLimit }) => [id, feeds, dailyLimit])).toEqual([
      ['a', ['https://a.example/1', 'https://a.example/2'], 7],
      ['b', ['https://b.example/1'], 200],
    ]);
  }); // prettier-ignore
  test('or those that are asked for', () => {
    expect(sourcesOf(outlets, ['d', 'c']).map(({ outlet: id }) => id)).toEqual(['d']);
  });
  test.each([
    [{ feeds: ['ftp://a.example/'] }],
    [{ feeds: ['https://a.example/', 'https://a.example/'] }],
    [{ feeds: 'https://a.example/' }],
    [{ feeds: ['https://user:pass@a.example/'] }],
    [{ dailyLimit: 0 }],
    [{ dailyLimit: 2.5 }],
    [{ dailyLimit: 5000 }],
  ])('%j is refused', (fields) => {
    expect(() => outlet(fields)).toThrow();
  });
});

test('an editor is told what is new, what waits, and at the end what is dead', () => {
  const source = (name: string, more: Partial<SourceRun>): SourceRun => ({
    outlet: name, name, feed: `https://${name}.example/`, state: 'read', found: 9, taken: 0, left: 0, forbidden: 0, unread: 0, ...more,
  }); // prettier-ignore
  const sources = [
    source('a', { state: 'failed', reason: '503', since: new Date(NOW - 72 * HOUR).toISOString() }),
    source('b', { taken: 2, left: 3, forbidden: 1 }),
    source('c', { state: 'waiting', reason: 'طلب الخادم الانتظار' }),
    source('d', { state: 'unchanged', unread: 3 }),
    source('e', { state: 'forbidden', reason: 'يمنعه robots.txt في e.example', since: new Date(NOW).toISOString() }), // prettier-ignore
    source('f', { movedTo: 'https://f.example/new' }),
  ];
  const failed = Array.from({ length: 12 }, (_, i) => ({ outlet: 'b', url: `https://b.example/${String(i)}`, reason: '404' })); // prettier-ignore
  const messages = messagesOf({ sources, failed }, NOW);
  expect(messages.slice(0, 4)).toEqual([
    'b: الجديد 2 من 9؛ يؤجَّل 3 مقالات (الحد اليومي، أو طول الخلاصة، أو بطء الخادم، أو طلبه الانتظار)؛ صفحات يمنعها robots.txt: 1',
    'd: لا تُقرأ 3 من مواد الخلاصة (لا رابط لها ولا نص، أو بنيتها تالفة)',
    'الجديد: مقالان (خلاصات قُرئت: 3 من 6).',
    'انتقلت خلاصة f من https://f.example/ إلى https://f.example/new؛ عدّل feeds في ملفها.',
  ]);
  expect(messages.filter((message) => message.startsWith('لم يُقرأ')).length).toBe(10);
  expect(messages).toContain('… وغيرها: 2');
  expect(messages.slice(-3)).toEqual([
    'تنتظر: c: طلب الخادم الانتظار (https://c.example/)',
    'تعذّر: a: 503 منذ 3 أيام (https://a.example/)',
    'تعذّر: e: يمنعه robots.txt في e.example (https://e.example/)',
  ]);
});
