/** Where a sentence can be cut so that a whole one is left. */
import { sentences } from '../arabic/sentences.ts';

/** What goes on after the main clause, and says nothing that it needs. */
const FOLLOWING =
  /[،؛]\s*(?=[وف]?(?:فيما|بينما|في حين|كما|حيث|مشيرا|مضيفا|موضحا|لافتا|مؤكدا|مبينا|منوها|معتبرا|مضيفة|مشيرة|مؤكدة|موضحة|لافتة|علما|وذلك|إلا أن|لكن|غير أن|وهو ما|وهي|وهو|وفق|بحسب|حسب|حسبما|نقلا عن|في إشارة|قبل أن|بعدما|وسط|خصوصا|خاصة|لا سيما|ومن|وكان|وكانت|وقد|وأن|وأضاف|وقال|ويأتي|وتأتي|الأمر الذي|مما|ما يعني|ما أدى|ما أثار|ما دفع)(?!\p{L}))/gu;
/** A clause of fewer words is no whole sentence. */
const FEWEST_WORDS = 7;

/**
 * The main clause of a long sentence.
 *
 * @param sentence without the full stop at its end
 * @param most letters that it may have as it is
 * @param least where what must stay ends
 */
export function mainClause(sentence: string, most: number, least = 0): string {
  if (sentence.length <= most) return sentence;
  const cuts = [...sentence.matchAll(FOLLOWING)]
    .map(({ index }) => sentence.slice(0, index).trim())
    .filter((clause) => clause.length >= least && isWhole(clause));
  return cuts.findLast((clause) => clause.length <= most) ?? cuts[0] ?? sentence;
}

function isWhole(clause: string): boolean {
  return (
    clause.split(/\s+/).length >= FEWEST_WORDS &&
    isBalanced(clause) &&
    sentences(clause).length === 1
  );
}

/** Brackets and marks of quotation come in pairs. */
export function isBalanced(text: string): boolean {
  const count = (mark: RegExp): number => text.match(mark)?.length ?? 0;
  return (
    count(/"/g) % 2 === 0 && count(/[«“]/gu) === count(/[»”]/gu) && count(/\(/g) === count(/\)/g)
  );
}
