/** What the reports leave open: what they say themselves, who alone is heard, tolls that are not final. */
import { plainLetters } from '../arabic/plain-letters.ts';
import { sentences } from '../arabic/sentences.ts';
import { toldFacts } from '../accounts/told-facts.ts';
import type { Reading } from '../accounts/account.ts';
import type { Owned, Source } from './proposals.ts';
import { unconfirmed } from './unconfirmed.ts';

export const MOST_UNKNOWNS = 4;
const LONGEST = 220;
/** «لم تعلن أي جهة مسؤوليتها», «لم يتضح بعد», «لم تعرف هوية»: said in so many words. */
const OPEN =
  /(?:لم|لا)\s+(?:[يت]تضح|[يت]عرف|[يت]علن\s+(?:\S+\s+){0,2}?(?:أي\s+)?(?:جهة|جماعة|تنظيم|طرف)|[يت]تبن\S*\s+(?:أي|أية|أحد)|[يت]تسن|[يت]حدد|[يت]كشف|[يت]صدر\s+(?:أي\s+)?(?:تعليق|رد|بيان)|[يت]تمكن\s+.{0,30}من\s+(?:التحقق|التأكد)|[يت]رد\s+.{0,20}تعليق|[يت]علق\s+)|ليس\s+(?:من\s+)?(?:الواضح|واضحا)|ما زال(?:ت)?\s+(?:\S+\s+){0,3}?(?:مجهول|غامض|غير معروف)|غير\s+(?:معروف|واضح|مؤكد)|دون\s+(?:الكشف|الإفصاح)\s+عن/u;
/** Words that count the dead and the wounded in what is asked. */
const TOLL: Readonly<Record<string, string>> = {
  killed: 'الحصيلة النهائية للقتلى',
  wounded: 'الحصيلة النهائية للمصابين',
  missing: 'العدد النهائي للمفقودين',
};

const ONLY_SOURCE = 'هل تؤكد الخبرَ جهةٌ أخرى؟ لا مصدر له حتى الآن إلا واحد';

/**
 * That the brief has one source is told by its confidence; it is asked about only where the news rests on somebody's
 * word.
 *
 * @param main the report that the brief is made from
 * @param owners of all its sources
 */
export function onlySource(
  main: Reading,
  owners: readonly Owned[],
): { unknown: string; from: string }[] {
  const isAlone = new Set(owners.map(({ owner }) => owner)).size <= 1;
  const from = isAlone ? unconfirmed(main) : undefined;
  return from === undefined ? [] : [{ unknown: ONLY_SOURCE, from }];
}

/** Whether a proposal says that there is one source. */
export function isOnlySource(proposal: unknown): boolean {
  return (
    typeof proposal === 'object' &&
    proposal !== null &&
    'unknown' in proposal &&
    proposal.unknown === ONLY_SOURCE
  );
}

export function proposeUnknowns(
  main: Source,
  others: readonly Owned[],
): { unknown: string; from: string }[] {
  const said = [main.summary, main.text]
    .flatMap((part) => sentences(part))
    .filter((one) => one.text.length <= LONGEST && OPEN.test(one.text));
  const found = [
    ...said.map(({ text }) => ({ unknown: text.replace(/\.$/u, ''), from: text })),
    ...tolls(main),
    ...onlyVoice(main),
    ...onlySource(main, [main, ...others]),
  ];
  return [...new Map(found.map((one) => [one.unknown, one])).values()].slice(0, MOST_UNKNOWNS);
}

function tolls(main: Reading): { unknown: string; from: string }[] {
  const open = toldFacts(main).filter(
    ({ kind, isLead, isBackground, text }) =>
      isLead && !isBackground && kind in TOLL && /الأقل|يقل عن|أولية/u.test(text),
  );
  const [first] = open;
  return first === undefined ? [] : [{ unknown: TOLL[first.kind] ?? '', from: first.said }];
}

/** Blames another in so many words: not a denial, not a condemnation, not what firemen tell of a fire. */
const ACCUSING =
  /(?<!\p{L})[وف]?(?:اتهمت?|[تي]تهم|اتهموا|يتهمون|حملت? (?:\p{L}+ ){1,6}(?:ال)?مسووليه|[تي]حمل (?:\p{L}+ ){1,6}(?:ال)?مسووليه|زعمت?|ادعت|ادعي)(?!\p{L})/u;

/** All that is said is said by one, who accuses another: the other side is not heard. */
function onlyVoice(main: Reading): { unknown: string; from: string }[] {
  const speakers = new Set(
    main.statements.map(({ speaker }) => speaker).filter((speaker) => speaker !== undefined),
  );
  const [speaker] = speakers;
  if (speaker === undefined || speakers.size > 1) return [];
  const names = plainLetters(speaker)
    .split(' ')
    .filter((word) => word.length > 2);
  const accusing = sentences(main.text).find(({ text }) => {
    const plain = plainLetters(text);
    return ACCUSING.test(plain) && names.some((name) => hasWord(plain, name));
  });
  if (accusing === undefined) return [];
  const unknown = `رد الطرف الآخر: لا يُنقل في الخبر إلا كلام ${speaker}`;
  return [{ unknown, from: accusing.text }];
}

function hasWord(plain: string, word: string): boolean {
  return plain.split(/[^\p{L}]+/u).includes(word);
}
