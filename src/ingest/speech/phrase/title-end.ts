/** Where a title ends and the name begins: «وزير النقل المالي | باتار سوخي». */
import { isDefinite, nounClass } from '../../../grammar/noun-classes.ts';
import { isPreposition } from '../../../grammar/particles.ts';
import type { Token } from '../../../grammar/token.ts';
import { leadsToPlace } from '../../../names/place-nouns.ts';
import { isInner, nameAt, placeAt, titledNameAt } from '../passage.ts';
import { behind } from './phrase-words.ts';
import type { Scene } from './scene.ts';
import { isGivenName } from '../../../lexicon/given-names.ts';
import { isNoun } from '../../../lexicon/nouns.ts';
import { partsOfSpeech } from '../../../lexicon/parts-of-speech.ts';
import { title as titleOf } from '../../../lexicon/titles.ts';

/** A noun for people without article, which needs a complement; «دكتور», «شيخ» need none. */
function isHeadNoun(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || isDefinite(token.bare)) return false;
  if (/^(?:د|دكتور|دكتوره|شيخ|سيد|سيده|حاج|ملا|سيدي|مولاي|سي|للا)$/.test(token.bare)) return false;
  return titleOf(token.text) !== undefined || nounClass(token.bare) === 'person';
}

/** How many tokens of the run are its title. */
export function titleEnd(scene: Scene, run: readonly Token[]): number {
  const { passage } = scene;
  let i = 0;
  /** A noun without article waits for its complement. */
  let isOpen = false;
  while (i < run.length) {
    const token = run[i];
    if (token === undefined) break;
    const isPlace = i > 0 && leadsToPlace(run[i - 1]?.bare ?? '', run[i - 2]?.bare ?? '');
    if (isPlace && placeAt(passage, token) === undefined && !isPreposition(token)) {
      isOpen = false;
      i += 1;
      continue;
    }
    const named = nameAt(passage, token) ?? titledNameAt(passage, token);
    const isComplement = isPreposition(run[i - 1]) || run[i - 1]?.bare === 'باسم';
    // «محامي الشامي», «مستشار ترامب»: whose he is; a title with article stands before a name.
    const isPossessor = isOpen && named !== undefined && named.from >= token.start;
    if (isPossessor && isHeadNoun(run[i - 1]) && !isInner(token, named)) {
      i = behind(run, i, named.end);
      isOpen = false;
      continue;
    }
    if (
      i > 0 &&
      !isComplement &&
      named !== undefined &&
      !isInner(token, named) &&
      (named.isPerson || named.id !== undefined)
    )
      break;
    const place = placeAt(passage, token);
    if (place !== undefined) {
      i = behind(run, i, place.end);
      isOpen = false;
      continue;
    }
    const { bare, text } = token;
    if (isComplement && !isPreposition(token)) {
      i = named === undefined ? i + 1 : behind(run, i, named.end);
      isOpen = !isDefinite(bare) && named === undefined && nounClass(bare) !== undefined;
      continue;
    }
    if (isPreposition(token) || bare === 'باسم' || /^ل(?:شوون|دي)$/.test(bare)) {
      isOpen = true;
      i += 1;
      continue;
    }
    if (named !== undefined) {
      i = behind(run, i, named.end);
      isOpen = false;
      continue;
    }
    if (isDefinite(bare) || /^(?:لل|بال)/.test(bare)) {
      if (i > 0 && isGivenName(text) && isGivenName(run[i + 1]?.text ?? '')) break;
      isOpen = false;
      i += 1;
      continue;
    }
    const isHead = titleOf(text) !== undefined || nounClass(bare) !== undefined;
    if (isHead && !(i > 0 && isGivenName(text) && !isDefinite(run[i + 1]?.bare ?? ''))) {
      isOpen = true;
      i += 1;
      continue;
    }
    if (isGivenName(text)) break;
    const parts = partsOfSpeech(text);
    // «وزير البريد وتكنولوجيات الإعلام»: another complement.
    if (i > 0 && token.key !== bare && parts.has('noun')) {
      isOpen = true;
      i += 1;
      continue;
    }
    // «مدير مستشفى المدينة»: an everyday noun goes on with the title; a stranger is its complement, once.
    if (isOpen && (parts.has('noun') || parts.has('adjective'))) {
      isOpen = isNoun(bare) === 'noun' && !isDefinite(run[i + 1]?.bare ?? '') ? isOpen : true;
      i += 1;
      continue;
    }
    if (isOpen && run.length - i > 2) {
      isOpen = false;
      i += 1;
      continue;
    }
    break;
  }
  return i;
}
