/** Which words are speech: quotations that are none, speech without marks, paraphrases and their ends. */
import { describe, expect, test } from 'vitest';
import { paraphrased, quoted, statementsOf } from './said.ts';

describe('marks that set off no speech', () => {
  test.each([
    ['an outlet', 'وقال سالم بوزيد لقناة «ضفة النهر الكبير» إن العمل بدأ.'],
    ['a foreign name', 'وقال سالم بوزيد لشبكة «بي سي دي نيوز» إن العمل بدأ.'],
    ['a title', 'وعرضت القاعة فيلم «رحلة الشتاء الطويلة إلى الجنوب» أمس.'],
    ['a campaign', 'وأطلق سالم بوزيد حملة «أنهار بلا نفايات في كل المدن» أمس.'],
    [
      'a talk',
      'وقال سالم بوزيد إن اليوم الثاني شهد ثلاث محاضرات، منها محاضرة للباحث كمال حداد عن «أثر المطر في الزراعة الجبلية».',
    ],
    ['a body', 'وأكد سالم بوزيد أن «جمعية أصدقاء النهر» ستعود إلى العمل.'],
    ['a single word', 'وقال سالم بوزيد إن الطريق «الأخضر» مفتوح.'],
  ])('%s', (_kind, paragraph) => {
    expect(quoted(paragraph)).toEqual([]);
  });

  test('they cut no clause', () => {
    expect(paraphrased('وقال سالم بوزيد لقناة «الضفة» الإخبارية إن العمل بدأ في القرى.')).toEqual([
      ['العمل بدأ في القرى', 'سالم بوزيد'],
    ]);
  });
});

describe('speech without marks', () => {
  test('after a colon, to the end of its sentence', () => {
    expect(quoted('وقال سالم بوزيد: نحن مستعدون لكل شيء. ثم غادر القاعة.')).toEqual([
      ['نحن مستعدون لكل شيء', 'سالم بوزيد'],
    ]);
  });

  test('a list is none', () => {
    expect(quoted('وزار سالم بوزيد ثلاث مدن: الأولى في الشمال والثانية في الوسط.')).toEqual([]);
    expect(quoted('وقال سالم بوزيد إن المدن ثلاث هي: كاي وسيغو وموبتي وما حولها.')).toEqual([]);
  });

  test('behind a mark that is never closed, where the sentence has no other', () => {
    expect(quoted('وقال سالم بوزيد إن "العمل بدأ في كل القرى. ثم غادر القاعة.')).toEqual([
      ['العمل بدأ في كل القرى', 'سالم بوزيد'],
    ]);
    expect(quoted('وقال سالم بوزيد إن "العمل بدأ قرب "السوق"، في إشارة إلى الطريق.')).toEqual([]);
  });
});

describe('paraphrases', () => {
  test.each([
    ['«أن»', 'وأكد سالم بوزيد أن العمل بدأ في القرى.', 'العمل بدأ في القرى'],
    [
      'the particle stays with its pronoun',
      'وقال سالم بوزيد إنه بدأ العمل أمس.',
      'إنه بدأ العمل أمس',
    ],
    ['a preposition before it', 'وأشار سالم بوزيد إلى أن العمل بدأ أمس.', 'العمل بدأ أمس'],
    [
      'up to a participle',
      'وقال سالم بوزيد إن العمل بدأ أمس، مشيرا إلى خطورة التأخير.',
      'العمل بدأ أمس',
    ],
    [
      'up to the reporter',
      'وقال سالم بوزيد إن العمل بدأ أمس، فيما نفى السكان ذلك.',
      'العمل بدأ أمس',
    ],
    [
      'up to where it is from',
      'وقال سالم بوزيد إن العمل بدأ أمس، بحسب صحيفة محلية.',
      'العمل بدأ أمس',
    ],
    [
      'a relative clause belongs to it',
      'وقال سالم بوزيد إن القرية التي وصفها السكان بالمنسية جاهزة.',
      'القرية التي وصفها السكان بالمنسية جاهزة',
    ],
  ])('%s', (_kind, paragraph, words) => {
    expect(paraphrased(paragraph)[0]).toEqual([words, 'سالم بوزيد']);
  });

  test.each([
    ['a wish', 'وطالب سالم بوزيد بأن يعود العمال إلى القرى.'],
    ['a call', 'ودعا سالم بوزيد إلى أن تفتح الطرق كلها.'],
    ['what is denied', 'ونفى سالم بوزيد أن يكون العمل قد توقف.'],
    ['what nobody says', 'ويذكر أن سالم بوزيد وصل أمس إلى المدينة.'],
    ['what is not said', 'ولم يؤكد سالم بوزيد أن العمل بدأ في القرى.'],
    ['a reserve', 'وأكد سالم بوزيد أهمية العمل، إلا أن الطريق ما زال مغلقا.'],
    ['a time', 'وتحدث سالم بوزيد طويلا بعد أن وصل إلى القرية.'],
    ['a figure of nobody', 'وأظهرت النتائج أن العمل بدأ في القرى.'],
  ])('never %s', (_kind, paragraph) => {
    expect(paraphrased(paragraph)).toEqual([]);
  });

  test('each bears its verb, and may hold a quotation', () => {
    const said = statementsOf(
      'ونبه سالم بوزيد إلى أن الطريق «سيبقى مغلقا حتى نهاية الشهر» على الأقل.',
    );
    expect(said.map(({ direct, verb, text }) => [direct, verb, text])).toEqual([
      [false, 'نبه', 'الطريق «سيبقى مغلقا حتى نهاية الشهر» على الأقل'],
      [true, 'نبه', 'سيبقى مغلقا حتى نهاية الشهر'],
    ]);
  });
});
