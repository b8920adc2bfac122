/**
 * The forms of an Arabic verb, made by rule from its root and its measure.
 *
 * Only what reports of speech need: third person of the perfect and the imperfect, and the active participle in the
 * accusative («مضيفًا»). Spellings are folded (arabic/folding.ts), undiacritised. Source of the rules: K. Ryding,
 * «A Reference Grammar of Modern Standard Arabic», ch. 21–35 (measures I–X; hollow, defective, doubled, assimilated).
 */
import { foldKey } from '../arabic/folding.ts';

export interface VerbForm {
  readonly form: string;
  readonly tense: 'perfect' | 'imperfect' | 'participle';
  readonly gender: 'm' | 'f';
  readonly number: 'singular' | 'dual' | 'plural';
}

export type Measure = 1 | 2 | 3 | 4 | 5 | 6 | 8 | 10;

/** What the inflections are put on. */
interface Stems {
  /** «قال». */
  readonly perfect: string;
  /** «قال» before ت, «نف» of «نفت». */
  readonly perfectClosed: string;
  readonly imperfect: string;
  readonly participle: string;
}

/**
 * @param root three letters, ء for hamza in whatever seat
 * @example verbForms('قول', 1).some(({ form }) => form === 'قايلا') // true
 */
export function verbForms(root: string, measure: Measure): VerbForm[] {
  const { perfect, perfectClosed, imperfect, participle } = stemsOf(root, measure);
  const past = (form: string, gender: 'm' | 'f', number: VerbForm['number']): VerbForm => ({
    form: foldKey(form),
    tense: 'perfect',
    gender,
    number,
  });
  const present = (form: string, gender: 'm' | 'f', number: VerbForm['number']): VerbForm => ({
    ...past(form, gender, number),
    tense: 'imperfect',
  });
  const acting = (form: string, gender: 'm' | 'f', number: VerbForm['number']): VerbForm => ({
    ...past(form, gender, number),
    tense: 'participle',
  });
  return [
    past(perfect, 'm', 'singular'),
    past(`${perfectClosed}ت`, 'f', 'singular'),
    past(`${perfectClosed}وا`, 'm', 'plural'),
    past(`${perfectClosed}تا`, 'f', 'dual'),
    present(`ي${imperfect}`, 'm', 'singular'),
    present(`ت${imperfect}`, 'f', 'singular'),
    present(`ي${imperfect.replace(/[يو]$/, '')}ون`, 'm', 'plural'),
    acting(`${participle}ا`, 'm', 'singular'),
    acting(`${participle}ه`, 'f', 'singular'),
    acting(`${participle.replace(/ي$/, '')}ين`, 'm', 'plural'),
    acting(`${participle}ات`, 'f', 'plural'),
  ];
}

function stemsOf(root: string, measure: Measure): Stems {
  const [first = '', second = '', third = ''] = root;
  const isHollow = /[وي]/.test(second);
  const isDefective = /[وي]/.test(third);
  const isDoubled = second === third;
  /** Hamza after the vowel u of a prefix sits on و: «يؤكد». */
  const afterU = first === 'ء' ? 'ؤ' : first;
  const atStart = first === 'ء' ? 'أ' : first;
  const end = isDefective ? 'ى' : third;
  const middle = second === 'ء' ? 'أ' : second;
  const open = (body: string): Pick<Stems, 'perfect' | 'perfectClosed'> => ({
    perfect: `${body}${end}`,
    perfectClosed: isDefective ? body : `${body}${third}`,
  });
  const tail = isDefective ? 'ي' : third;
  switch (measure) {
    case 1: {
      const active = `${atStart}ا${isHollow && !isDefective ? 'ئ' : second}${isDoubled ? '' : tail}`;
      if (isDoubled) return same(`${atStart}${second}`, `${first}${second}`, active);
      if (isHollow && !isDefective)
        return same(`${atStart}ا${third}`, `${first}${second}${third}`, active);
      const body = `${atStart}${middle}`;
      const past = third === 'و' ? { perfect: `${body}ا`, perfectClosed: body } : open(body);
      const imperfect = `${first === 'و' ? '' : first}${middle}${third}`;
      return { ...past, imperfect, participle: active };
    }
    case 2:
      return {
        ...open(`${atStart}${middle}`),
        imperfect: `${afterU}${middle}${tail}`,
        participle: `م${afterU}${middle}${tail}`,
      };
    case 3:
      return {
        ...open(`${atStart}ا${second}`),
        imperfect: `${first}ا${second}${tail}`,
        participle: `م${first}ا${second}${tail}`,
      };
    case 4:
      if (isDoubled) return same(`أ${first}${second}`, `${first}${second}`, `م${first}${second}`);
      if (isHollow && !isDefective)
        return same(`أ${first}ا${third}`, `${first}ي${third}`, `م${first}ي${third}`);
      return {
        ...open(`أ${first}${second}`),
        imperfect: `${first}${second}${tail}`,
        participle: `م${first}${second}${tail}`,
      };
    case 5:
      return prefixed(
        'ت',
        `${first}${middle}`,
        third === 'ء' ? 'أ' : end,
        third === 'ء' ? 'أ' : tail,
      );
    case 6: {
      const stems = prefixed('ت', `${first}ا${second}`, end, tail);
      // «متسائل»: hamza before the vowel i.
      return { ...stems, participle: stems.participle.replace('ء', 'ئ') };
    }
    case 8:
      return prefixed('ا', `${infixed(first)}${second}`, end, tail);
    case 10:
      if (isHollow && !isDefective)
        return same(`است${first}ا${third}`, `ست${first}ي${third}`, `مست${first}ي${third}`);
      return prefixed('ا', `ست${first}${second}`, end, tail);
  }
}

function same(perfect: string, imperfect: string, participle: string): Stems {
  return { perfect, perfectClosed: perfect, imperfect, participle };
}

/** Measures whose perfect begins with a letter of its own, which the imperfect keeps (ت) or drops (ا). */
function prefixed(prefix: string, body: string, end: string, tail: string): Stems {
  const kept = prefix === 'ت' ? 'ت' : '';
  return {
    perfect: `${prefix}${body}${end}`,
    perfectClosed: `${prefix}${body}${end === 'ى' ? '' : end}`,
    imperfect: `${kept}${body}${tail}`,
    participle: `م${kept}${body}${tail}`,
  };
}

/** Measure VIII: the ت after the first letter, joined with و, د, ز, ص, ض, ط. */
function infixed(first: string): string {
  if (first === 'و') return 'ت';
  if (first === 'د') return 'د';
  if (first === 'ز') return 'زد';
  return /[صضط]/.test(first) ? `${first}ط` : `${first}ت`;
}
