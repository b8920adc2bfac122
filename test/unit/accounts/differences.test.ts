import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Account } from '../../../src/accounts/account.ts';
import { differencesOf } from '../../../src/accounts/differences.ts';

function account(source: string, text: string, hour = '10:00', title = ''): Account {
  return {
    source,
    title,
    summary: '',
    text,
    published: Date.parse(`2026-11-28T${hour}Z`),
    day: '2026-11-28',
  };
}

/** What differs between texts of the outlets a, b, c …, an hour after one another. */
function between(...texts: string[]): string[] {
  const accounts = texts.map((text, i) => account('abcd'.charAt(i), text, `${String(10 + i)}:00`));
  return differencesOf(accounts).map(
    ({ what, values, later }) =>
      `${what}: ${values.map(({ source, value }) => `${source} ${value}`).join(' / ')}${later === undefined ? '' : ` (${later})`}`,
  );
}

describe('differences', () => {
  test.each([
    [
      'a toll that grows says which report is the later one',
      ['انهار منجم قرب كاي فقتل 12 شخصا.', 'انهار منجم في كاي ما أسفر عن مقتل 17 شخصا.'],
      ['عدد القتلى: a 12 شخصا / b 17 شخصا (b)'],
    ],
    [
      'a toll that falls is no later one',
      ['انهار منجم قرب كاي فقتل 17 شخصا.', 'انهار منجم في كاي ما أسفر عن مقتل 12 شخصا.'],
      ['عدد القتلى: a 17 شخصا / b 12 شخصا'],
    ],
    [
      'nobody and somebody',
      ['وقع انفجار في السوق وأصيب خمسة أشخاص.', 'هز انفجار السوق من دون وقوع إصابات.'],
      ['عدد المصابين: a خمسة أشخاص / b من دون وقوع إصابات'],
    ],
    [
      'votes told in the same words',
      [
        'أقر البرلمان القانون بتأييد 83 نائبا مقابل 12 ورقة بيضاء في جلسة الاثنين.',
        'أقر البرلمان القانون في جلسة الاثنين بتأييد 83 نائبا مقابل 14 ورقة بيضاء.',
      ],
      ['العدد: ورقة بيضاء: a 12 ورقة بيضاء / b 14 ورقة بيضاء'],
    ],
    [
      'what one tells and the other says is not told',
      [
        'وقع النادي مع المدرب عقدا جديدا لمدة ثلاث سنوات.',
        'أعلن النادي توقيع عقد جديد مع المدرب من دون ذكر مدة هذا العقد.',
      ],
      ['المدة: a ثلاث سنوات / b من دون ذكر مدة'],
    ],
    [
      'tolls beside a bound of another happening',
      [
        'قتل 900 شخص في الزلزال. وقتل 3 أشخاص على الأقل في انهيار منجم.',
        'قتل 1400 شخص في الزلزال.',
      ],
      ['عدد القتلى: a 900 شخص / b 1400 شخص (b)'],
    ],
    [
      'a part that is more than the whole',
      ['مقتل 4 أشخاص في هجوم على ثكنة.', 'مقتل 9 جنود في هجوم على ثكنة.'],
      ['عدد القتلى: a 4 أشخاص / b 9 جنود (b)'],
    ],
    [
      'months of the same happening',
      [
        'وانضمت البلاد إلى المحكمة الجنائية الدولية في يونيو 2014 بعد جدل طويل.',
        'وانضمت البلاد إلى المحكمة الجنائية الدولية في يناير 2015 بعد جدل طويل.',
      ],
      ['الموعد: a يونيو 2014 / b يناير 2015'],
    ],
  ])('%s', (_, texts, expected) => {
    expect(between(...texts)).toEqual(expected);
  });
});

describe('no differences', () => {
  test.each([
    ['at least, and more', ['قتل 40 شخصا على الأقل في حريق.', 'قتل 49 شخصا في حريق.']],
    ['words and figures', ['مقتل ثلاثة جنود في كمين.', 'مقتل 3 جنود في كمين.']],
    ['about', ['نزح نحو 700 ألف شخص من الولاية.', 'نزح أكثر من 650 ألف شخص من الولاية.']],
    [
      'rounded',
      [
        'وزعت الحكومة 5 ملايين منشور على السكان في البلاد.',
        'وزعت الحكومة 4.7 ملايين منشور على السكان في البلاد.',
      ],
    ],
    [
      'a part and the whole',
      ['مقتل 12 شخصا بينهم 3 أطفال في غارة.', 'مقتل 12 شخصا بينهم امرأتان في غارة.'],
    ],
    [
      'others are counted',
      ['تضررت ثلاث سيارات في الانفجار.', 'طال الانفجار آخر مركبتين في الموكب.'],
    ],
    [
      'money of two currencies',
      [
        'بلغت قيمة الصفقة 40 مليون يورو في عقد اللاعب.',
        'بلغت قيمة الصفقة 47 مليون دولار في عقد اللاعب.',
      ],
    ],
    [
      'shares of other things',
      [
        'ارتفع التضخم السنوي في المدن إلى 14.2 في المئة في أغسطس.',
        'ارتفع التضخم السنوي إلى 13.6 في المئة في أغسطس.',
      ],
    ],
    [
      'an earlier toll of another day',
      ['قتل 5 أشخاص في هجوم اليوم.', 'وقع هجوم جديد. وقتل 30 شخصا في هجوم في أكتوبر الماضي.'],
    ],
    [
      'a toll that the report calls an earlier one',
      ['قتل 9 أشخاص في حريق.', 'قتل 9 أشخاص في حريق، وكانت حصيلة سابقة أشارت إلى مقتل 5 أشخاص.'],
    ],
    ['soldiers and all', ['مقتل 4 جنود في هجوم على ثكنة.', 'مقتل 9 أشخاص في هجوم على ثكنة.']],
    [
      'soldiers and at least so many',
      ['مقتل 9 جنود في هجوم على ثكنة.', 'مقتل 4 أشخاص على الأقل في هجوم على ثكنة.'],
    ],
    ['dozens', ['مقتل العشرات في تحطم طائرة.', 'مقتل 49 شخصا في تحطم طائرة.']],
  ])('%s', (_, texts) => {
    expect(between(...texts)).toEqual([]);
  });

  test('of one outlet with itself', () => {
    const texts = [
      account('a', 'قتل 12 شخصا في حريق.'),
      account('a', 'قتل 17 شخصا في حريق.', '12:00'),
    ];
    expect(differencesOf(texts)).toEqual([]);
  });

  test('of a text with itself under another name', () => {
    const text = fc.array(
      fc.constantFrom('قتل 12 شخصا.', 'أصيب ثلاثة.', 'في 3 مايو 2025 وقع الاتفاق بين البلدين.', 'بلغ عدد اللاجئين 30 ألفا.', 'لمدة عامين.', 'صوت 83 نائبا.'),
      { maxLength: 6 },
    ); // prettier-ignore
    fc.assert(
      fc.property(text, (parts) => {
        expect(between(parts.join(' '), parts.join(' '))).toEqual([]);
      }),
    );
  });
});

test('each value has the sentence that it rests on', () => {
  const [found] = differencesOf([
    account('a', 'انهار منجم. وقتل 12 شخصا فيه.'),
    account('b', 'انهار منجم. وقتل 17 شخصا فيه.', '11:00'),
  ]);
  expect(found?.values.map(({ said }) => said)).toEqual(['وقتل 12 شخصا فيه.', 'وقتل 17 شخصا فيه.']);
});

test('without the hour of a report none is the later one', () => {
  const [found] = differencesOf([
    { ...account('a', 'قتل 12 شخصا في حريق.'), published: undefined },
    account('b', 'قتل 17 شخصا في حريق.'),
  ]);
  expect(found?.later).toBeUndefined();
});
