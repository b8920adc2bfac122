import { describe, expect, test } from 'vitest';
import {
  type Source,
  compareWith,
  proposalsFor,
  withOwners,
  withoutSource,
} from '../../../src/proposals/proposals.ts';

function source(text: string, more: Partial<Source> = {}): Source {
  return {
    source: 'a', title: 'عنوان', summary: '', text, published: Date.parse('2026-11-28T10:00Z'), day: '2026-11-28',
    statements: [], names: [],
    people: [], owner: 'a', ownership: 'private', ...more,
  }; // prettier-ignore
}

const SECOND = 'هل تؤكد الخبرَ جهةٌ أخرى؟ لا مصدر له حتى الآن إلا واحد';
const only = (text: string, more: Partial<Source> = {}) => proposalsFor(source(text, more), [], {});

describe('key points', () => {
  test('are decisions and what happened, whole sentences, each with itself as evidence', () => {
    const text =
      'قررت الحكومة إغلاق مناجم الذهب في كاي. وأضاف الوزير أن الأمر عاجل. وقتل 12 شخصا في انهيار منجم قبل أسبوع. وتشتهر المنطقة بالذهب منذ قرون.';
    expect(only(text).points).toEqual([
      {
        point: 'قررت الحكومة إغلاق مناجم الذهب في كاي',
        from: 'قررت الحكومة إغلاق مناجم الذهب في كاي.',
      },
      {
        point: 'قتل 12 شخصا في انهيار منجم قبل أسبوع',
        from: 'وقتل 12 شخصا في انهيار منجم قبل أسبوع.',
      },
    ]);
  });

  test('say nothing twice', () => {
    const text =
      'قررت الحكومة المالية إغلاق مناجم الذهب في كاي. قررت الحكومة إغلاق مناجم الذهب المالية في كاي فورا.';
    expect(only(text).points).toHaveLength(1);
  });
});

describe('what to watch', () => {
  test('a day, a month and a stretch that are to come, the first first', () => {
    const text =
      'تنتهي المهلة في فبراير المقبل. ومن المقرر أن تجتمع اللجنة الثلاثاء المقبل. وتستمر المحادثات من 5 إلى 9 ديسمبر المقبل. وكانت قد اجتمعت الشهر الماضي.';
    expect(only(text).watch?.map(({ when }) => when)).toEqual([
      '2026-12-01',
      'من 5 إلى 9 ديسمبر/كانون الأول 2026',
      '2027-02',
    ]);
  });

  test('nothing of the past', () => {
    expect(only('اجتمعت اللجنة الثلاثاء الماضي.').watch).toBeUndefined();
  });
});

describe('changes', () => {
  test.each([
    [
      'عيّن الرئيس موسى كوناتي وزيرا للدفاع خلفا لسليمان ديالو.',
      { what: 'وزير الدفاع', before: 'سليمان ديالو', after: 'موسى كوناتي' },
    ],
    ['رفع المصرف المركزي سعر الفائدة من 5% إلى 6%.', { before: '5%', after: '6%' }],
    [
      'ألغت الحكومة اتفاق التعدين بعد خلاف.',
      { what: 'اتفاق التعدين', before: 'قائم', after: 'أُلغي' },
    ],
    [
      'أعلن النادي تعيين موسى كوناتي (46 عاما) مدربا جديدا له خلفا للغيني سليمان ديالو الذي رحل.',
      { what: 'مدرب', before: 'سليمان ديالو', after: 'موسى كوناتي' },
    ],
    ['انتخاب موسى كوناتي خلفا لديالو.', { what: 'المنصب', before: 'ديالو', after: 'موسى كوناتي' }],
    ['رفعت النيجر الحظر الذي فرضته على الرحلات.', { what: 'الحظر', before: 'سارٍ', after: 'رُفع' }],
    ['علّقت النيجر عضوية البلاد.', { before: 'قائم', after: 'معلّق' }],
  ])('%s', (text, expected) => {
    const people = ['موسى كوناتي', 'سليمان ديالو'];
    expect(only(text, { people }).changes?.[0]).toMatchObject({ ...expected, from: text });
  });

  test.each([
    'عيّن الرئيس موسى كوناتي وزيرا للدفاع.',
    'ارتفع سعر الفائدة إلى 6%.',
    'سار الوفد من 5 قرى إلى 6 قرى.',
    'تراجع سعره من 25 دولارا إلى 19 دولارا.',
    'تجري الانتخابات من 26 إلى 28 مارس.',
    'رفع المتظاهرون لافتات.',
    'علّق الوزير على المحادثات بالقول إنها صعبة.',
  ])('not told by %s', (text) => {
    expect(only(text).changes).toBeUndefined();
  });
});

describe('what is not known', () => {
  test('is what the report says so, tolls that are not final, and a second source', () => {
    const text = 'قتل 12 شخصا على الأقل في هجوم. ولم تعلن أي جهة مسؤوليتها عنه.';
    expect(only(text).unknowns?.map(({ unknown }) => unknown)).toEqual([
      'ولم تعلن أي جهة مسؤوليتها عنه',
      'الحصيلة النهائية للقتلى',
      'هل تؤكد الخبرَ جهةٌ أخرى؟ لا مصدر له حتى الآن إلا واحد',
    ]);
  });

  test.each([
    'اتهم الوزير شركة التعدين بدفن النفايات في النهر.',
    'زعمت الحركة أنها أسقطت طائرة قرب كاي.',
    'تبنت جماعة النهر تفجير الجسر.',
    'نفت الشركة أنها باعت المنجم.',
    'قالت مصادر مطلعة إن الرئيس سيغيّر الحكومة.',
    'قال مسؤول طلب عدم ذكر اسمه إن القمة أُلغيت.',
    'وقعت اشتباكات في كاي، بحسب شهود.',
    'ترددت أنباء عن انقلاب في كاي. ولم يصدر بيان.',
    'انهار منجم وقتل ما لا يقل عن 12 شخصا.',
  ])('a second source is asked for by what rests on one word: %s', (text) => {
    expect(only(text).unknowns?.map(({ unknown }) => unknown)).toContain(SECOND);
  });

  test.each([
    'أعلنت الوزارة افتتاح سد قرب كاي.',
    'فاز النادي بالكأس أمس.',
    'قتل 12 شخصا في انهيار منجم.',
    'السياحة مصدر رئيسي للدخل في كاي.',
    'افتتحت الوزارة سدا. وحضر الوزير. وقالت مصادر إن السد كلّف الكثير.',
  ])('and not by %s', (text) => {
    expect(only(text).unknowns?.map(({ unknown }) => unknown) ?? []).not.toContain(SECOND);
  });

  test('of two owners none is the only source', () => {
    const found = proposalsFor(source('زار الوفد كاي.'), [{ owner: 'b', ownership: 'state' }], {});
    expect(found.unknowns).toBeUndefined();
  });

  test('an accusation of which one side alone is heard', () => {
    const statements = [{ text: 'الشركة أهملت', speaker: 'ديالو' }];
    const found = proposalsFor(
      source('اتهم ديالو الشركة بالإهمال.', { statements }),
      [{ owner: 'b', ownership: 'state' }],
      {},
    );
    expect(found.unknowns?.[0]?.unknown).toContain('ديالو');
  });
});

describe('confidence', () => {
  const level = (...owned: [string, Source['ownership']][]) => {
    const [first, ...others] = owned.map(([owner, ownership]) => ({ owner, ownership }));
    return proposalsFor(source('', first), others, {}).confidence?.level;
  };
  test.each([
    ['one owner', [['a', 'independent']], 'low'],
    [
      'two outlets of one owner',
      [
        ['a', 'independent'],
        ['a', 'independent'],
      ],
      'low',
    ],
    [
      'states alone',
      [
        ['a', 'state'],
        ['b', 'state'],
        ['c', 'state'],
      ],
      'low',
    ],
    [
      'two',
      [
        ['a', 'state'],
        ['b', 'private'],
      ],
      'medium',
    ],
    [
      'three',
      [
        ['a', 'state'],
        ['b', 'private'],
        ['c', 'public'],
      ],
      'high',
    ],
  ] as [string, [string, Source['ownership']][], string][])('%s', (_, owned, expected) => {
    expect(level(...owned)).toBe(expected);
  });

  test('falls where the sources contradict each other', () => {
    const differs = [{ what: 'عدد القتلى', values: [], from: [] }];
    const others = ['b', 'c'].map((owner) => ({ owner, ownership: 'private' as const }));
    expect(proposalsFor(source(''), others, { differs }).confidence?.level).toBe('medium');
  });
});

describe('a copy is the voice of what it copies', () => {
  const TEXT =
    'قررت الحكومة إغلاق مناجم الذهب في كاي بعد انهيار منجم صباح الاثنين. وقال الوزير إن لجنة ستبحث في الأسباب وتعلن ما تجده خلال شهر. وتعمل في المنطقة شركات كثيرة لا تملك ترخيصا.';
  const main = source(TEXT);
  const copy = source(`باماكو (وكالات) - ${TEXT}`, { source: 'b', owner: 'b' });
  const owners = ['a', 'a'].map((owner) => ({ owner, ownership: 'private' as const }));

  test('it is kept with the confidence', () => {
    const compared = compareWith(main, copy, {});
    expect(compared.copies).toEqual(['b']);
    expect(compareWith(main, copy, compared).copies).toEqual(['b']);
    expect(withOwners({}, owners, compared, main)).toMatchObject({
      confidence: { level: 'low', copies: ['b'] },
    });
    expect(withoutSource(compared, 'b').copies).toBeUndefined();
  });

  test.each([
    ['another text', 'أغلقت الحكومة في كاي مناجم الذهب. وتبحث لجنة وزارية في أسباب انهيار المنجم.'],
    ['another toll', `${TEXT} وقتل 12 شخصا في الانهيار.`],
  ])('not %s', (_, text) => {
    const other = source(text, { source: 'b' });
    const first = source(`${TEXT} وقتل 17 شخصا في الانهيار.`);
    expect(compareWith(first, other, {}).copies).toBeUndefined();
  });
});

describe('the other side is asked for where one side alone accuses', () => {
  const said = (text: string, speaker: string) =>
    only(text, { statements: [{ text: 'إن الأمر كذلك', speaker }] }).unknowns?.some(({ unknown }) =>
      unknown.startsWith('رد الطرف الآخر'),
    ) ?? false;
  test.each([
    ['اتهم موسى كوناتي الحكومة بتزوير الانتخابات.', 'موسى كوناتي', true],
    ['وحمّلت حركة النهر الجيش مسؤولية القصف.', 'حركة النهر', true],
    ['وقالت الحماية المدنية إن الحريق أُخمد. وأدان الوزير الهجوم.', 'الحماية المدنية', false],
    ['نفى رئيس الشركة تأخير الرحلات.', 'رئيس الشركة', false],
    ['قال علي ديارا إنه رأى السيارة. واتهمت الشرطة رجلين بالسرقة.', 'علي ديارا', false],
  ])('%s', (text, speaker, expected) => {
    expect(said(text, speaker)).toBe(expected);
  });
});

describe('further sources', () => {
  const main = source('انهار منجم وقتل 12 شخصا.');
  const later = source('انهار منجم وقتل 17 شخصا. وأغلقت 4 مناجم.', {
    source: 'b',
    published: Date.parse('2026-11-28T12:00Z'),
  });

  test('keep what they say alone, and where they differ', () => {
    const compared = compareWith(main, later, {});
    expect(compared.alone).toEqual([
      { source: 'b', line: 'انهار منجم وقتل 17 شخصا.', news: ['17 شخصا'] },
      { source: 'b', line: 'وأغلقت 4 مناجم.', news: ['4 مناجم'] },
    ]);
    expect(compared.differs).toMatchObject([{ what: 'عدد القتلى', later: 'b' }]);
  });

  test('a third one adds its value to what differs already', () => {
    const third = source('انهار منجم وقتل 19 شخصا.', {
      source: 'c',
      published: Date.parse('2026-11-28T14:00Z'),
    });
    const compared = compareWith(main, third, compareWith(main, later, {}));
    expect(
      compared.differs?.map(({ values, later: last }) => [
        values.map(({ source: id }) => id),
        last,
      ]),
    ).toEqual([[['a', 'b', 'c'], 'c']]);
  });

  test('what two of them tell in other words is one key point, of the first', () => {
    const bare = source('انهار منجم قرب كاي.', { title: 'انهيار منجم قرب كاي' });
    const one = source('قررت حكومة مالي إغلاق 4 مناجم قرب كاي.', { source: 'b', title: 'مالي' });
    const two = source('وأعلنت حكومة مالي قرارا بإغلاق 4 مناجم في كاي.', {
      source: 'c',
      title: 'مالي',
    });
    const alone = compareWith(bare, two, {});
    expect(alone.points).toHaveLength(1);
    const both = compareWith(bare, two, compareWith(bare, one, {}));
    expect(proposalsFor(bare, [], both).points?.map((point) => point.source)).toEqual(['b']);
  });

  test('give key points where the first report has hardly any, each with its source', () => {
    const bare = source('انهار منجم قرب كاي.', { title: 'انهيار منجم قرب كاي' });
    const fuller = source('قررت حكومة مالي إغلاق 4 مناجم قرب كاي.', { source: 'b', title: 'مالي' });
    const compared = compareWith(bare, fuller, {});
    const point = {
      point: 'قررت حكومة مالي إغلاق 4 مناجم قرب كاي',
      from: 'قررت حكومة مالي إغلاق 4 مناجم قرب كاي.',
      source: 'b',
    };
    expect(proposalsFor(bare, [], compared).points).toEqual([point]);
    const proposed = proposalsFor(bare, [], {});
    expect(withOwners(proposed, [], compared, bare)).toMatchObject({ points: [point] });
    const once = compareWith(bare, fuller, compared);
    expect(once.points).toEqual([point]);
    const left = withoutSource(compared, 'b');
    expect(withOwners(withOwners(proposed, [], compared, bare), [], left, bare)).not.toHaveProperty(
      'points',
    );
  });

  test('give no key points where the first report has its own, or the same in other words', () => {
    const own = source('قررت حكومة مالي إغلاق 4 مناجم. وقتل 12 شخصا في انهيار منجم للذهب.');
    const fuller = source('قررت حكومة مالي إغلاق 7 مصانع قرب كاي.', { source: 'b' });
    expect(proposalsFor(own, [], compareWith(own, fuller, {})).points).toHaveLength(2);
    const same = source('قررت حكومة مالي إغلاق 4 مناجم قرب كاي.', { source: 'b' });
    expect(compareWith(own, same, {}).points).toBeUndefined();
  });

  test('the same source again changes nothing', () => {
    const once = compareWith(main, later, {});
    expect(compareWith(main, later, once).differs).toEqual(once.differs);
  });

  test('a source that goes takes with it what it said', () => {
    expect(withoutSource(compareWith(main, later, {}), 'b')).toEqual({ alone: [], differs: [] });
  });
});
