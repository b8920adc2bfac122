/** From one page to an article: what is kept, when it was published, by whom, about whom. */
import type { Matcher } from '../entities/matcher.ts';
import { withoutDateline } from '../lexicon/datelines.ts';
import { type Block, isKept } from './block.ts';
import { splitDateline } from './clean/dateline.ts';
import { clean } from './clean/clean.ts';
import { keepBriefForm } from './clean/brief-form.ts';
import { findHeadline } from './clean/headline.ts';
import { notArabic } from './read/letter-statistics.ts';
import { isListing } from './clean/listing.ts';
import { findOutlet, type FoundOutlet, isOutletName, type Outlets } from './outlet.ts';
import type { Evidence, Page, PageTrait } from './page.ts';
import { findPublication, type Publication } from './date/publication-date.ts';
import { type ArticleNames, findNamed } from './speech/named.ts';
import type { Statement } from './speech/statement.ts';
import { findStatements } from './speech/statements.ts';
import { summaryOf } from './clean/summary.ts';
import type { StoryProfile } from '../stories/profile.ts';
import { storyOf } from './story.ts';
import { listNames } from './speech/listed-names.ts';
import { findSubjects, type Subjects, type TopicWords } from './speech/subjects.ts';

/** What an article is understood with. */
export interface Knowledge {
  readonly matcher: Matcher;
  readonly topics: readonly TopicWords[];
  readonly outlets: Outlets;
  /** `brief`: of every article what a brief needs; absent: that where the outlet's rights ask for it. */
  readonly form?: Form;
}

export type Form = 'brief' | 'full';

export interface Article {
  readonly title: string;
  /** The input prints no headline: the title is its first clause. */
  readonly isUntitled: boolean;
  readonly summary: string;
  readonly paragraphs: readonly string[];
  /** Undefined where the day cannot be known: an editor is asked. */
  readonly publication: Publication | undefined;
  /** Undefined where nothing names the outlet. */
  readonly outlet: FoundOutlet | undefined;
  readonly url: string | undefined;
  readonly subjects: Subjects;
  /** What the page says of itself: entries of a live blog, a text that is paid for. */
  readonly traits: readonly PageTrait[];
  /** What the article reports of speech, quoted and paraphrased; of the lead with paragraph -1. */
  readonly statements: readonly Statement[];
  /** How much of its text it has; `rights`: as much as its outlet's rights give. */
  readonly form: Form | 'rights';
  /** What tells its story, of its whole text. */
  readonly story: StoryProfile;
  /** Of a text that is shortened: all of it, to be compared with other reports and never to be printed. */
  readonly whole?: Whole;
}

export interface Whole {
  readonly paragraphs: readonly string[];
  readonly names: Subjects['names'];
}

/** Either an article or why there is none; the blocks account for every word of the input. */
export type Reading =
  | {
      readonly article: Article;
      readonly blocks: readonly Block[];
      /** What an editor should know, in Arabic. */
      readonly notes: readonly string[];
    }
  | { readonly reason: string; readonly blocks: readonly Block[] };

/** Before the lead stands the title, in which nobody speaks. */
const TITLES_FIRST = 1;

/** @returns the article of a page, or in Arabic why it holds none */
export function readArticle(page: Page, knowledge: Knowledge): Reading {
  const { matcher, topics, outlets, form } = knowledge;
  const { evidence } = page;
  if (page.refusal !== undefined) return { reason: page.refusal, blocks: unused(page.blocks) };
  if (page.blocks.length === 0) return { reason: 'الملف فارغ', blocks: [] };
  const cleaned = clean(page.blocks);
  const headline = findHeadline(cleaned, evidence, (name) => isOutletName(name, outlets));
  let blocks = headline?.blocks ?? cleaned;
  const reject = (reason: string): Reading => ({ reason, blocks: unused(blocks) });
  const foreign = notArabic(page.blocks.map(({ text }) => text).join('\n'));
  if (foreign !== undefined) return reject(foreign);
  if (isListing(page.blocks)) return reject('صفحة فهرس فيها عناوين كثيرة، لا مقال');
  if (headline === undefined) return reject('لا عنوان في النص');
  const { title } = headline;
  const lead = blocks.find(({ why }) => why === 'lead')?.text;
  const all = textsOf(blocks);
  const [first] = all;
  // A subheading is no summary.
  const firstText = blocks.find((b) => b.why === 'paragraph' && b.markup !== 'heading')?.text;
  if (first === undefined && lead === undefined) return reject('لا نص بعد العنوان');
  const claims = headline.outlet === undefined ? [] : [headline.outlet];
  const outletNames = [...evidence.outletNames, ...claims];
  const outlet = findOutlet(blocks, lead ?? first ?? '', { ...evidence, outletNames }, outlets);
  const record = outlet?.id === undefined ? undefined : outlets.records.get(outlet.id);
  const isBrief = record?.rights === 'excerpt' || form === 'brief';
  if (isBrief) blocks = keepBriefForm(blocks, record?.rights === 'excerpt' ? 'rights' : 'form');
  const { publication, notes } = findPublication(blocks, evidence, record?.timeZone);
  // The day of a dateline has been read.
  blocks = splitDateline(blocks);
  const standfirst = withoutDateline(lead ?? firstText ?? first ?? title);
  const paragraphs = textsOf(blocks);
  const isExcerpt = blocks.some(({ why }) => why === 'form' || why === 'rights');
  // One text, so that a full name in the standfirst explains a surname in the title and the body.
  const printed = [title, withoutDateline(lead ?? ''), ...paragraphs];
  const pieces = printed.map(withoutDateline);
  const names = findNamed(pieces.join('\n'), matcher);
  const wholePieces = isExcerpt ? [title, lead ?? '', ...all].map(withoutDateline) : pieces;
  const wholeNames = isExcerpt ? findNamed(wholePieces.join('\n'), matcher) : names;
  return {
    article: {
      title,
      isUntitled: headline.isMadeUp === true,
      summary: summaryOf(standfirst),
      paragraphs,
      publication,
      outlet,
      form: record?.rights === 'excerpt' ? 'rights' : (form ?? 'full'),
      url: evidence.url,
      traits: evidence.traits ?? [],
      subjects: findSubjects(
        pieces[0] ?? '',
        pieces[1] ?? '',
        pieces.slice(2).join('\n'),
        names,
        topics,
      ),
      statements: statementsOf(pieces, printed, names),
      story: storyOf(wholePieces, wholeNames.found, outlet?.id, publication?.publishedAt, matcher),
      ...(isExcerpt
        ? {
            whole: {
              paragraphs: wholePieces.slice(2),
              names: listNames(wholePieces.join('\n'), wholeNames.named, wholeNames.found),
            },
          }
        : {}),
    },
    blocks,
    notes: [
      ...(headline.isCut === true ? ['العنوان المطبوع طويل؛ قُصّ عند جملة منه'] : []),
      ...(isExcerpt && record?.rights === 'excerpt'
        ? [`حقوق «${record.name}» مقتطف: كُتب الملخص وأول الجمل فقط`]
        : []),
      ...notesOn(blocks, evidence),
      ...notes,
    ],
  };
}

/**
 * The statements of title, lead and paragraphs, counted from the first paragraph on and placed in what is printed.
 *
 * @param pieces the printed texts without their datelines
 */
function statementsOf(
  pieces: readonly string[],
  printed: readonly string[],
  names: ArticleNames,
): Statement[] {
  return findStatements(pieces, names, TITLES_FIRST).map((statement) => {
    const { paragraph, start, end } = statement;
    const dateline = (printed[paragraph]?.length ?? 0) - (pieces[paragraph]?.length ?? 0);
    return {
      ...statement,
      paragraph: paragraph - TITLES_FIRST - 1,
      start: start + dateline,
      end: end + dateline,
    };
  });
}

/** What the page holds that the brief does not. */
function notesOn(blocks: readonly Block[], { traits }: Evidence): string[] {
  const has = (why: Block['why']): boolean => blocks.some((block) => block.why === why);
  return [
    ...(traits?.includes('paid') === true ? ['تعلن الصفحة أن النص للمشتركين؛ قد يكون ناقصًا'] : []),
    ...(has('table') ? ['في الصفحة جدول أرقام لم يُنقل'] : []),
    ...(has('embed') ? ['في الصفحة منشور مضمَّن لم يُنقل'] : []),
  ];
}

function textsOf(blocks: readonly Block[]): string[] {
  return blocks.filter(({ why }) => why === 'paragraph').map(({ text }) => text);
}

/** Blocks of a rejected input: what would have been kept is not. */
function unused(blocks: readonly Block[]): Block[] {
  return blocks.map((block) =>
    isKept(block) || block.why === 'open' ? { ...block, why: 'unused' } : block,
  );
}
