/** Title, standfirst, paragraphs: the last judgement of the chain. */
import { foldKey } from '../../arabic/folding.ts';
import { words } from '../../arabic/letters.ts';
import { type Block, judge, type Why } from '../block.ts';
import { subjectWords } from '../read/cohesion.ts';
import { withoutDateline } from '../../lexicon/datelines.ts';
import { findLead } from './lead.ts';
import { type Evidence, isOfFields } from '../page.ts';
import { readStampLine } from '../date/printed-dates.ts';
import { endsLikeSentence, isHeadlineLike, isSentence, wordCount } from '../prose.ts';
import { dropBareHeadlines } from './teasers.ts';
import {
  claimedTitle,
  fittingTitle,
  isNoTitle,
  type IsOutlet,
  printedPart,
  printedTitle,
  siteName,
  splitTitle,
  type SplitTitle,
} from './title.ts';

export interface Headline extends SplitTitle {
  /** The input prints no headline. */
  readonly isMadeUp?: true;
  /** The printed headline is too long for a title. */
  readonly isCut?: true;
  /** Every block judged. */
  readonly blocks: readonly Block[];
}

/** A line this short between the title and the text is a section or a tag. */
const LABEL_WORDS = 3;

/** @returns undefined where nothing can be a title */
export function findHeadline(
  blocks: readonly Block[],
  evidence: Evidence,
  isOutlet: IsOutlet,
): Headline | undefined {
  const claim = claimedTitle(evidence.titles, evidence.outletNames);
  const claimed = claim !== undefined && isForeign(claim, blocks, evidence) ? undefined : claim;
  const over = claimed === undefined && evidence.kind === 'html' ? overStamp(blocks) : -1;
  const at = claimed !== undefined ? -1 : over >= 0 ? over : printedTitle(blocks);
  const part = claimed === undefined ? undefined : printedPart(claimed, keysOf(blocks));
  const printed = part?.title ?? claimed ?? blocks[at]?.text;
  if (printed === undefined || printed === '') return untitled(blocks);
  const names = new Set([...evidence.outletNames, ...evidence.titles].map(foldKey));
  const parts = splitTitle(printed, (name) => isOutlet(name) || names.has(foldKey(name)));
  const lines = blocks.filter(({ why }) => why === 'boilerplate').map(({ text }) => foldKey(text));
  const site = siteName(evidence.titles, parts.title, lines);
  const outlet = parts.outlet ?? site ?? part?.outlet;
  const split = outlet === undefined ? parts : { ...parts, outlet };
  const keys = new Set([foldKey(printed), foldKey(split.title)]);
  const isTitle = ({ text, why }: Block): boolean => why !== 'hidden' && keys.has(foldKey(text));
  const isHead = (block: Block): boolean => isTitle(block) && block.markup === 'heading';
  const head = blocks.findIndex(isHead);
  const found = at >= 0 ? at : head >= 0 ? head : blocks.findIndex(isTitle);
  const titled = blocks.map((block, i): Block => {
    if (i === found) return { ...block, why: 'title' };
    if (block.why !== 'open') return block;
    if (isTitle(block)) return { ...block, why: 'duplicate' };
    // What stands above the headline of a dump is navigation; a claimed title may stand anywhere.
    return evidence.kind === 'text' && i < found ? { ...block, why: 'boilerplate' } : block;
  });
  const labelled = evidence.kind === 'text' ? dropLabels(titled) : titled;
  const bare = dropBareHeadlines(dropVariants(labelled, split.title));
  const lead = findLead(bare, isOfFields(evidence) ? evidence.description : undefined);
  const led = lead < 0 ? bare : judge(bare, lead, 'lead');
  const title = fittingTitle(split.title);
  return {
    ...split,
    title,
    ...(title === split.title ? {} : { isCut: true }),
    blocks: dropDangling(led).map((block) =>
      block.why === 'open' ? { ...block, why: 'paragraph' } : block,
    ),
  };
}

function keysOf(blocks: readonly Block[]): Set<string> {
  return new Set(blocks.filter(({ why }) => why !== 'hidden').map(({ text }) => foldKey(text)));
}

/** Whether a claim is the site's or a program's («Exported Data»): the page prints another headline, which its text bears out. */
function isForeign(claim: string, blocks: readonly Block[], { kind }: Evidence): boolean {
  if (kind !== 'html' || blocks.some(({ text }) => foldKey(text) === foldKey(claim))) return false;
  const prose = blocks.filter((block) => block.why === 'open' && isSentence(block.text));
  const said = new Set(prose.flatMap(({ text }) => subjectWords(text)));
  const isBorneOut = (text: string): boolean => subjectWords(text).some((word) => said.has(word));
  if (prose.length === 0 || isBorneOut(claim)) return false;
  const over = overStamp(blocks);
  const other = blocks[over >= 0 ? over : printedTitle(blocks)]?.text ?? '';
  return wordCount(other) >= 4 && isBorneOut(other);
}

/** Drops headings after the last text: nothing stands under them. */
function dropDangling(blocks: readonly Block[]): Block[] {
  const last = blocks.findLastIndex(({ why, markup }) => why === 'open' && markup !== 'heading');
  const isDangling = ({ why, markup, text }: Block, i: number): boolean =>
    last >= 0 && i > last && why === 'open' && markup === 'heading' && !isSentence(text);
  return blocks.map((block, i) =>
    isDangling(block, i) ? { ...block, why: 'boilerplate' } : block,
  );
}

/** A piece of a page may have its headline in a plain box: right over the stamp and the text. */
function overStamp(blocks: readonly Block[]): number {
  const isStamp = (block: Block | undefined): boolean =>
    block !== undefined && readStampLine(block.text)?.published !== undefined;
  return blocks.findIndex(
    ({ text, why, markup }, i) =>
      (why === 'open' || why === 'boilerplate') &&
      markup !== 'link' &&
      wordCount(text) >= 4 &&
      isHeadlineLike(text) &&
      !endsLikeSentence(text) &&
      isStamp(blocks[i + 1]) &&
      blocks[i + 2]?.why === 'open',
  );
}

/** A wire without a headline: its first clause stands in for one, and an editor is asked to write it. */
const TITLE_WORDS = 14;
/** A single sentence this long is a wire; a shorter one proves nothing. */
const FEWEST_WORDS = 16;

function untitled(blocks: readonly Block[]): Headline | undefined {
  const texts = blocks.filter(({ why, text }) => why === 'open' && isSentence(text));
  const [first] = texts;
  const isWire = texts.length > 1 || wordCount(first?.text ?? '') >= FEWEST_WORDS;
  if (first === undefined || !isWire) return undefined;
  const opening = withoutDateline(first.text).split(/[،.؛:]/u)[0] ?? '';
  const title = opening.split(/\s+/u).slice(0, TITLE_WORDS).join(' ').trim();
  if (wordCount(title) < 3) return undefined;
  const start = blocks.indexOf(first);
  const whyOf = (block: Block, i: number): Why =>
    block.why !== 'open'
      ? block.why
      : i < start && isNoTitle(block.text)
        ? 'boilerplate'
        : 'paragraph';
  return {
    title,
    isMadeUp: true,
    blocks: blocks.map((block, i) => ({ ...block, why: whyOf(block, i) })),
  };
}

/** From this share of common words on a line says what the headline says. */
const SAME = 0.8;

/** Drops what only says the headline again, in other form, before the text. */
function dropVariants(blocks: readonly Block[], title: string): Block[] {
  const start = blocks.findIndex((block) => block.why === 'open' && isSentence(block.text));
  const own = words(foldKey(title));
  const isVariant = ({ why, text }: Block, i: number): boolean => {
    if (why !== 'open' || (start >= 0 && i >= start) || endsLikeSentence(text)) return false;
    const others = new Set(words(foldKey(text)));
    const common = own.filter((word) => others.has(word)).length;
    return others.size >= 3 && common / others.size >= SAME;
  };
  return blocks.map((block, i) => (isVariant(block, i) ? { ...block, why: 'duplicate' } : block));
}

/** Drops sections and tags before the first sentence. */
function dropLabels(blocks: readonly Block[]): Block[] {
  const text = blocks.findIndex(
    (block) => block.why === 'open' && (endsLikeSentence(block.text) || wordCount(block.text) > 8),
  );
  return blocks.map((block, i) =>
    block.why === 'open' && i < text && wordCount(block.text) <= LABEL_WORDS
      ? { ...block, why: 'boilerplate' }
      : block,
  );
}
