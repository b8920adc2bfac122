/** Words that may be a name, where a noun phrase begins or its title has ended. */
import { isDefinite, nounClass } from '../../../grammar/noun-classes.ts';
import {
  isAdverb,
  isComplementizer,
  isNegation,
  isPreposition,
  wordSet,
} from '../../../grammar/particles.ts';
import type { Token } from '../../../grammar/token.ts';
import { leadsToPlace } from '../../../names/place-nouns.ts';
import { placeAt } from '../passage.ts';
import { isAttached, isStranger } from './phrase-words.ts';
import type { Scene } from './scene.ts';
import { isFiller } from './word-guesses.ts';
import { isGivenName } from '../../../lexicon/given-names.ts';
import { isNoun } from '../../../lexicon/nouns.ts';
import { partsOfSpeech } from '../../../lexicon/parts-of-speech.ts';
import { title as titleOf } from '../../../lexicon/titles.ts';

const PARTICLES_OF_NAMES = wordSet(
  'بن ابن بنت ولد أبو أبي آل ال إل دي دو دا فان فون عبد أم بو سي دل دير لا',
);

/** Without «بن», «أبو» and the like; with them. */
const MOST_PARTS = 5;
const LONGEST_NAME = 8;

/** Words from the beginning that may be a name. */
export function properRun(
  scene: Scene,
  run: readonly Token[],
  isWhole = false,
  isNamed = false,
): Token[] {
  const { passage, cast } = scene;
  const name: Token[] = [];
  for (const token of run) {
    const filled = name.filter((one) => !PARTICLES_OF_NAMES.has(one.key)).length;
    if (filled >= MOST_PARTS || token.kind !== 'word') break;
    const { bare, key, text } = token;
    const isPart = PARTICLES_OF_NAMES.has(key) || cast.byName([key]) !== undefined;
    if (!isPart) {
      if (/\d/.test(text) || isPreposition(token) || isAdverb(token) || isNegation(key)) break;
      const given = isGivenName(text);
      if (!given) {
        // «محمد الطيار بقوله»: a surname that is a trade, where the name ends with it.
        const isSurname =
          isWhole && isDefinite(key) && run.length === 2 && isGivenName(name[0]?.text ?? '');
        if ((titleOf(text) !== undefined || nounClass(bare) !== undefined) && !isSurname) break;
        // «مختار قرية …»
        if (leadsToPlace(bare, '')) break;
        if (name.length === 0 && (isDefinite(key) || isAttached(key))) break;
        if (/^(?:لل|بال|وال)/.test(key)) break;
        const parts = partsOfSpeech(text);
        if (name.length === 0 && parts.size > 0 && !(isNamed && run.length <= 4)) {
          // «بيا هامرشوي», «دارا خسروزهاهي»: a word of another meaning before a strange one; «روحاني» alone.
          const next = run[1];
          const isForeign =
            next !== undefined &&
            isStranger(next) &&
            bare.length <= 4 &&
            !/يه?$/.test(next.bare) &&
            run.length <= 4 &&
            placeAt(passage, next) === undefined;
          const isAlone = run.length === 1 && isNoun(bare) === 'adjective' && isWhole;
          if (!isForeign && !isAlone && !isTitledBehind(scene, run)) break;
          name.push(token);
          continue;
        }
        // «جي لي»: short parts of foreign names are particles too.
        if (parts.has('particle') && !(isWhole && name.length > 0)) break;
        if (
          name.length > 0 &&
          (isAttached(key) ||
            (/(?:ه|ها|هم)$/.test(key) &&
              !isDefinite(key) &&
              !/ة\p{M}*$/u.test(text) &&
              parts.has('noun')))
        )
          break;
        // «بوكيتينو إلقاء»: an everyday noun without article goes on with the clause.
        const isShort = isWhole && run.length <= 4;
        if (
          name.length > 0 &&
          parts.size > 0 &&
          !isDefinite(key) &&
          !isShort &&
          !name.some((t) => isGivenName(t.text)) &&
          !isTitledBehind(scene, run)
        )
          break;
        // «كوريير الفائز», «سوروس البالغ»: a participle or adjective behind the whole name.
        if (
          isDefinite(key) &&
          parts.size > 0 &&
          (name.length >= 2 || !isGivenName(name[0]?.text ?? '')) &&
          !(isGivenName(name[0]?.text ?? '') && isTitledBehind(scene, run))
        )
          break;
        if (
          placeAt(passage, token) !== undefined &&
          name.length === 0 &&
          !isGivenName(run[1]?.text ?? '')
        )
          break;
      }
    }
    name.push(token);
  }
  return name;
}

/** «حمدين صباحي، المرشح الرئاسي»: two words and, behind a comma, what the bearer is. */
export function isTitledBehind({ tokens }: Scene, run: readonly Token[]): boolean {
  const last = run.at(-1);
  if (last === undefined || run.length < 2 || run.length > LONGEST_NAME) return false;
  const at = tokens.indexOf(last);
  const head = tokens[at + 2];
  return (
    tokens[at + 1]?.key === '،' &&
    head !== undefined &&
    titleOf(head.text) !== undefined &&
    head.key === head.bare
  );
}

/** The report follows at once: what stands between it and the title is the name. */
export function isBounded({ tokens }: Scene, run: readonly Token[]): boolean {
  const last = run.at(-1);
  const at = last === undefined ? -1 : tokens.indexOf(last);
  const next = tokens[at + 1];
  return (
    next !== undefined &&
    ((isComplementizer(next) && !/^[وف]?ب/.test(next.key)) ||
      next.key === ':' ||
      next.kind === 'quotation' ||
      next.bare.startsWith('ل') ||
      isFiller(next))
  );
}
