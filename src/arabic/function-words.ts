/** Words that say nothing of what a text is about: particles, pronouns, auxiliary verbs. Folded spellings. */
import { wordSet } from './word-set.ts';

const FUNCTION_WORDS = wordSet(
  'في من علي الي عن مع هذا هذه ذلك تلك هولاء التي الذي الذين اللذين اللتين ان انه انها انهم كان كانت كانوا يكون تكون قد لقد لا ما لم لن ' +
    'ليس ليست هو هي هم هما نحن انا انت بين عند عندما حتي حيث كل كما لكن او ام ثم اي ايضا اذا اذ اما انما بل به بها بهم له لها لهم فيه ' +
    'فيها فيهم منه منها منهم عليه عليها عليهم اليه اليها عنه عنها معه معها يا غير سوي لدي خلال منذ حول ضمن هناك هنا وفي ومن وعلي والي ' +
    'وعن ومع وهذا وهذه وذلك والتي والذي وان وانه وكان وكانت وقد ولا وما ولم وهو وهي وبين وحتي وكل وكما ولكن فقد فان بان لان بما مما وله ولها و ' +
    'the of and in to a for on de la le les et du des',
);

/** @param word folded */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}
