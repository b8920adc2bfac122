/** Captions and credits of photographs. */
import { plainLetters } from '../../arabic/plain-letters.ts';
import { foldKey } from '../../arabic/folding.ts';
import { words } from '../../arabic/letters.ts';
import type { Block } from '../block.ts';
import { readStampLine } from '../date/printed-dates.ts';
import { endsLikeSentence, wordCount } from '../prose.ts';

/** «… - سبوتنيك عربي, 1920, 04.04.2025»: outlet, width of the image, its date. */
const IMAGE_CREDIT = /-\s*[^,،]+[,،]\s*\d{3,4}[,،]\s*\d{2}\.\d{2}\.\d{4}$/;
const MARKER =
  /^(?:صدر الصوره|التعليق علي الصوره|صوره من|تصوير|الصوره|المصوره?|©)\s*[:،,]?|^©|\((?:ارشيف|ارشيفيه|صوره ارشيفيه|رويترز|ا ف ب|ا\.ف\.ب|الفرنسيه)\)$/u;
const AGENCY =
  /^(?:[-–©/|\s]*(?:getty(?: images)?|afp|reuters|رويترز|ap|epa|globallookpress|sputnik|ria novosti|rt|xinhua|شينخوا|anadolu|shutterstock|ا ف ب|ا\.ف\.ب|فرانس برس|غيتي|ارشيف|ارشيفيه|www\.[\w.]+|[\w.]+\.(?:com|net|ru))[-–©/|,،\s]*)+$/iu;
const LONGEST_CAPTION = 35;

/** Drops captions and credits, and a caption's text that stands once more without its credit. */
export function dropCaptions(blocks: readonly Block[]): Block[] {
  const judged = judgeNames(judgeCredited(judgeCaptions(blocks)));
  const captions = judged.filter(({ why }) => why === 'caption');
  const beginnings = new Set(captions.flatMap(({ text }) => beginningsOf(foldKey(text))));
  return judged.map((block, i) => {
    const isCopy =
      block.why === 'open' &&
      i > 0 &&
      wordCount(block.text) >= 3 &&
      beginnings.has(foldKey(block.text));
    return isCopy ? { ...block, why: 'caption' } : block;
  });
}

/** «صورة من: …», or an agency alone: the credit under a caption. */
const CREDIT = /^(?:صوره من|تصوير|عدسه|المصوره?)\s*[:،,]/u;
const FEWEST_WORDS = 4;

/** A line right over a credit is its caption, once the article has begun; over a marked caption it is a heading. */
function judgeCredited(blocks: readonly Block[]): Block[] {
  const begun = blocks.findIndex(
    (block) => readStampLine(block.text) !== undefined || isProse(block),
  );
  return blocks.map((block, i) => {
    const next = blocks[i + 1];
    if (block.why !== 'open' || next?.why !== 'caption' || begun < 0 || i <= begun) return block;
    const plain = plainLetters(next.text).trim();
    const n = wordCount(block.text);
    return (CREDIT.test(plain) || AGENCY.test(plain)) &&
      blocks[i + 2]?.why !== 'caption' &&
      n >= FEWEST_WORDS &&
      n <= LONGEST_CAPTION &&
      !endsLikeSentence(block.text) &&
      readStampLine(block.text) === undefined
      ? { ...block, why: 'caption' }
      : block;
  });
}

const MOST_NAMES = 12;

/** A line of names that the next paragraph prints again in one run is the caption of a portrait. */
function judgeNames(blocks: readonly Block[]): Block[] {
  return blocks.map((block, i) => {
    const next = blocks[i + 1];
    const n = wordCount(block.text);
    if (block.why !== 'open' || i === 0 || next === undefined || n < FEWEST_WORDS || n > MOST_NAMES)
      return block;
    if (endsLikeSentence(block.text) || !isProse(next)) return block;
    const run = (text: string): string => ` ${words(foldKey(text)).join(' ')} `;
    return run(next.text).includes(run(block.text)) ? { ...block, why: 'caption' } : block;
  });
}

function isProse({ why, text }: Block): boolean {
  return why === 'open' && wordCount(text) >= 8 && endsLikeSentence(text);
}

/** The text up to each of its first words' ends but the last. */
function beginningsOf(key: string): string[] {
  const ends = [...key.matchAll(/ /g)].slice(0, 2 * LONGEST_CAPTION);
  return ends.map(({ index }) => key.slice(0, index));
}

function judgeCaptions(blocks: readonly Block[]): Block[] {
  return blocks.map((block, i) => {
    if (block.why !== 'open') return block;
    const plain = plainLetters(block.text).trim();
    const isCaption =
      IMAGE_CREDIT.test(block.text) ||
      AGENCY.test(plain) ||
      (MARKER.test(plain) &&
        wordCount(plain) <= LONGEST_CAPTION &&
        (i > 0 || plain.startsWith('©')));
    return isCaption ? { ...block, why: 'caption' } : block;
  });
}
