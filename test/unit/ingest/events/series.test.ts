/** Regular reports of one outlet: the same words every day over other figures. None is a copy, none may vanish. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Report } from '../../stories/news.ts';
import { type NewsFolder, newsFolder } from '../news-folder.ts';

let folder: NewsFolder;
beforeEach(async () => {
  folder = await newsFolder();
});
afterEach(() => folder.remove());

const at = (id: string, hour: number, title: string, body: string): Report => ({
  id,
  outlet: 'al-ufuq',
  hour,
  title,
  body,
});
const olives = (id: string, hour: number, day: string, [first, second]: [string, string]): Report =>
  at(
    id,
    hour,
    `أسعار زيت الزيتون في سوق صفاقس اليوم ${day}`,
    `بلغ سعر اللتر من زيت الزيتون البكر الممتاز في سوق صفاقس اليوم ${day} ${first} دينارا، وفق الغرفة المهنية لأصحاب المعاصر. وبلغ سعر البكر ${second} دينارا، وسعر الزيت المكرر 12.15 دينارا، وتباع العبوة من خمسة لترات بسعر يضاف إليه ثمن العبوة.`,
  );
const index = (id: string, hour: number, rose: boolean, figures: [string, string]): Report =>
  at(
    id,
    hour,
    `${rose ? 'ارتفاع' : 'تراجع'} مؤشر بورصة تونس بنسبة ${figures[0]} بالمئة`,
    `${rose ? 'ارتفع' : 'تراجع'} مؤشر بورصة تونس في ختام التعاملات بنسبة ${figures[0]} بالمئة ليغلق عند ${figures[1]} نقطة، وبلغ حجم المبادلات 5.${rose ? '31' : '84'} مليون دينار.`,
  );
const SERIES: Report[] = [
  olives('oil-1', 9, 'الخميس', ['17.35', '15.20']),
  index('index-1', 15, true, ['0.31', '9412']),
  olives('oil-2', 33, 'الجمعة', ['17.60', '15.45']),
  index('index-2', 39, false, ['0.47', '9368']),
];

const briefs = (files: Record<string, string>): string[] =>
  Object.keys(files).filter((name) => name.endsWith('.mdx') && !name.includes('2025-09-24'));

test('in one run each is a brief', async () => {
  const lines = await folder.run(SERIES);
  expect([...lines.values()].map(({ status }) => status)).toEqual(SERIES.map(() => 'written'));
  expect(briefs(await folder.files())).toHaveLength(SERIES.length);
});

test('day by day too', async () => {
  for (const report of SERIES) {
    const lines = await folder.run([report]);
    expect(lines.get(report.id)?.status).toBe('written');
  }
  expect(briefs(await folder.files())).toHaveLength(SERIES.length);
  expect(await folder.problems()).toEqual([]);
});

describe('an edited copy of the same day', () => {
  const [oil] = SERIES;
  if (oil === undefined) throw new Error('no report');
  const edited = { ...oil, id: 'edited', hour: 11, body: oil.body.replace('وتباع', 'وقد تباع') };

  test.each([
    ['in one run', [[oil, edited]]],
    ['in two', [[oil], [edited]]],
  ])('%s is told, and what it says is kept', async (_, runs) => {
    for (const reports of runs) await folder.run(reports);
    const files = await folder.files();
    expect(briefs(files)).toHaveLength(1);
    const all = Object.entries(files).filter(([name]) => !name.endsWith('.jsonl'));
    expect(all.some(([, text]) => text.includes('وقد تباع'))).toBe(true);
    expect(all.some(([, text]) => text.includes('، وتباع'))).toBe(true);
    await folder.run(runs.flat());
    expect(await folder.files()).toEqual(files);
  });
});
