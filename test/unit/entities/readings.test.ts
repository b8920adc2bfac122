/** What decides for a country or against it, by the registries of content/: which form, and which word. */
import { describe, expect, test } from 'vitest';
import { projectMatcher } from './registry.ts';

const matcher = await projectMatcher();

/** Countries with the form that was taken and the word that decided; what was refused with the word against it. */
function read(text: string): { taken: string[]; refused: string[]; open: string[] } {
  const { mentions, refused, doubts } = matcher.find(text);
  const by = (word: string | undefined): string => (word === undefined ? '' : `: ${word}`);
  return {
    taken: mentions
      .filter(({ type, kind }) => type === 'country' && kind !== 'capital')
      .map((m) => `${m.id} ${m.form}${by(m.by)}`),
    refused: refused.map((r) => `${r.candidates[0]?.id ?? ''} ${r.form}${by(r.by)}`),
    open: doubts.map((d) => d.form),
  };
}

const taken = (text: string): string[] => read(text).taken;
const refused = (text: string): string[] => read(text).refused;

describe('the title of a state belongs to its name', () => {
  test.each([
    ['رئيس جمهورية بنين', ['bj جمهورية بنين']],
    ['جمهورية بنين', ['bj جمهورية بنين']],
    ['ولدولة السنغال', ['sn دولة السنغال']],
    ['بمملكة بلجيكا وإمارة موناكو', ['be مملكة بلجيكا', 'mc إمارة موناكو']],
    ['دوقية لوكسمبورغ', ['lu دوقية لوكسمبورغ']],
    // Another word that ends so, the article, the name behind a clitic.
    ['شدولة السنغال', ['sn السنغال']],
    ['الدولة السنغال', ['sn السنغال']],
    ['دولة والسنغال', ['sn السنغال']],
    ['مدينة السنغال', ['sn السنغال']],
    ['جمهورية-السنغال', ['sn جمهورية-السنغال']],
    ['دولة، السنغال', ['sn السنغال']],
    ['الرئيس السنغالي', ['sn السنغالي']],
    ['دولة سنغالية', ['sn سنغالية']],
  ])('%s', (text, expected) => {
    expect(taken(text)).toEqual(expected);
  });

  test('unless another name has it', () => {
    expect(taken('في جمهورية الكونغو الديمقراطية فرنسا')).toEqual([
      'cd جمهورية الكونغو الديمقراطية',
      'fr فرنسا',
    ]);
  });
});

describe('a participle of the same letters', () => {
  test.each([
    ['الوزير مصر على البقاء', 'eg مصر: على'],
    ['إنه مصر على البقاء', 'eg مصر: على'],
    ['ما زال مصر على البقاء', 'eg مصر: على'],
  ])('%s', (text, expected) => {
    expect(refused(text)).toEqual([expected]);
  });

  test.each([
    'زار الوزير مصر على رأس وفد',
    'الوزارة مصر على البقاء',
    'حصلت مصر على قرض',
    'مصر على البقاء',
    'زار الوزير مصر في الربيع',
  ])('%s', (text) => {
    expect(taken(text)).toHaveLength(1);
  });
});

describe('the noun that a demonym agrees with', () => {
  test.each([
    ['الجندي المالي', 'الجندي'],
    ['وزير الخارجية المالي', 'وزير'],
    ['وزير الدفاع المالي', 'وزير'],
    ['رئيس الوزراء المالي', 'الوزراء'],
    ['رئيس الجمهورية المالي', 'رييس'],
    ['القوات الخاصة المالية', 'القوات'],
    ['المجلس العسكري المالي', 'العسكري'],
    ['الحكومة الانتقالية المالية', 'الحكومه'],
    ['وزارة الدفاع المالية', 'وزاره'],
    ['نظيره المالي', 'نظيره'],
    ['جارتها المالية', 'جارتها'],
    ['جندي مالي', 'جندي'],
    ['مصدر عسكري مالي', 'عسكري'],
    ['جنديان ماليان', 'جنديان'],
    ['للجنود الماليين', 'للجنود'],
    ['طائرة مالية', 'طايره'],
    ['شاب ثلاثيني مالي', 'ثلاثيني'],
    ['وزير خارجية مالي', 'خارجيه'],
  ])('%s', (text, noun) => {
    const [found] = matcher.find(text).mentions;
    expect(found).toMatchObject({ id: 'ml', why: 'context', by: noun });
  });

  test.each([
    ['العجز المالي', 'العجز'],
    ['رئيس القسم المالي', 'القسم'],
    ['اللجنة المالية', 'اللجنه'],
    ['رئيس اللجنة المالية', 'اللجنه'],
    ['وزارة المالية', 'وزاره'],
    ['وزير الشؤون المالية', 'الشوون'],
    ['عقد مالي', 'عقد'],
    ['عجز تجاري مالي', 'تجاري'],
    ['خبراء ماليون', 'خبراء'],
    ['المحللون الماليون', 'المحللون'],
    ['خبراؤه الماليون', 'خبراوه'],
    ['شركة مالية', 'شركه'],
  ])('%s', (text, noun) => {
    expect(read(text)).toMatchObject({ taken: [], refused: [expect.stringContaining(noun)] });
  });

  test('without a noun it is open, and the country elsewhere decides', () => {
    expect(read('قال المالي')).toMatchObject({ taken: [], open: ['المالي'] });
    expect(taken('قال المالي إن دولة مالي بخير')).toHaveLength(2);
  });

  test('a plural of persons needs none', () => {
    expect(taken('قال الماليون')).toEqual(['ml الماليون: الماليون']);
    expect(taken('الماليون غاضبون')).toEqual(['ml الماليون: الماليون']);
    expect(taken('ثلاثة ماليين')).toEqual(['ml ماليين: ماليين']);
    expect(taken('عرفه الماليون')).toEqual(['ml الماليون: الماليون']);
  });
});

describe('a country joined to another', () => {
  test.each([
    ['النيجر ومالي', 2],
    ['مالي والنيجر', 2],
    ['عقد مالي والنيجر', 2],
    ['فرنسا، مالي', 2],
    ['عقد مالي، فرنسا', 2],
    ['البوركينية والمالية', 2],
    // Not joined: a stop, a word between, a city.
    ['عقد مالي. فرنسا', 1],
    ['عقد مالي فرنسا', 1],
    ['عقد مالي وباريس', 0],
  ])('%s', (text, count) => {
    expect(taken(text)).toHaveLength(count);
  });
});

describe('«مالي» without article', () => {
  test.each([
    'مالي',
    'في مالي',
    'وبمالي',
    'رئيس مالي',
    'أزمة مالي',
    'علاقات مالي',
    'دعت مالي',
    'وناقشت مالي',
    'يزور مالي',
    'سيزور مالي',
    'زار الوزير مالي',
    'دعت المنظمة مالي',
    'بينهم مالي',
    'دخول مالي الحرب',
    'بوسط مالي',
    'دعم مالي المجاورة',
    'تضمن مالي الأمن',
    'مسؤول عسكري مالي',
    'باريس ومالي',
    'عضوية مالي',
    'أن مالي',
    'يا مالي',
  ])('the country: %s', (text) => {
    expect(taken(text)).toHaveLength(1);
  });

  test.each([
    'دعم مالي',
    'إداري ومالي',
    'سياسي أو مالي',
    'مالي وإداري',
    'مالي أو سياسي',
    'وقت مالي',
    'تعاون مالي',
    'تمويل مالي',
    'مالي وحلالي',
    'رأس مالي',
    'عجز تجاري مالي',
  ])('the adjective: %s', (text) => {
    expect(read(text)).toMatchObject({ taken: [], open: [] });
  });

  test.each(['الهدف مالي', 'الهدف من الصفقة مالي', 'تضمن مالي'])('open: %s', (text) => {
    expect(read(text)).toMatchObject({ taken: [], open: ['مالي'] });
  });
});

describe('the head of another name', () => {
  test.each([
    ['نهر السنغال', ['sn السنغال: نهر']],
    ['وبنهر السنغال', ['sn السنغال: وبنهر']],
    ['نهري السنغال والنيجر', ['sn السنغال: نهري', 'ne النيجر: نهري']],
    ['أنهار السنغال وغامبيا', ['sn السنغال: انهار', 'gm غامبيا: انهار']],
    ['مضيقي هرمز وتايوان', ['tw تايوان: مضيقي']],
    ['خليجي عدن وغينيا', ['gn غينيا: خليجي']],
    ['شارع لبنان', ['lb لبنان: شارع']],
  ])('%s', (text, expected) => {
    expect(refused(text)).toEqual(expected);
  });

  test.each([
    ['أنهار السنغال', 1],
    ['النهر والسنغال', 1],
    ['وفد خليجي وكندا', 1],
    ['مجلس التعاون الخليجي وكندا', 1],
    ['نهري السنغال في غامبيا', 1],
    ['نهري دجلة والفرات إلى السنغال وغامبيا', 2],
    ['نهر السنغال وغامبيا', 1],
    ['سفن السنغال', 1],
  ])('%s', (text, count) => {
    expect(taken(text)).toHaveLength(count);
  });
});

describe('languages', () => {
  test.each([
    'اللغة الفرنسية',
    'باللغتين العربية والفرنسية',
    'بالعربية والفرنسية',
    'بالعربية والروسية والفرنسية',
    'يتقن الفرنسية',
    'وبالفرنسية',
    'ترجم من الفرنسية إلى العربية',
    'من الفرنسية',
    'يتحدث السكان الفرنسية',
  ])('%s', (text) => {
    expect(taken(text).filter((one) => one.startsWith('fr'))).toEqual([]);
  });

  test.each([
    'من الفرنسية ماري',
    'بالفرنسيين',
    'تتحدث الوزيرة الفرنسية',
    'القوات المصرية والفرنسية',
    'بفرنسية',
    'الحكومة الفرنسية',
    'والفرنسية',
    'الرئيس الفرنسي يتحدث',
  ])('%s', (text) => {
    expect(taken(text).filter((one) => one.startsWith('fr'))).toHaveLength(1);
  });
});

describe('names of persons', () => {
  test.each([
    'قال محمد المصري',
    'قال ومحمد المصري',
    'المهندس هشام المصري',
    'قال هشام رامي المصري',
    'أبو محمد المصري',
    'أبو المصري',
    'عبد الغني المصري',
    'الأمير تركي',
    'تركي الفيصل',
    'تركي بن سلطان',
    'قال تركي محمد',
    'جورجيا ميلوني',
    'حكومة جورجيا ميلوني',
    'الهداف جورجيو',
  ])('%s', (text) => {
    expect(taken(text)).toEqual([]);
  });

  test.each([
    'على المصري',
    'وفد تركي',
    'مواطن تركي الجنسية',
    'جندي تركي محمد',
    'جورجيا تعلن',
    'أعلنت جورجيا موعد الانتخابات',
    'رئيس جورجيا ميخائيل',
    'جورجيا أعلنت',
    'الوزير المصري محمد',
    'لصالح الفرنسي',
  ])('%s', (text) => {
    expect(taken(text)).toHaveLength(1);
  });
});

describe('what a text prints', () => {
  test.each([
    ['عُمان', ['om عُمان: عُمان']],
    ['مُصر', []],
    ['مِصر', ['eg مِصر: مِصر']],
    ['القُطري', []],
    ['القَطري', ['qa القَطري: القَطري']],
    ['قُطر', []],
    ['الرئيس المجرى', ['hu المجرى: الرييس']],
    ['الجانب المجرى', ['hu المجرى: الجانب']],
    ['الجانب اليمنى', []],
    ['الرئيس اليمنى', ['ye اليمنى: الرييس']],
    ['المجرى', []],
    ['المجري', ['hu المجري']],
    ['اليمني', ['ye اليمني']],
    ['دولة مالى', ['ml دولة مالى']],
    ['رئيس مالى', ['ml مالى: رييس']],
  ])('%s', (text, expected) => {
    expect(taken(text)).toEqual(expected);
  });

  test('Amman is not Oman', () => {
    expect(taken('عَمّان')).toEqual([]);
    expect(matcher.find('عَمّان').mentions).toMatchObject([{ id: 'jo', kind: 'capital' }]);
  });
});

describe('questions and other clitics', () => {
  test.each([
    ['أفرنسا قادرة؟', 1],
    ['أوبفرنسا يثقون؟', 1],
    ['أفرنسا قادرة.', 0],
    ['أفرنسا قادرة. من هو؟', 0],
    ['افرنسا قادرة؟', 0],
    ['أفرنسي هو؟', 0],
    ['وكالمغرب فبتونس', 2],
    ['ولسوريا', 1],
  ])('%s', (text, count) => {
    expect(taken(text)).toHaveLength(count);
  });
});

describe('doubtful company', () => {
  test('asks for other evidence', () => {
    expect(read('المكتب القطري')).toMatchObject({ taken: [], open: ['القطري'] });
    expect(read('فريق الأمم المتحدة القطري')).toMatchObject({ taken: [], open: ['القطري'] });
    expect(read('استراتيجيتها القطرية')).toMatchObject({ taken: [], open: ['القطرية'] });
    expect(taken('المكتب القطري في الدوحة')).toEqual(['qa القطري: الدوحه']);
    expect(read('جورجيا في مجلس الشيوخ')).toMatchObject({ taken: [], open: ['جورجيا'] });
    expect(taken('جورجيا وأرمينيا في مجلس الشيوخ')).toHaveLength(2);
  });

  test('a new line parts what does not belong together', () => {
    expect(taken('وقّع النادي أول عقد\nمالي تستقبل الوفد')).toHaveLength(1);
    expect(taken('شارع\nلبنان يحتج')).toHaveLength(1);
  });
});

describe('further evidence', () => {
  test.each([
    ['كندة والنيجر', 'كندة'],
    ['رئيس كندة', 'كندة'],
    ['الحمى المالطية', undefined],
    ['حمى مالطية', undefined],
    ['كندة علوش', undefined],
    ['الصداع المالي والنيجر', 'المالي'],
    ['للمالي والنيجر', 'المالي'],
    ['للجندي المالي', 'المالي'],
    ['المواطنة المالية', 'المالية'],
    ['الجنديان الماليان', 'الماليان'],
    ['الجنديتان الماليتان', 'الماليتان'],
    ['رئيس الوزراء السابق المالي', 'المالي'],
  ])('%s', (text, form) => {
    const found = matcher
      .find(text)
      .mentions.filter(({ type, id }) => type === 'country' && id !== 'ne');
    expect(found.map((mention) => mention.form)).toEqual(form === undefined ? [] : [form]);
  });

  test('of rivals the one that the words speak for', () => {
    expect(taken('الكونغو قرب كينشاسا')).toEqual(['cd الكونغو: كينشاسا']);
    expect(read('الكونغو بين كينشاسا وبرازافيل')).toMatchObject({ taken: [], open: [] });
    expect(
      matcher
        .find('الكونغو بين كينشاسا وبرازافيل')
        .refused.map(({ candidates }) => candidates[0]?.id),
    ).toEqual(['cd', 'cg']);
    expect(matcher.find('الكونغو').refused).toEqual([]);
    expect(matcher.find('كينشاسا').mentions).toMatchObject([{ id: 'cd', why: 'form' }]);
    expect(matcher.find('مصر').mentions).toMatchObject([{ why: 'form' }]);
    expect(matcher.find('الحمامات الرومانية').mentions).toEqual([]);
  });

  test('a lookalike takes its letters behind clitics too', () => {
    expect(taken('وبكوبا أميركا')).toEqual([]);
    expect(taken('شكوبا أميركا')).toEqual(['us أميركا']);
    expect(taken('بني إسرائيل')).toEqual([]);
  });

  test('the longest name wins, of equals the first', () => {
    expect(taken('غينيا بيساو وغينيا')).toEqual(['gw غينيا بيساو', 'gn غينيا']);
    expect(taken('جمهورية أفريقيا الوسطى أفريقيا')).toEqual(['cf جمهورية أفريقيا الوسطى']);
  });
});
