/**
 * The closed class of verbs that report speech, by root and measure; their forms are made by rule (verb-forms.ts).
 *
 * Source of the class: reporting verbs of Arabic news prose (B. Holes, «Modern Arabic», ch. 8; R. Badawi, M. Carter,
 * A. Gully, «Modern Written Arabic», 3.10 «verbs of saying»).
 */
import { foldKey } from '../arabic/folding.ts';
import { title } from '../lexicon/titles.ts';
import { type Measure, type VerbForm, verbForms } from './verb-forms.ts';

/**
 * `say`: what follows are the words of the subject. `add`: so, and the subject spoke before. `act`: a deed done by
 * speaking («دعا», «اتهم»): quoted pieces in its clause are the subject's words. `relay`: the subject passes on the words
 * of whom «عن» names.
 */
export type SayingKind = 'say' | 'add' | 'act' | 'relay';

export interface SayingForm extends VerbForm {
  readonly kind: SayingKind;
  /** «اكد»: the perfect, folded. */
  readonly lemma: string;
  /** The form is also a common noun or particle («بين», «رد»): only its place and its clause tell. */
  readonly isHomograph: boolean;
  /** «وصفه»: an object is written with it. */
  readonly hasObject: boolean;
}

/** Roots by kind and measure. */
const VERBS: Readonly<Record<SayingKind, Readonly<Partial<Record<Measure, string>>>>> = {
  say: {
    1: 'قول ذكر كتب رءي شرح كشف زعم ردد لفت سءل جزم شكو خلص صرخ هتف روي حكي ذهب',
    2: 'ءكد صرح علق شدد بين حذر نوه نبه غرد رجح وضح فسر علل',
    3: 'خطب صرح',
    4: 'وضح فصح خبر علن شور فيد جوب برز عرب بلغ قرر قسم لمح صرر',
    5: 'وقع نبء حدث ضمن',
    6: 'سءل',
    8: 'عبر دعي عقد عرف شكي',
    10: 'هلل',
  },
  add: { 1: 'زيد ختم', 3: 'تبع وصل', 4: 'ضيف ردف كمل', 8: 'ختم', 10: 'طرد درك' },
  act: {
    1: 'وصف دعو نفي وعد رفض حثث دين طلب',
    2: 'حمل لوح ندد هدد عبر جدد ءيد ثمن رحب هنء كذب سمي برر فند شبه',
    3: 'طلب نشد هجم دفع',
    4: 'دين شيد ثني نكر بدي نذر وصي سمي',
    5: 'عهد وعد مسك مني',
    8: 'وهم نقد قرح كفي حجج عذر',
    10: 'نكر هجن عرض بعد غرب',
  },
  relay: { 1: 'نقل نسب' },
};

/** Roots of verbs that make no measure by the rules. */
const IRREGULAR: readonly (readonly [form: string, like: Partial<SayingForm>])[] = [
  ['يرى', { tense: 'imperfect', gender: 'm', number: 'singular', lemma: 'رأى' }],
  ['ترى', { tense: 'imperfect', gender: 'f', number: 'singular', lemma: 'رأى' }],
  ['يرون', { tense: 'imperfect', gender: 'm', number: 'plural', lemma: 'رأى' }],
];

/** Forms that are common nouns, adjectives or particles as well. */
const HOMOGRAPHS = new Set(
  (
    'بين رد ردا ذكر كشف وصف شرح حذر علق كتب نقل ختم سال عبر نسب ردت حذرا وعد رفض شبه تمسك توقع دفع هجم تابع زاد مدين كرر جدد ' +
    'متوقعا تري يري ترد تبين يبين تكشف حث احتج واصل تواصل اعتقد محذرا طالب مطالبا مهددا نفي رحب منددا ذكرا كتبا نقلا تحدث تعهد شكت ' +
    'حمل حملت حملوا يحمل تحمل محملا لوح تضمن تضمنت يتضمن تتضمن متضمنا ثمن ثمنا وصفا وعدا شكا شكي ادعي حذرت كاتبا كاتبه كاتبين شارح ناقلا ناقله بينا ردوا ختما برر معربا سالت كتبوا مدافعا مدافعين مهاجما مهاجمين طلب مستبعدا ابرز مبرزا تعد خلص ذهب روي يروي ذهبت يذهب تذهب ذهبوا ذاهبا حكي فسر علل صارخا مخبرا مخبره مخبرين'
  )
    .split(' ')
    .map(foldKey),
);
/** «يعد» of «وعد» is «is counted» nearly always. */
const NO_REPORT = new Set(['يعد', 'تعد', 'يعدون', 'ارد', 'مجددا', 'مجدده']);
/** Verbs whose object may be written with them in reports: «ما وصفه», «ما قاله», «اعتبره». */
const TAKES_OBJECT = new Set(
  'قال وصف سمي اسمي دعا اتهم اعتبر اعلن ذكر نقل ابلغ اخبر اجاب سال ناشد'.split(' '),
);

const forms = buildForms();

/**
 * What verbs of saying a word may be.
 *
 * @param key folded, without conjunction
 * @param printed the same word as the text has it: «إضافة» and «أضافه» are folded alike
 */
export function sayingForms(key: string, printed: string): readonly SayingForm[] {
  const plain = forms.get(key);
  // «نفي», «رأي» are nouns; the verbs end in ى. «متحدثة», «كاتبة» are who they are.
  if (plain !== undefined)
    return plain.filter(
      ({ tense, gender, number }) =>
        !(
          tense === 'perfect' &&
          gender === 'm' &&
          number === 'singular' &&
          /ي\p{M}*$/u.test(printed)
        ) &&
        // «يدعى», «يروى»: the passive.
        !(
          tense === 'imperfect' &&
          key.endsWith('ي') &&
          /ى\p{M}*$/u.test(printed) &&
          !/^[يت]ري$/.test(key)
        ) &&
        !(tense === 'participle' && !/ا\p{M}*$/u.test(printed) && title(printed) !== undefined),
    );
  const object = /(?:ه|ها|هم|هما)$/.exec(key)?.[0];
  // «إجابته» is a noun, «أجابته» the verb.
  if (object === undefined || printed.endsWith('ة') || /^[وف]?إ/u.test(printed)) return [];
  const bare = forms.get(key.slice(0, -object.length)) ?? [];
  return bare
    .filter(({ tense, lemma }) => tense !== 'participle' && TAKES_OBJECT.has(lemma))
    .map((form) => ({ ...form, hasObject: true }));
}

function buildForms(): ReadonlyMap<string, readonly SayingForm[]> {
  const table = new Map<string, SayingForm[]>();
  const add = (form: SayingForm): void => {
    const known = table.get(form.form) ?? [];
    if (known.some((one) => one.tense === form.tense && one.gender === form.gender)) return;
    table.set(form.form, [...known, form]);
  };
  for (const [kind, byMeasure] of Object.entries(VERBS) as [SayingKind, object][]) {
    for (const [measure, roots] of Object.entries(byMeasure) as [string, string][]) {
      for (const root of roots.split(' ').filter((r) => r !== '')) {
        const made = verbForms(root, Number(measure) as Measure); // The keys of a literal.
        const lemma = made[0]?.form ?? '';
        for (const form of made.filter(({ form: word }) => !NO_REPORT.has(word)))
          add({
            ...form,
            kind,
            lemma,
            isHomograph: HOMOGRAPHS.has(form.form),
            hasObject: false,
          });
      }
    }
  }
  for (const [form, like] of IRREGULAR) {
    add({
      form: foldKey(form),
      tense: 'imperfect',
      gender: 'm',
      number: 'singular',
      kind: 'say',
      isHomograph: false,
      hasObject: false,
      ...like,
      lemma: foldKey(like.lemma ?? form),
    });
  }
  return table;
}
