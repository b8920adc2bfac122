/** Speech in the words of the reporter: what follows «أن» and «إن». */
import { isComplementizer, isOpener } from '../../../grammar/particles.ts';
import type { Token } from '../../../grammar/token.ts';
import type { Scene } from '../phrase/scene.ts';
import type { Event } from './event.ts';
import { isStrayMark } from './unmarked-speech.ts';
import { type Statement, statement } from '../statement.ts';
import { isVerb } from '../../../lexicon/verbs.ts';

const FEWEST_INDIRECT = 3;

/** Of deeds done by speaking those whose clause is what was said. */
const REPORTS = new Set(['نفي', 'وعد', 'تعهد', 'توعد', 'هدد', 'انكر', 'انذر']);

export function indirectOf(scene: Scene, events: readonly Event[]): Statement[] {
  const { tokens, passage } = scene;
  const found: Statement[] = [];
  for (const [i, event] of events.entries()) {
    const { complement, voice } = event;
    let from = complement.at;
    if (complement.kind === 'colon' && isComplementizer(tokens[from + 1])) from += 1;
    else if (complement.kind !== 'that') continue;
    if (voice === undefined || (event.form?.kind === 'act' && !REPORTS.has(event.form.lemma)))
      continue;
    const particle = tokens[from];
    if (particle === undefined) continue;
    const isBare = /^[وف]?ب?ان$/.test(particle.key);
    const start = isBare ? from + 1 : from;
    const next = events.slice(i + 1).find((one) => one.endsClause);
    const limit =
      event.isRelative === true ? tokens.findIndex(({ key }, k) => k > start && key === '،') : -1;
    const end = Math.min(
      clauseEnd(scene, start, next?.at ?? tokens.length),
      limit < 0 ? Infinity : limit,
    );
    const clause = tokens.slice(start, end);
    while (clause.at(-1)?.kind === 'mark') clause.pop();
    const [first, last] = [clause[0], clause.at(-1)];
    if (first === undefined || last === undefined) continue;
    if (clause.length === 1 && first.kind === 'quotation') continue;
    if (
      clause.filter(({ kind }) => kind === 'word').length < FEWEST_INDIRECT &&
      clause.every(({ kind }) => kind !== 'quotation')
    )
      continue;
    if (isWill(event, tokens[start], isBare)) continue;
    if (tokens.slice(complement.at - 1, end).some(isStrayMark)) continue;
    const text = passage.text.slice(first.start, last.end);
    found.push(
      statement(
        { start: first.start, end: last.end, text },
        passage.paragraph,
        false,
        voice,
        event.verb,
      ),
    );
  }
  return found;
}

/** «نفى أن يكون»: what is denied is no statement of his. */
function isWill({ form }: Event, first: Token | undefined, isBare: boolean): boolean {
  if (form === undefined || !/^(?:نفي|انكر)$/.test(form.lemma) || !isBare || first === undefined)
    return false;
  return /^[يتن]/.test(first.key) && isVerb(first.key);
}

/** Where the reporter goes on himself. */
function clauseEnd({ tokens }: Scene, from: number, next: number): number {
  for (let k = from + 1; k < Math.min(next, tokens.length); k += 1) {
    const { key = '', bare = '' } = tokens[k] ?? {};
    if (key === ':') return k;
    const before = tokens[k - 1]?.key;
    if (before !== '،' && before !== '-') continue;
    if (/^(?:لكن|لكنه|لكنها|فيما|بينما|بحسب|حسب|حسبما|وفق|وفقا|غير|الا|علما|وهو|وهي)$/.test(key))
      return k;
    if (/^(?:لكن|لكنه|لكنها)$/.test(bare)) return k;
    if (key === 'في' && /^(?:حين|وقت)$/.test(tokens[k + 1]?.bare ?? '')) return k;
    if (key === 'علي' && tokens[k + 1]?.bare === 'حد') return k;
    if (key === 'كما' || key === 'فيما') return k;
  }
  let end = Math.min(next, tokens.length);
  // The verb that follows may have its subject or particle before it.
  if (end < tokens.length) {
    while (
      end > from + 1 &&
      (isOpener(tokens[end - 1]?.key ?? '') || /^[،-]$/.test(tokens[end - 1]?.key ?? ''))
    )
      end -= 1;
  }
  return end;
}
