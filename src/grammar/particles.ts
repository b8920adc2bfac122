/** Closed classes of Arabic words, folded. Source: K. Ryding, «A Reference Grammar of Modern Standard Arabic», ch. 16–19. */
import { foldKey } from '../arabic/folding.ts';
import { ARABIC_MONTH_WORDS } from '../arabic/month-names.ts';

/** A word as it is printed, and what is left of it without «و» or «ف». */
export interface Spelled {
  readonly text: string;
  readonly key: string;
  readonly bare: string;
}

/** Words of a class by their folded forms, with their proper spellings: «على» is no «علي», «الآن» no «آلان». */
type Spellings = ReadonlyMap<string, readonly string[]>;

function spellings(list: string): Spellings {
  const map = new Map<string, string[]>();
  for (const word of list.split(/\s+/)) {
    const key = foldKey(word);
    const known = map.get(key);
    if (known === undefined) map.set(key, [word]);
    else known.push(word);
  }
  return map;
}

function isIn(map: Spellings, { text, key, bare }: Spelled): boolean {
  const whole = map.get(key);
  if (whole?.some((proper) => isSpelled(text, proper)) === true) return true;
  if (bare === key) return false;
  const rest = text.replace(/^[وف]\p{M}*/u, '');
  return map.get(bare)?.some((proper) => isSpelled(rest, proper)) === true;
}

/** Whether the printed word may be the proper one: hamza and dots may be left out, but not put elsewhere. */
function isSpelled(printed: string, proper: string): boolean {
  const letters = Array.from(printed.replace(/[\p{M}\u0640]/gu, ''));
  const wanted = Array.from(proper.replace(/[\p{M}\u0640]/gu, ''));
  return (
    letters.length === wanted.length &&
    letters.every((letter, i) => {
      const other = wanted[i] ?? '';
      return (
        letter === other ||
        (letter === 'ا' && /[أإآ]/.test(other)) ||
        (letter === 'أ' && other === 'إ') ||
        (letter === 'إ' && other === 'أ') ||
        (letter === 'ى' && other === 'ي') ||
        (letter === 'ه' && other === 'ة') ||
        (foldKey(letter) !== letter && foldKey(letter) === other && !/[آي]/.test(letter))
      );
    })
  );
}

/** @param list ordinary spelling, separated by spaces */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).map(foldKey));
}

const PREPOSITIONS = spellings(
  'في من على إلى الى عن مع خلال عبر أمام بعد قبل أثناء عقب لدى حول ضمن تجاه حتى منذ ضد بشأن بين عند فوق تحت وسط قرب إزاء داخل خارج ' +
    'نحو طوال رغم بعيد قبيل حيال بخصوص بسبب بفضل لأجل دون بدون باستثناء ضوء لصالح إثر جراء وراء خلف بجانب بمناسبة بحضور بمشاركة بحق لدي غداة مقابل عدا سوى فيما قبالة حسب ' +
    'ل ب ك بها به بهم فيها فيه فيهم منها منه منهم عليها عليه عليهم إليها إليه إليهم عنها عنه عنهم معها معه معهم لها له لهم لديه لديها بينهم بينها بينه بينهما خلالها خلاله',
);

/** Words of time, place and manner that may stand between verb and subject. */
const ADVERBS = spellings(
  'أيضا كذلك اليوم أمس الأمس غدا السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة مساء صباح ظهر فجر ليل صباحا ليلا ظهرا لاحقا سابقا ' +
    'مجددا مؤخرا حاليا رسميا صراحة علنا شخصيا حرفيا بدوره بدورها بدورهم هنا هناك الآن أول قبيل ساخرا ضاحكا غاضبا آسفا باكيا مازحا حازما باسما مبتسما متأثرا متهكما مستغربا متعجبا متحسرا منفعلا ممازحا هامسا واثقا متنهدا يوم عام شهر أسبوع ' +
    'الماضي الماضية الجاري الجارية الحالي المقبل المقبلة الثاني الأول الأسبوع الشهر العام نفسه تماما فقط أخيرا أولا ثانيا ثالثا مرارا تكرارا ' +
    `هكذا أمسية عشية مباشرة بوضوح بصراحة باختصار بحزم جازما ${ARABIC_MONTH_WORDS.join(' ')}`,
);

const RELATIVES = wordSet('الذي التي الذين اللذان اللذين اللتان اللتين اللواتي اللاتي اللائي');
const NEGATIONS = wordSet('لم لن لا ما ليس ليست دون غير ألا');
/** Clause openers after which a verb comes first. */
const OPENERS = wordSet(
  'كما قد وقد فقد لقد فيما بينما حيث إذ حين حينما عندما بعدما قبلما كلما لكن ولكن ثم بل أو إنما لكنه لكنها لكنهم ولكنه ولكنها ومما مما سبق سوف لطالما حتى أما هنا لذا لذلك بالتالي وهنا وفيما وحيث وإذ ريثما',
);
/** Before «أن» these make a clause of time, of reserve, of necessity: no reported one. */
const NOT_REPORTING = wordSet(
  'بعد قبل منذ دون رغم غير كما إلا خاصة خصوصا لاسيما سيما شرط حيث إذ علما يمكن يجب ينبغي يتعين بد لولا إما بيد مع لمجرد بمجرد ضرورة أجل حتى يستطيع يفترض يحب يريد عند كون رجاء أمل ألا كان نحو بدل عوض فضلا طالما',
);

/** What a clause behind them tells is asked, supposed or wished. */
const SUPPOSING = wordSet('لو إذا هل ربما لعل لعله لعلها لعلهم ليت ليته ليتها');

/** Also one with its pronoun: «فيها». */
export function isPreposition(token: Spelled | undefined): boolean {
  return token !== undefined && isIn(PREPOSITIONS, token);
}

/** A word of time, place or manner, or a number; of «تشرين الثاني/نوفمبر» each part. */
export function isAdverb(token: Spelled | undefined): boolean {
  if (token === undefined) return false;
  if (/^[\d.,٪%]+$/.test(token.key)) return true;
  // «حقًّا», «مجانًا»: tanwin.
  if (/(?:ا\u064b|\u064b\u0651?ا)$/.test(token.text)) return true;
  const [first = '', ...rest] = token.text.split('/');
  if (rest.length === 0) return isIn(ADVERBS, token);
  return (
    rest.every((part) => isIn(ADVERBS, { text: part, key: foldKey(part), bare: foldKey(part) })) &&
    first !== ''
  );
}

/** @param key folded, as below: «الذي», «للتي» */
export function isRelative(key: string): boolean {
  return (
    RELATIVES.has(key) || (RELATIVES.has(key.replace(/^[وف]?ل?/, 'ا')) && key.startsWith('لل'))
  );
}

/** «لم», «ليس», «غير». */
export function isNegation(key: string): boolean {
  return NEGATIONS.has(key);
}

/** «لو», «هل», «ربما». */
export function isSupposing(key: string): boolean {
  return SUPPOSING.has(key);
}

/** «بينما», «قد», «لكن»: a verb comes first behind it. */
export function isOpener(key: string): boolean {
  return OPENERS.has(key);
}

/** «بعد», «يمكن»: the «أن» behind it reports nothing. */
export function isNoReportBefore(key: string): boolean {
  return NOT_REPORTING.has(key);
}

const COMPLEMENTIZER = /^[وف]?ب?ان(?:ه|ها|هم|هما|هن|نا|ني|ي|ك|كم)?$/;

/** «أن», «إن», «أنه», «بأنها»: folding leaves hamza and vowels to the context. */
export function isComplementizer(
  token: { readonly key: string; readonly text: string } | undefined,
): boolean {
  // «فان» without hamza is rather a particle of names («فان دايك»).
  return token !== undefined && COMPLEMENTIZER.test(token.key) && token.text !== 'فان';
}
