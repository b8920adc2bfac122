import { describe, expect, test } from 'vitest';
import { daysAhead } from '../../../src/proposals/ahead.ts';
import { leans } from '../../../src/proposals/leaning.ts';
import { mainClause } from '../../../src/proposals/main-clause.ts';
import { withoutTies } from '../../../src/proposals/opening.ts';
import { isOpinion, isPlain } from '../../../src/proposals/plain-telling.ts';
import { watchedClause } from '../../../src/proposals/watched-clause.ts';

const GROUND = { names: ['موسي كوناتي', 'جينا هاري'], head: new Set(['وزير', 'منجم']) };

describe('what ties a sentence to its text is cut off', () => {
  test.each([
    ['وقررت الحكومة إغلاق المنجم.', 'قررت الحكومة إغلاق المنجم'],
    ['كما قتل 12 شخصا.', 'قتل 12 شخصا'],
    ['وقد أعلن الوزير ذلك.', 'أعلن الوزير ذلك'],
    ['من جهته، قال موسى كوناتي إن المنجم مغلق.', 'قال موسى كوناتي إن المنجم مغلق'],
    ['ورُفع الحظر.', 'رُفع الحظر'],
    ['وأعلن #الجيش_المالي انسحابه.', 'أعلن الجيش المالي انسحابه'],
    ['باماكو (أ ف ب) -- قتل 12 شخصا.', 'قتل 12 شخصا'],
    ['كوتونو 3 مايو 2025 (أ ف ب) - قتل 12 شخصا.', 'قتل 12 شخصا'],
    ['ومن المقرر أن تجتمع اللجنة.', 'من المقرر أن تجتمع اللجنة'],
    // The letter is the word's own.
    ['وصلت الوزيرة إلى كاي.', 'وصلت الوزيرة إلى كاي'],
    ['وزير النقل في كاي.', 'وزير النقل في كاي'],
    ['فاز الفريق.', 'فاز الفريق'],
    ['وقع انفجار في كاي.', 'وقع انفجار في كاي'],
  ])('%s', (sentence, whole) => {
    expect(withoutTies(sentence)).toBe(whole);
  });
});

describe('a sentence leans on the one before', () => {
  test.each([
    'قال إن المنجم مغلق',
    'أضاف في مؤتمر صحفي أن المنجم مغلق',
    'سجل هدفين في المباراة',
    'حقق فوزه الثالث في الدوري',
    'هذا القرار يدخل حيز التنفيذ غدا',
    'وقع القيادي على وثيقة التحالف',
    'قرر تشكيل لجنة تحقيق في الحادث',
    'لكن الحكومة رفضت الاقتراح',
    'عين جينا هاري في المنصب',
    'طالب الأخير بفتح تحقيق',
  ])('%s', (sentence) => {
    expect(leans(sentence, GROUND)).toBe(true);
  });

  test.each([
    'قررت الحكومة إغلاق المنجم',
    'قال موسى كوناتي إن المنجم مغلق',
    'أعلن الوزير فتح تحقيق في الحادث',
    'قال وزير النقل إن الطريق مغلق',
    'أصيب 12 شخصا في الحادث',
    'أصيب في الحادث 12 شخصا',
    'انهار جسر قديم في البلدة',
    'يبدأ الإضراب هذا الأسبوع',
  ])('not %s', (sentence) => {
    expect(leans(sentence, GROUND)).toBe(false);
  });
});

describe('a sentence tells plainly', () => {
  test.each([
    ['قتل 12 شخصا في عملية «السيل الهادر».', true],
    ['هل يستقيل الوزير؟', false],
    ['نحن أقوياء وسنبقى.', false],
    ['يجب على الجميع التعاون.', false],
    ['قال الوزير: المنجم مغلق.', false],
    ['قال الوزير إن «المنجم سيبقى مغلقا حتى إشعار آخر».', false],
    ['ذكرت تقارير إعلامية أن الوزير استقال.', false],
    ['اقرأ أيضا: انهيار منجم آخر.', false],
    ['3- تطوير السوق المالية في البلاد.', false],
    ['بدأت الجلسة في الساعة 10:30 صباحا.', true],
  ])('%s', (sentence, expected) => {
    expect(isPlain(sentence, sentence.replace(/\.$/u, ''))).toBe(expected);
  });

  test('but not in an article of opinion', () => {
    expect(isOpinion({ title: 'رأي: المناجم إلى أين', summary: '' })).toBe(true);
    expect(isOpinion({ title: 'إغلاق المناجم', summary: '' })).toBe(false);
  });
});

test('of a long sentence the main clause is left, with what must stay', () => {
  const main = 'أعلنت الحكومة في كاي إغلاق جميع مناجم الذهب';
  const sentence = `${main}، مشيرة إلى أن القرار يشمل المناجم الصغيرة`;
  expect(mainClause(sentence, 60)).toBe(main);
  expect(mainClause(sentence, 60, sentence.length)).toBe(sentence);
  expect(mainClause(sentence, 200)).toBe(sentence);
});

describe('a day to watch', () => {
  const day = (text: string) => daysAhead(text, '2026-11-28').map(({ from }) => from);
  test.each([
    'ومن المقرر أن تجتمع اللجنة في 5 ديسمبر.',
    'وتبدأ المحادثات في 5 ديسمبر المقبل.',
    'وأعلنت الشركة استئناف رحلاتها في 5 ديسمبر.',
    'ويسري القرار ابتداء من 5 ديسمبر.',
  ])('%s', (sentence) => {
    expect(day(sentence)).toEqual(['2026-12-05']);
  });

  test.each([
    'ويذكر أنه في مايو أصبح الحزب عضوا في التحالف.',
    'وكان من المقرر أن تجتمع اللجنة في 5 ديسمبر.',
    'ويمتد عقد اللاعب مع النادي حتى يونيو 2027.',
    'وتنتهي الأعمال بنهاية العام المقبل.',
    'وألغى الوزير زيارة إلى كاي في 5 ديسمبر.',
    'وقال: «سنعود في 5 ديسمبر المقبل».',
  ])('is not told by %s', (sentence) => {
    expect(day(sentence)).toEqual([]);
  });

  test.each([
    [
      'وتأتي الزيارة قبل أيام من القمة الأفريقية المقررة في باماكو في 5 ديسمبر.',
      'القمة الأفريقية المقررة في باماكو في 5 ديسمبر',
    ],
    [
      'ويخشى السكان من آثار العقوبات الأميركية التي تدخل حيز التنفيذ في 5 ديسمبر.',
      'آثار العقوبات الأميركية التي تدخل حيز التنفيذ في 5 ديسمبر',
    ],
    [
      'ويأتي الإعلان عن إغلاق المناجم الصغيرة بعد احتجاجات في الإقليم، ومن المقرر أن تجتمع لجنة البرلمان في 5 ديسمبر.',
      'من المقرر أن تجتمع لجنة البرلمان في 5 ديسمبر',
    ],
    ['وتجتمع اللجنة في 5 ديسمبر.', 'تجتمع اللجنة في 5 ديسمبر'],
  ])('is told in its clause: %s', (sentence, clause) => {
    const [next] = daysAhead(sentence, '2026-11-28');
    expect(watchedClause(sentence, next?.start ?? 0, next?.end ?? 0, GROUND)).toBe(clause);
  });
});
