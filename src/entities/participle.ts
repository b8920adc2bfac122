/** A country spelled as a participle: «الوزير مُصر على الاستقالة». */
import { foldKey } from '../arabic/folding.ts';
import { wordSet } from '../arabic/word-set.ts';
import { hasArticle } from './noun-phrase.ts';
import type { Surroundings } from './surroundings.ts';

/** Who insists: pronouns, and verbs of being that a predicate follows. Folded. */
const SUBJECTS = wordSet(
  'هو انه لانه بانه وانه وهو انا انت انني اني زال يزال ظل بات بدا كونه غير لكنه ولكنه',
);
/** «زار الوزير مصر على رأس وفد». */
const IDIOMS = wordSet('راس هامش وشك متن ارض مدي مدار طول وجه الاقل اثر');

/**
 * Whether the form is the participle: the predicate of a masculine subject, with its preposition after it.
 *
 * @param preposition the one that the participle takes
 */
export function isParticiple({ nearest, after }: Surroundings, preposition: string): boolean {
  const [next, further = ''] = after;
  if (next !== foldKey(preposition) || IDIOMS.has(further)) return false;
  return SUBJECTS.has(nearest) || (hasArticle(nearest) && !/(?:ه|ات|ين)$/.test(nearest));
}
