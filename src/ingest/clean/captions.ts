/** Captions and credits of photographs. */
import { plainLetters } from '../../arabic/plain-letters.ts';
import { foldKey } from '../../arabic/folding.ts';
import type { Block } from '../block.ts';
import { wordCount } from '../prose.ts';

/** «… - سبوتنيك عربي, 1920, 04.04.2025»: outlet, width of the image, its date. */
const IMAGE_CREDIT = /-\s*[^,،]+[,،]\s*\d{3,4}[,،]\s*\d{2}\.\d{2}\.\d{4}$/;
const MARKER =
  /^(?:صدر الصوره|التعليق علي الصوره|صوره من|تصوير|الصوره|المصوره?|©)\s*[:،,]?|^©|\((?:ارشيف|ارشيفيه|صوره ارشيفيه|رويترز|ا ف ب|ا\.ف\.ب|الفرنسيه)\)$/u;
const AGENCY =
  /^(?:[-–©/|\s]*(?:getty(?: images)?|afp|reuters|رويترز|ap|epa|globallookpress|sputnik|ria novosti|rt|xinhua|شينخوا|anadolu|shutterstock|ا ف ب|ا\.ف\.ب|فرانس برس|غيتي|ارشيف|ارشيفيه|www\.[\w.]+|[\w.]+\.(?:com|net|ru))[-–©/|,،\s]*)+$/iu;
const LONGEST_CAPTION = 35;

/** Drops captions and credits, and a caption's text that stands once more without its credit. */
export function dropCaptions(blocks: readonly Block[]): Block[] {
  const judged = judgeCaptions(blocks);
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
