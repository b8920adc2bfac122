import { describe, expect, test } from 'vitest';
import { KnownBriefs } from '../../../../src/ingest/store/known-briefs.ts';
import type { LedgerEntry } from '../../../../src/ingest/store/ledger.ts';
import { isCopy } from '../../../../src/ingest/store/same-story.ts';
import { signatureOf, similarity } from '../../../../src/ingest/store/signature.ts';

const WHO = [
  'وزير النقل',
  'رئيسة البلدية',
  'مدير الميناء',
  'نقابة المعلمين',
  'هيئة المياه',
  'مجلس المدينة',
  'شركة الكهرباء',
  'لجنة السوق',
];
const DID = ['افتتح', 'أجّل', 'راجع', 'أقرّ', 'ناقش', 'وسّع', 'مدّد', 'جدّد'];
const WHAT = [
  'خط الحافلات',
  'مشروع السد',
  'برنامج القراءة',
  'اتفاق الأجور',
  'سوق السمك',
  'جسر النهر',
  'خطة التشجير',
  'موسم الحصاد',
];
const WHERE = [
  'في الحي الشمالي',
  'على ساحل البحر',
  'قرب المحطة القديمة',
  'في ثلاث قرى',
  'أمام الميناء',
  'عند الحدود',
  'في وسط المدينة',
  'حول البحيرة',
];
const WHEN = [
  'صباح الأحد',
  'قبل موسم الأمطار',
  'بعد عام من الانتظار',
  'في نهاية الشهر',
  'مع بداية الدراسة',
  'خلال أسبوعين',
  'للمرة الثانية',
  'رغم قلة المال',
];
const WHY = [
  'لأن الكلفة زادت',
  'بطلب من السكان',
  'وفق خطة قديمة',
  'بدعم من الجيران',
  'بعد جدل طويل',
  'لتخفيف الزحام',
  'حفظًا للماء',
  'تلبية لوعد سابق',
];

/** Numbers from a seed (mulberry32), so that a failure can be repeated. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
function story(random: () => number): string {
  const one = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  return Array.from({ length: 9 }, () =>
    [one(DID), one(WHO), one(WHAT), one(WHERE), one(WHEN), one(WHY)].join(' '),
  ).join('. ');
}
/** Some words replaced, one sentence gone: what a second desk does with a wire. */
function edited(text: string, random: () => number): string {
  const sentences = text.split('. ');
  sentences.splice(Math.floor(random() * sentences.length), 1);
  return sentences
    .join('. ')
    .split(' ')
    .map((word) => (random() < 0.06 ? 'آنذاك' : word))
    .join(' ');
}
const entry = (text: string, day: string, article: string): LedgerEntry => ({
  file: `${article}.mdx`,
  article,
  address: '',
  length: 0,
  texts: [],
  written: [],
  day,
  outlet: 'a',
  signature: signatureOf(text),
  sources: [],
  story: '',
  members: [],
});
const storyOf = (article: LedgerEntry, known: KnownBriefs): LedgerEntry | undefined =>
  known
    .near(article.signature)
    .filter(({ entry: other, alike }) => isCopy(article, other, alike, undefined))
    .sort((a, b) => b.alike - a.alike)[0]?.entry;

test('precision and recall over 300 stories and their edited copies', () => {
  const random = seeded(7);
  const stories = Array.from({ length: 300 }, () => story(random));
  const known = new KnownBriefs(stories.map((text, i) => entry(text, '2025-03-04', String(i))));
  const found = stories.map(
    (text) => storyOf(entry(edited(text, random), '2025-03-05', 'x'), known)?.article,
  );
  const recall = found.filter((article, i) => article === String(i)).length / stories.length;
  const strangers = Array.from({ length: 300 }, () => story(random));
  const wrong = strangers.filter(
    (text) => storyOf(entry(text, '2025-03-05', 'x'), known) !== undefined,
  );
  expect(recall).toBeGreaterThanOrEqual(0.99);
  expect(wrong).toEqual([]);
});

test('a regular report with the same words weeks later is another one', () => {
  const text = story(seeded(1));
  expect(
    storyOf(entry(text, '2025-03-04', 'x'), new KnownBriefs([entry(text, '2025-02-04', 'a')])),
  ).toBeUndefined();
});

test('a brief is compared by the text that it has now', () => {
  const [before, now] = [story(seeded(2)), story(seeded(3))];
  const known = new KnownBriefs([entry(before, '2025-03-04', 'a')]);
  known.put(entry(now, '2025-03-04', 'a'));
  expect(storyOf(entry(before, '2025-03-04', 'x'), known)).toBeUndefined();
  expect(storyOf(entry(now, '2025-03-04', 'x'), known)?.article).toBe('a');
  known.put(entry('قصير', '2025-03-04', 'a'));
  expect(storyOf(entry(now, '2025-03-04', 'x'), known)).toBeUndefined();
});

describe('signatures', () => {
  test('spelling variants of letters make no other text', () => {
    expect(signatureOf('أعلنت الوزارة إلى العامّة')).toBe(signatureOf('اعلنت الوزاره الى العامة'));
  });
  test('estimate the share of shingles in common', () => {
    const words = Array.from({ length: 400 }, (_, i) => `كلمة${String(i)}`);
    const [a, b] = [words.slice(0, 300), words.slice(100, 400)].map((list) => list.join(' '));
    expect(
      Math.abs(similarity(signatureOf(a ?? ''), signatureOf(b ?? '')) - 198 / 398),
    ).toBeLessThan(0.2);
  });
  test('an empty text is like nothing, not even another empty one', () => {
    expect(similarity(signatureOf(''), signatureOf(''))).toBe(0);
  });
});
