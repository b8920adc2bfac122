import { describe, expect, test } from 'vitest';
import { isLookingBack } from '../../../src/accounts/background.ts';
import { topicOf } from '../../../src/accounts/topic.ts';

describe('a sentence looks back', () => {
  test.each([
    'وكانت الشركة قد أغلقت المنجم بعد احتجاجات.',
    'يذكر أن المنجم فتح قبل الاستقلال.',
    'وفي عام 2019 قتل 31 شخصا في المنجم.',
    'وفاز الفريق بالكأس في موسم 2016.',
    'ويعاني الإقليم من الجفاف منذ سنوات.',
    'وتعد كاي من أكبر مدن البلاد.',
    'وقتل 9 جنود هناك في مارس الماضي.',
  ])('%s', (sentence) => {
    expect(isLookingBack(sentence, '2026-11-28', false)).toBe(true);
  });

  test.each([
    'وكان على متن الطائرة 6 أشخاص.',
    'وهذا أعلى مستوى للنهر منذ 2016.',
    'وقصف الجيش البلدة منذ فجر السبت.',
    'وأعيد أمس الجمعة فتح المنجم المغلق منذ عام 2019.',
    'وقتل 12 شخصا في انهيار المنجم.',
  ])('not by %s', (sentence) => {
    expect(isLookingBack(sentence, '2026-11-28', false)).toBe(false);
  });

  test('not where statistics tell of the last months', () => {
    const sentence = 'وارتفع التضخم إلى 11 في المئة في أكتوبر الماضي.';
    expect(isLookingBack(sentence, '2026-11-28', true)).toBe(false);
    expect(isLookingBack(sentence.replace('أكتوبر', 'مارس'), '2026-11-28', true)).toBe(true);
  });
});

test('other stories that stand below a report do not belong to it', () => {
  const own = [
    'انهار منجم للذهب قرب كاي.',
    'وقتل 12 عاملا كانوا في المنجم.',
    'وأغلقت الشركة المنجم.',
    'أغلقت السلطات طريق كاي المؤدي إلى منجم الذهب.',
  ];
  const others = [
    'فاز نهضة ميرا على اتحاد ليدان بثلاثة أهداف في الدوري.',
    'كاي، مالي (وكالة النهر) -- أقيم قرب منجم الذهب مهرجان للموسيقى.',
  ];
  const isOfTopic = topicOf({
    source: 'a',
    title: 'انهيار منجم قرب كاي',
    summary: '',
    text: [...own, ...others].join('\n'),
    published: undefined,
    day: '2026-11-28',
  });
  expect([...own, ...others].map((sentence, i) => isOfTopic(sentence, i))).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
});
