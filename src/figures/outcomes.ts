/** Words that tell what happened to people who are counted. Plain letters, without «و». */
import type { Outcome } from './figure.ts';

/** Nouns that are counted themselves: «12 قتيلا», «سبعة جرحى». */
const COUNTED: Readonly<Record<string, Outcome>> = {
  'قتيل قتيلا قتلي شهيد شهيدا شهداء ضحيه ضحايا وفاه وفيات': 'killed',
  'جريح جريحا جرحي مصاب مصابا مصابين مصابون اصابه اصابات': 'wounded',
  'مفقود مفقودا مفقودين مفقودون': 'missing',
  'معتقل معتقلا معتقلين موقوف موقوفا موقوفين': 'arrested',
  'نازح نازحا نازحين مشرد مشردا مشردين': 'displaced',
};
/** Verbs and their nouns before the number: «مقتل 12 شخصا», «وأصيب 30». */
const BEFORE: Readonly<Record<string, Outcome>> = {
  'مقتل قتل قتلت بمقتل لمقتل بقتل مصرع بمصرع لمصرع وفاه بوفاه لوفاه توفي توفيت استشهاد استشهد باستشهاد لاستشهاد بحياه ارواح ضحيته ضحيتها ضحيه لقي لقيت يقتل وقتلوا':
    'killed',
  'اصابه باصابه لاصابه اصيب اصيبت جرح جرحت بجرح لجرح يصاب': 'wounded',
  'فقدان بفقدان فقد فقدت اختفاء باختفاء': 'missing',
  'اعتقال باعتقال اعتقل اعتقلت توقيف بتوقيف اوقف اوقفت القبض احتجاز احتجز احتجزت': 'arrested',
  'انقاذ بانقاذ انقذ انقذت اجلاء باجلاء اجلت اجلي': 'rescued',
  'نزوح نزح نزحت تشريد بتشريد تهجير فرار فر فرت': 'displaced',
};
/** Behind the number: «سبعة أشخاص قتلوا», «لقي 20 مهاجرا حتفهم». */
const BEHIND: Readonly<Record<string, Outcome>> = {
  'قتلوا قتلا حتفهم حتفهما مصرعهم مصرعهما ماتوا قضوا توفوا استشهدوا غرقا اختناقا': 'killed',
  'اصيبوا اصيبا جرحوا جرحا': 'wounded',
  فقدوا: 'missing',
  'اعتقلوا اوقفوا': 'arrested',
  'نزحوا فروا': 'displaced',
};

const table = (of: Readonly<Record<string, Outcome>>): ReadonlyMap<string, Outcome> =>
  new Map(
    Object.entries(of).flatMap(([words, outcome]) =>
      words.split(' ').map((word) => [word, outcome]),
    ),
  );
const counted = table(COUNTED);
const before = table(BEFORE);
const behind = table(BEHIND);

/** @param noun without article */
export function countedOutcome(noun: string): Outcome | undefined {
  return counted.get(noun);
}
export function outcomeBefore(word: string): Outcome | undefined {
  return before.get(word);
}
export function outcomeBehind(word: string): Outcome | undefined {
  return behind.get(word);
}

/** People in general: whoever counts them counts all. */
const ANYONE = new Set(
  'شخص شخصا اشخاص شخصين شخصان فرد فردا افراد انسان انسانا نسمه اخر اخرين اخرون اخرا من علي حتفهم واحد'.split(
    ' ',
  ),
);

export function isAnyone(noun: string): boolean {
  return ANYONE.has(noun) || counted.has(noun);
}
