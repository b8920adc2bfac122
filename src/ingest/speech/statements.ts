/** What an article reports of speech: quotations and paraphrases, each with its speaker where that is certain. */
import type { Token } from '../../grammar/token.ts';
import { passagesOf } from './article-passages.ts';
import { Cast } from './cast.ts';
import type { ArticleNames } from './named.ts';
import { nameAt, type Passage } from './passage.ts';
import type { Scene } from './phrase/scene.ts';
import { directOf } from './report/direct-speech.ts';
import type { Event, State } from './report/event.ts';
import { eventsOf } from './report/events.ts';
import { indirectOf } from './report/paraphrases.ts';
import { unclosedOf, unmarkedOf } from './report/unmarked-speech.ts';
import type { Statement } from './statement.ts';
import { keysOfTitle, voiceOf } from './voices.ts';

/**
 * @param paragraphs the paragraphs kept, in order
 * @param names of the paragraphs, a line break between each
 * @param from the first paragraph that reports speech: those before only name
 * @returns in the order of the text; a paraphrase may hold quotations, else none overlaps another
 */
export function findStatements(
  paragraphs: readonly string[],
  names: ArticleNames,
  from = 0,
): Statement[] {
  const passages = passagesOf(paragraphs, names);
  const cast = new Cast();
  for (const passage of passages)
    for (const named of passage.names.values()) cast.add(voiceOf(named, undefined));
  const state: State = {
    cast,
    last: undefined,
    center: undefined,
    issuer: undefined,
    sentence: 0,
    open: undefined,
    quoted: undefined,
  };
  return passages.slice(from).flatMap((passage) => readPassage(passage, state));
}

function readPassage(passage: Passage, state: State): Statement[] {
  const statements: Statement[] = [];
  for (const tokens of passage.sentences) {
    state.sentence += 1;
    const scene: Scene = {
      passage,
      tokens,
      cast: state.cast,
      issuer: state.issuer,
      last: state.last,
    };
    const events = eventsOf(scene, state);
    statements.push(
      ...directOf(scene, events, state),
      ...unmarkedOf(scene, events),
      ...unclosedOf(scene, events),
      ...indirectOf(scene, events),
    );
    noteOpen(tokens, events, state);
    introduce(scene);
  }
  return statements.sort((a, b) => a.start - b.start || Number(a.direct) - Number(b.direct));
}

/** From here on «الوزير» may be one of these, and «الحركة». */
function introduce({ tokens, passage, cast }: Scene): void {
  for (const token of tokens) {
    const named = nameAt(passage, token);
    if (named === undefined) continue;
    const voice = cast.add(voiceOf(named, undefined));
    if (named.id !== undefined || named.form === named.name) cast.introduce(voice);
    if (named.title !== '') cast.entitle(voice, keysOfTitle(named.title));
    if (!named.isPerson) cast.entitle(voice, keysOfTitle(named.name));
  }
}

function noteOpen(tokens: readonly Token[], events: readonly Event[], state: State): void {
  const last = tokens.at(-1);
  state.open =
    last?.key === ':'
      ? events.findLast(({ complement }) => complement.kind === 'colon')
      : undefined;
}
