/** Who does not speak: objects of another's deed, who relays, whom a supposed clause names; with look-alikes that do. */
import { describe, expect, test } from 'vitest';
import { paraphrased, quoted } from './said.ts';

const WORDS = 'لن نترك القرى بلا ماء هذا الصيف';
const speakerOf = (...paragraphs: string[]): string | undefined =>
  quoted(...paragraphs).find(([words]) => words === WORDS)?.[1];

describe('who is praised, thanked, blamed', () => {
  test('by «ب» and a title is the object', () => {
    expect(
      speakerOf(
        'قال المدرب الإسباني ماريو روخاس إن الفريق جاهز تماما.',
        `ونوه المدرب بحارس المرمى سالم بوزيد قائلا: «${WORDS}».`,
      ),
    ).not.toBe('سالم بوزيد');
    expect(speakerOf(`ورحب الوزير كمال حداد بالمهندس سالم بوزيد قائلا: «${WORDS}».`)).toBe(
      'كمال حداد',
    );
  });

  test('bears no title that stands behind the thanking one’s name', () => {
    const spoke = 'واستقبل مدير النادي كمال حداد المدرب بعد المباراة، وقال إن العقد انتهى اليوم.';
    expect(speakerOf('أقيل المدرب سالم بوزيد أمس.', spoke, `وقال المدرب: «${WORDS}».`)).toBe(
      'سالم بوزيد',
    );
    expect(speakerOf(spoke, `وقال المدرب: «${WORDS}».`)).toBeUndefined();
    // Of a verb that takes nobody for an object it is the speaker’s own.
    expect(
      speakerOf('وقال كمال حداد مدرب الفريق إن العقد انتهى اليوم.', `وقال المدرب: «${WORDS}».`),
    ).toBe('كمال حداد');
  });

  test('does not go on speaking', () => {
    expect(
      speakerOf(
        'قال حارس المرمى سالم بوزيد إن الفوز كان صعبا جدا.',
        `وأثنى مدرب الوادي البرازيلي ماريو روخاس على الحارس، وقال: «${WORDS}».`,
      ),
    ).toBe('ماريو روخاس');
  });
});

describe('a verb of saying within what is said', () => {
  test.each([
    ['أبلغه', `وقال كمال حداد أمس إن سالم بوزيد أبلغه أنه «${WORDS}».`, 'سالم بوزيد'],
    ['أخبرها', `وقالت سعاد المنصوري إن سالم بوزيد أخبرها بأن «${WORDS}».`, 'سالم بوزيد'],
    ['أكد له', `وقال كمال حداد إن سالم بوزيد أكد له أن «${WORDS}».`, 'سالم بوزيد'],
    ['أبلغ', `وقال كمال حداد إنه أبلغ الوزير بأن «${WORDS}».`, 'كمال حداد'],
  ])('takes the words: «%s»', (_verb, paragraph, speaker) => {
    expect([speaker, undefined]).toContain(speakerOf(paragraph));
  });

  test('and «أبلغه» opens a report', () => {
    expect(speakerOf(`وأبلغه سالم بوزيد أن «${WORDS}».`)).toBe('سالم بوزيد');
    expect(speakerOf(`وأجابها سالم بوزيد: «${WORDS}».`)).toBe('سالم بوزيد');
  });
});

describe('a surname before the full name', () => {
  test('of two who bear it is not the later one’s', () => {
    const later = 'ورد النائب كمال حداد على الأسئلة، وقال إن القرار جائر جدا.';
    expect(speakerOf('وصل الوفد.', `وقال حداد في خطاب: «${WORDS}».`, later)).toBe('كمال حداد');
    expect(
      speakerOf('وصل الوزير سالم حداد إلى المدينة.', `وقال حداد في خطاب: «${WORDS}».`, later),
    ).not.toBe('كمال حداد');
  });
});

describe('«البيان»', () => {
  test.each([
    ['بيان لـ', 'أصيب عاملان بحروق خفيفة خلال الحريق، بحسب بيان لوزارة الري.'],
    ['بيان صادر عن', 'أصيب عاملان بحروق خفيفة، وفق بيان صادر عن وزارة الري.'],
    ['بيان of a body', 'أصيب عاملان بحروق خفيفة، وفق بيان وزارة الري.'],
  ])('is of whom «%s» names, not of whom the sentence is about', (_kind, first) => {
    expect(speakerOf(first, `وذكر البيان أن «${WORDS}».`)).toBe('وزارة الري');
  });

  test('is nobody’s where the sentence only tells what befell somebody', () => {
    expect(
      speakerOf('أصيب عاملان بحروق خفيفة، وفق بيان رسمي.', `وذكر البيان أن «${WORDS}».`),
    ).toBeUndefined();
  });
});

test('behind «فيما» somebody else speaks', () => {
  const first = 'وقال مصدر أمني إن العمل لم يبدأ في القرى بعد';
  expect(speakerOf(`${first}، فيما قال سالم بوزيد في تغريدة: «${WORDS}».`)).toBe('سالم بوزيد');
  expect(speakerOf(`${first}، فيما أكدت سعاد المنصوري أن «${WORDS}».`)).toBe('سعاد المنصوري');
});

test('«يسأل» asks in somebody’s words', () => {
  expect(speakerOf(`ويسأل المهندس سالم بوزيد: «${WORDS}».`)).toBe('سالم بوزيد');
  expect(speakerOf(`وتسأل سعاد المنصوري: «${WORDS}».`)).toBe('سعاد المنصوري');
});

describe('«عبر»', () => {
  const first = 'قال الوزير كمال حداد إن القرية آمنة تماما اليوم.';

  test('before somebody and «عن» is a verb, and its subject goes on', () => {
    expect(speakerOf(first, `من جانبه، عبر سالم بوزيد عن شكره للضيوف، وقال إن «${WORDS}».`)).toBe(
      'سالم بوزيد',
    );
    expect(speakerOf(first, `وعبر سالم بوزيد عن شكره، وقال: «${WORDS}».`)).toBe('سالم بوزيد');
  });

  test('of a means is a preposition', () => {
    expect(speakerOf(first, `وأضاف، عبر الهاتف، إن «${WORDS}».`)).toBe('كمال حداد');
    expect(speakerOf(`وقالت سعاد المنصوري عبر حسابها إن «${WORDS}».`)).toBe('سعاد المنصوري');
  });
});

test('what somebody within the report asks for is in his words, or nobody’s', () => {
  expect(speakerOf(`وقال كمال حداد إن سالم بوزيد طلب منه «${WORDS}».`)).not.toBe('كمال حداد');
});

test('who is greeted with title and name lends the title to nobody', () => {
  expect(
    speakerOf(
      'وهنأ المدرب كمال حداد الحارس سالم بوزيد على تصديه، وقال إن الكأس كأسه وحده.',
      `وقال الحارس: «${WORDS}».`,
    ),
  ).not.toBe('كمال حداد');
});

describe('«نقلا عن»', () => {
  test.each([
    ['a source', `وأفادت وكالة الضفة، نقلا عن مصدر أمني، بأن «${WORDS}».`, 'مصدر أمني'],
    ['a name', `وذكرت صحيفة الضفة نقلا عن سالم بوزيد أن «${WORDS}».`, 'سالم بوزيد'],
    ['a body', `وقالت قناة الضفة، نقلا عن وزارة الري، إن «${WORDS}».`, 'وزارة الري'],
    ['nobody certain', `وأفادت وكالة الضفة، نقلا عنه، بأن «${WORDS}».`, undefined],
  ])('names who speaks: %s', (_kind, paragraph, speaker) => {
    expect(speakerOf(paragraph)).toBe(speaker);
  });
});

describe('what is supposed or asked is not said', () => {
  test.each([
    'لو قال سالم بوزيد إن السد ممتلئ تماما لصدقناه.',
    'وإذا قال سالم بوزيد إن السد ممتلئ تماما فسنسأله.',
    'ربما قال سالم بوزيد إن السد ممتلئ تماما.',
    'هل قال سالم بوزيد إن السد ممتلئ تماما؟',
    'قد يقول سالم بوزيد إن السد ممتلئ تماما.',
    'لعل سالم بوزيد قال إن السد ممتلئ تماما.',
  ])('%s', (sentence) => {
    expect(paraphrased(sentence)).toEqual([]);
  });

  test.each([
    'وقد قال سالم بوزيد إن السد ممتلئ تماما.',
    'وإذ قال سالم بوزيد إن السد ممتلئ تماما، طالب بالحذر.',
    'كما قال سالم بوزيد إن السد ممتلئ تماما.',
  ])('%s', (sentence) => {
    expect(paraphrased(sentence).map(([, speaker]) => speaker)).toEqual(['سالم بوزيد']);
  });
});
