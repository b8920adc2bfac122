/**
 * The closed classes of Arabic: prepositions, conjunctions, pronouns, demonstratives, relatives, adverbs of place and
 * time that take a noun, with the pronouns that they bear. Folded spellings.
 * Source: K. Ryding, «A Reference Grammar of Modern Standard Arabic», ch. 11–19.
 */
import { foldKey } from '../arabic/folding.ts';

const PRONOUNS = ['ه', 'ها', 'هم', 'هما', 'هن', 'ك', 'كم', 'كما', 'نا', 'ي', 'ني'];
/** With their stem before a pronoun, where it is another. */
const BEARERS =
  'في من عن مع على:علي إلى:الي ل ب بين عند لدى:لدي حول خلال ضد دون بدون ضمن تحت فوق أمام خلف وراء قبل بعد قرب نحو عبر مثل غير سوى كل بعض كلا:كلي إن أن لكن لأن كأن ليت لعل حسب وفق وسط داخل خارج أثناء منذ لأجل بسبب بشأن جميع معظم أي نفس ذات سائر';
const OTHERS =
  'هو هي هم هما هن أنا نحن أنت أنتم هذا هذه هذان هذين هاتان هاتين هؤلاء ذلك تلك ذاك أولئك الذي التي الذين اللذان اللذين اللتان اللتين اللواتي اللاتي من ما ماذا لماذا كيف كيفما متى أين كم هل أم أو ثم حتى بل لا لم لن ليس قد لقد سوف إذا إذ إذن لو لولا كما حيث حين حينما عندما بينما فيما كلما طالما ريثما حيثما مما عما ممن عمن بما لما كي لكي إلا أما إما إنما أيضا فقط جدا هنا هناك هنالك الآن أمس اليوم غدا بعدما قبلما قبيل بعيد كذلك هكذا لذلك لذا ربما نعم كلا بلى يا أيها أيتها سيما لاسيما مؤخرا حاليا عموما خصوصا خاصة عقب إزاء تجاه حيال إبان طوال طيلة جراء رغم بالرغم برغم مثلما وفقا طبقا نظرا فضلا علاوة شمال جنوب شرق غرب شمالي جنوبي شرقي غربي يوم إثر غداة كان كانت كانوا يكون تكون أصبح أصبحت بات باتت ظل مازال لايزال وسط إحدى أحد أبرز أول أكثر أقل';

const particles = makeParticles();

function makeParticles(): ReadonlySet<string> {
  const all = new Set(OTHERS.split(' ').map(foldKey));
  for (const entry of BEARERS.split(' ')) {
    const [word = '', stem = word] = entry.split(':');
    if (word.length > 1) all.add(foldKey(word));
    for (const pronoun of PRONOUNS) all.add(foldKey(stem + pronoun));
  }
  return all;
}

/** @param key folded; a conjunction (و، ف) or a preposition before it may stand on it */
export function isParticle(key: string): boolean {
  if (particles.has(key)) return true;
  const rest = /^[وفلبك]/.test(key) && key.length > 2 ? key.slice(1) : undefined;
  return (
    rest !== undefined &&
    (particles.has(rest) || (/^[لب]/.test(rest) && particles.has(rest.slice(1))))
  );
}
