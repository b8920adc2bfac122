/** Bodies of the lexicon in running text; those whose words mean other things too by what stands around. */
import { foldKey } from '../arabic/folding.ts';
import { type KnownBody, knownBody } from '../lexicon/bodies.ts';
import { bodyHead } from './body-heads.ts';
import { isDefinite, kindOf, withoutClitics, type Word } from './words.ts';

export interface FoundBody {
  readonly from: number;
  readonly to: number;
  /** The first word without its clitics. */
  readonly head: string;
}

/** Words of a report on a match. */
const OF_SPORT =
  /^(?:[وفبل]?(?:ال|لل)?)(?:مباراه|مباريات|دوري|كاس|هدف|اهداف|لاعب|لاعبي|لاعبين|مدرب|نادي|انديه|ملعب|مهاجم|جماهير|شباك|مرمي|بطوله|كره|قدم)$/;
const ENOUGH_SPORT = 3;
/** Who speaks through media, and how they relay. */
const RELAY =
  /^(?:لصحيفه|لقناه|لوكاله|لموقع|لشبكه|لجريده|صحيفه|قناه|وكاله|موقع|شبكه|جريده|مجله|تلفزيون|اذاعه|مراسل|مراسله)$/;

export function findKnownBodies(
  words: readonly Word[],
  isTaken: (at: number) => boolean,
): FoundBody[] {
  const isSport = words.filter(({ key }) => OF_SPORT.test(key)).length >= ENOUGH_SPORT;
  const found: FoundBody[] = [];
  let i = 0;
  while (i < words.length) {
    const body = isTaken(i) ? undefined : bodyAt(words, i, isSport);
    if (body !== undefined) found.push(body);
    i = body?.to ?? i + 1;
  }
  return found;
}

function bodyAt(words: readonly Word[], at: number, isSport: boolean): FoundBody | undefined {
  const first = words[at];
  if (first === undefined) return undefined;
  const rest = joined(words, at);
  const letters = acronymLength([first, ...rest]);
  if (letters >= FEWEST_LETTERS) {
    // «لبي بي سي».
    const head = /^[وفبل](?=(?:بي|سي|دي|اف|جي|ايه|اي)$)/.test(first.key)
      ? first.text.slice(1)
      : first.text;
    return { from: at, to: at + letters, head };
  }
  for (const head of withoutClitics(first.text)) {
    const keys = [foldKey(head), ...rest.map(({ key }) => key)];
    const hit =
      knownBody(keys) ??
      (head.startsWith('ال') && !isWord(first)
        ? knownBody([foldKey(head).slice(2), ...keys.slice(1)])
        : undefined);
    // «الاتحاد الإنجليزي» has the club's name in it.
    if (hit?.body.isAmbiguous === true && hit.length === 1 && isLonger(words, at)) continue;
    if (
      hit === undefined ||
      (hit.body.isAmbiguous && !isMeant(words, at, at + hit.length, hit.body, isSport))
    )
      continue;
    return { from: at, to: at + hit.length, head };
  }
  return undefined;
}

const FEWEST_LETTERS = 3;
/** English letters as the Arabic press spells them: three of them in a row are an acronym, «بي إف إم». */
const LETTER =
  /^(?:[وفبل]?(?:ايه|اي|بي|سي|دي|اف|جي|اتش|جيه|كيه|كي|ال|ام|ان|او|كيو|ار|اس|تي|يو|في|دبليو|اكس|واي|زد))$/;

function acronymLength(words: readonly Word[]): number {
  let length = 0;
  while (LETTER.test(words[length]?.key ?? '')) length += 1;
  // «إن», «في» and «أو» are words too: at the end they belong to what follows.
  while (
    length > 0 &&
    /^(?:في|او|ان|اي|ال|ام)$/.test(words[length - 1]?.key ?? '') &&
    words[length - 1]?.text !== 'آي' &&
    length <= FEWEST_LETTERS
  )
    length -= 1;
  if (length > FEWEST_LETTERS && /^(?:ان)$/.test(words[length - 1]?.key ?? '')) length -= 1;
  return /^(?:في|او|ان|اي|ال|ام)$/.test(words[0]?.key ?? '') && length < 4 ? 0 : length;
}

function isWord(word: Word): boolean {
  return kindOf(word) === 'noun';
}

function isLonger(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  return (
    word?.joinsNext === true &&
    next !== undefined &&
    isDefinite(next.key) &&
    bodyHead(word.text)?.kind === 'definite'
  );
}

function joined(words: readonly Word[], at: number): Word[] {
  const rest: Word[] = [];
  for (
    let i = at + 1;
    i < words.length && words[i - 1]?.joinsNext === true && rest.length < 5;
    i += 1
  ) {
    const word = words[i];
    if (word !== undefined) rest.push(word);
  }
  return rest;
}

function isMeant(
  words: readonly Word[],
  from: number,
  to: number,
  { kind }: KnownBody,
  isSport: boolean,
): boolean {
  const before = words[from - 1];
  const isQuoted = /["«“]$/.test(before?.gap ?? '') && /^["»”]/.test(words[to - 1]?.gap ?? '');
  const head = before?.joinsNext === true || isQuoted ? before?.key : undefined;
  if (kind === 'media') return head !== undefined && RELAY.test(head);
  if (kind === 'club') {
    if (!isSport) return false;
    const next = words[to];
    // «مدينة برشلونة», «الهلال الأحمر», «في ميلان».
    const isPlace = head !== undefined && /^(?:في|مدينه|من|الي|مطار)$/.test(head);
    const isLonger =
      words[to - 1]?.joinsNext === true &&
      next?.key.startsWith('ال') === true &&
      !next.key.endsWith('ي');
    return !isPlace && !isLonger;
  }
  return head !== undefined && bodyHead(head) !== undefined;
}
