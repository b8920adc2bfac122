/** From the text of one input to an article: what is kept, when it was published, by whom, about whom. */
import type { Matcher } from '../entities/matcher.ts';
import { type Block, isKept } from './block.ts';
import { clean } from './clean.ts';
import { findHeadline } from './headline.ts';
import { findOutlet, type FoundOutlet } from './outlet.ts';
import { type Publication, readStamp } from './publication-date.ts';
import { readText } from './read-text.ts';
import { findSpeech, type Speech } from './speech.ts';
import { findSubjects, type Subjects, type TopicWords } from './subjects.ts';

/** What an article is understood with. */
export interface Knowledge {
  readonly matcher: Matcher;
  readonly topics: readonly TopicWords[];
}

export interface Article {
  readonly title: string;
  readonly summary: string;
  readonly paragraphs: readonly string[];
  readonly publication: Publication;
  readonly outlet: FoundOutlet;
  readonly subjects: Subjects;
  /** Direct speech in the paragraphs. */
  readonly speeches: readonly Speech[];
}

/** Either an article or why there is none; the blocks account for every word of the input. */
export type Reading =
  | { readonly article: Article; readonly blocks: readonly Block[] }
  | { readonly reason: string; readonly blocks: readonly Block[] };

export function readArticle(text: string, { matcher, topics }: Knowledge): Reading {
  const cleaned = clean(readText(text));
  const blocks = findHeadline(cleaned);
  const reject = (reason: string): Reading => ({ reason, blocks: unused(blocks ?? cleaned) });
  if (cleaned.length === 0) return { reason: 'الملف فارغ', blocks: [] };
  const title = blocks?.find(({ why }) => why === 'title')?.text;
  if (blocks === undefined || title === undefined) return reject('لا عنوان في النص');
  const lead = blocks.find(({ why }) => why === 'lead')?.text;
  const paragraphs = blocks.filter(({ why }) => why === 'paragraph').map((block) => block.text);
  const [first] = paragraphs;
  if (first === undefined && lead === undefined) return reject('لا نص بعد العنوان');
  const publication = blocks
    .filter(({ why }) => why === 'timestamp')
    .map((block) => readStamp(block.text))
    .find((stamp) => stamp !== undefined);
  if (publication === undefined) return reject('لا تاريخ نشر في النص');
  const outlet = findOutlet(blocks, matcher);
  if (outlet === undefined) return reject('لا تُعرف وسيلة الإعلام التي نشرت النص');
  // The lead comes first in speech and subjects: it often names in full whom the body names in short.
  const shift = lead === undefined ? 0 : 1;
  const speeches = findSpeech(lead === undefined ? paragraphs : [lead, ...paragraphs], matcher)
    .map((speech) => ({ ...speech, paragraph: speech.paragraph - shift }))
    .filter((speech) => speech.paragraph >= 0);
  return {
    article: {
      title,
      summary: lead ?? first ?? title,
      paragraphs,
      publication,
      outlet,
      subjects: findSubjects(title, lead ?? '', paragraphs.join('\n'), matcher, topics),
      speeches,
    },
    blocks,
  };
}

/** Blocks of a rejected input: what would have been kept is not. */
function unused(blocks: readonly Block[]): Block[] {
  return blocks.map((block) =>
    isKept(block) || block.why === 'open' ? { ...block, why: 'boilerplate' } : block,
  );
}
