/** Speech whose marks are missing, both or the closing one. */
import { words } from '../../../arabic/letters.ts';
import { isComplementizer } from '../../../grammar/particles.ts';
import type { Token } from '../../../grammar/token.ts';
import type { Scene } from '../phrase/scene.ts';
import type { Event } from './event.ts';
import { FEWEST_WORDS, statement, type Statement } from '../statement.ts';

/** «وقال إن "القوات سيطرت على المطار.»: a mark that is never closed, to the end of its sentence. */
export function unclosedOf({ tokens, passage }: Scene, events: readonly Event[]): Statement[] {
  const stray = tokens.findIndex(isStrayMark);
  const mark = tokens[stray];
  const first = tokens[stray + 1];
  if (
    mark === undefined ||
    first?.kind !== 'word' ||
    mark.end !== first.start ||
    /[»”]/u.test(mark.key)
  )
    return [];
  const event = events.findLast(({ at }) => at < stray);
  const isLed =
    event !== undefined &&
    event.form?.kind !== 'act' &&
    stray - event.complement.at <= 1 &&
    event.complement.kind !== 'none';
  const rest = tokens.slice(stray + 1);
  if (
    event === undefined ||
    !isLed ||
    event.complement.kind === 'quotation' ||
    rest.some((token) => token.kind === 'quotation' || isStrayMark(token))
  )
    return [];
  if (events.some(({ at }) => at > stray)) return [];
  while (rest.at(-1)?.kind === 'mark') rest.pop();
  const last = rest.at(-1);
  if (last === undefined || rest.length < FEWEST_WORDS) return [];
  const text = passage.text.slice(first.start, last.end);
  return [
    statement(
      { start: first.start, end: last.end, text },
      passage.paragraph,
      true,
      event.voice,
      event.verb,
    ),
  ];
}

/** «وقال: نحن مستعدون.»: speech after a colon, to the end of its sentence, where no marks are. */
export function unmarkedOf({ tokens, passage }: Scene, events: readonly Event[]): Statement[] {
  return events.flatMap(({ complement, form, voice, verb }): Statement[] => {
    if (complement.kind !== 'colon' || form === undefined || form.kind === 'act') return [];
    const from = complement.at + 1;
    const first = tokens[from];
    if (first?.kind !== 'word' || isComplementizer(first)) return [];
    const rest = tokens.slice(from);
    if (rest.some(({ kind, text }) => kind === 'quotation' && words(text).length >= FEWEST_WORDS))
      return [];
    if (rest.some(({ key, kind }) => kind === 'mark' && /["«»“”]/u.test(key))) return [];
    while (rest.at(-1)?.kind === 'mark') rest.pop();
    const last = rest.at(-1);
    if (last === undefined || rest.length < FEWEST_WORDS) return [];
    const text = passage.text.slice(first.start, last.end);
    return [
      statement({ start: first.start, end: last.end, text }, passage.paragraph, true, voice, verb),
    ];
  });
}

export function isStrayMark({ kind, key }: Token): boolean {
  return kind === 'mark' && /["«»“”„]/u.test(key);
}
