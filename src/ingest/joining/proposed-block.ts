/**
 * What is proposed in a draft, as lines of its file, through joins and splits by hand: when the last one is undone and
 * nobody has touched them, they are those of before, byte for byte.
 */
import { stringify } from 'yaml';
import { blockOf, removeKey, setBlock } from '../../editing/frontmatter-text.ts';
import { digest, type LedgerEntry, type LedgerMember } from '../store/ledger.ts';

export type Hand = NonNullable<LedgerEntry['hand']>;

/** @returns '' where nothing is proposed */
export function proposedLines(text: string): string {
  return (blockOf(text, 'proposed') ?? []).join('\n');
}

/** @param proposed none, or an empty one, takes the block away. @throws RangeError where the text has no frontmatter */
export function withProposed(text: string, proposed: unknown): string {
  if (typeof proposed !== 'object' || proposed === null || Object.keys(proposed).length === 0)
    return removeKey(text, 'proposed');
  return withLines(text, stringify({ proposed }, { lineWidth: 0 }).trimEnd());
}

/** What is remembered of a draft that takes in another. */
export function handOf(before: string, after: string, known: Hand | undefined): Hand {
  const isTouched = known !== undefined && known.now !== digest(proposedLines(before));
  return {
    proposed: known?.proposed ?? proposedLines(before),
    now: isTouched ? known.now : digest(proposedLines(after)),
  };
}

/**
 * @param before the text with what goes
 * @param after the text without it, its proposals worked out from what they were
 * @param left the reports that it has still
 */
export function undone(
  before: string,
  after: string,
  hand: Hand | undefined,
  left: readonly LedgerMember[],
): { readonly text: string; readonly hand?: Hand } {
  if (hand === undefined) return { text: after };
  const isTouched = hand.now !== digest(proposedLines(before));
  const isLast = left.every(({ undo }) => undo === undefined);
  if (!isLast)
    return {
      text: after,
      hand: isTouched ? hand : { ...hand, now: digest(proposedLines(after)) },
    };
  return { text: isTouched ? after : withLines(after, hand.proposed) };
}

function withLines(text: string, lines: string): string {
  return lines === '' ? removeKey(text, 'proposed') : setBlock(text, 'proposed', lines.split('\n'));
}
