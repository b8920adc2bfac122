/** Sources named by a preposition or a document: «بحسب», «وفقا لـ», «على لسان», «جاء في بيان». */
import { isAdverb } from '../../../grammar/particles.ts';
import type { Token } from '../../../grammar/token.ts';
import { issuerAt, phraseAt } from '../phrase/noun-phrase.ts';
import { unbound } from '../phrase/phrase-words.ts';
import type { Scene } from '../phrase/scene.ts';
import type { Event } from './event.ts';
import { beginning, complementOf } from './complement.ts';
import type { Saying } from './sayings.ts';

/** «بحسب X», «وفقا لـX», «على لسان X», «في بيان صادر عن X», «جاء في بيان X», before what they report. */
export function attributions(scene: Scene, sayings: readonly Saying[]): Event[] {
  const { tokens } = scene;
  const events: Event[] = [];
  tokens.forEach((token, at) => {
    const inDocument = documentAfter(tokens, at);
    if (inDocument !== undefined) {
      const voice = issuerAt(scene, inDocument);
      const complement = complementOf(tokens, inDocument + 1, at, new Set());
      if (voice !== undefined && complement.kind !== 'none')
        events.push({
          at,
          form: undefined,
          voice,
          complement,
          verb: token.text.replace(/^و(?=جاء|ورد)/u, ''),
          endsClause: true,
        });
      return;
    }
    const from = attributionEnd(tokens, at);
    if (from === undefined) return;
    const bound: Scene =
      from === at + 1 && tokens[from] !== undefined && /^(?:وفقا|فقا)$/.test(token.bare)
        ? { ...scene, tokens: tokens.map((t, i) => (i === from ? unbound(t, tokens[i + 1]) : t)) }
        : scene;
    const phrase = phraseAt(bound, from, { gender: undefined, isAdding: false });
    let behind = phrase.end;
    while (tokens[behind]?.key === '،' || (isAdverb(tokens[behind]) && behind - phrase.end < 4))
      behind += 1;
    const kind = beginning(tokens[behind]);
    const isVerbBefore = sayings.some((saying) => saying.at < at);
    const isBefore = at <= 1 || (kind !== 'none' && !isVerbBefore) || token.bare === 'علي';
    if (!isBefore || phrase.voice === undefined) return;
    events.push({
      at,
      form: undefined,
      voice: phrase.voice,
      complement: { kind, at: behind },
      verb: token.text.replace(/^و/u, ''),
      endsClause: true,
    });
  });
  return events;
}

/** «وجاء في بيان …», «وورد في البيان»: where the statement is named. */
function documentAfter(tokens: readonly Token[], at: number): number | undefined {
  if (!/^(?:جاء|ورد)$/.test(tokens[at]?.bare ?? '') && tokens[at]?.key !== 'ورد') return undefined;
  if (tokens[at + 1]?.bare !== 'في') return undefined;
  return /^(?:ال)?(?:بيان|بلاغ|تصريح|رساله|تغريده)$/.test(tokens[at + 2]?.bare ?? '')
    ? at + 2
    : undefined;
}

/** Behind an expression that names a source, where one begins here. */
export function attributionEnd(tokens: readonly Token[], at: number): number | undefined {
  const key = tokens[at]?.bare;
  const next = tokens[at + 1]?.bare ?? '';
  const afterNext = tokens[at + 2]?.bare ?? '';
  if (key === 'بحسب' || key === 'حسب' || key === 'وفق')
    return /^(?:ما|قوله|قولها|تعبيره)$/.test(next) ? undefined : at + 1;
  if (key === 'فق' && tokens[at]?.key === 'وفق') return next === 'ما' ? undefined : at + 1;
  if (/^(?:وفقا|فقا)$/.test(key ?? '') && next.startsWith('ل')) return at + 1;
  if (key === 'علي' && next === 'لسان') return at + 2;
  if (key === 'علي' && next === 'حد' && /^(?:قول|تعبير|وصف)$/.test(afterNext)) return at + 3;
  return undefined;
}
