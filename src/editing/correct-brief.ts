/** A correction, written into its brief. */
import { isDeepStrictEqual } from 'node:util';
import { dayIn } from '../arabic/dates.ts';
import { writeAtomically } from '../files/atomic-file.ts';
import { briefById, dataOf } from './brief-by-id.ts';
import { appendRecord, setValue } from './frontmatter-text.ts';

export interface CorrectionRequest {
  readonly id: string;
  /** One line, in Arabic: what was wrong and what is right. */
  readonly note: string;
  /** The moment of the correction. */
  readonly now: Date;
  /** The clock by which its day is told (an IANA name). */
  readonly timeZone: string;
}

/**
 * Adds the correction to its brief and moves `updatedAt`; every other byte stays.
 *
 * @param directory the content folder
 * @returns the file, or a sentence in Arabic that says what is wrong and what to do
 */
export async function correctBrief(
  { id, note, now, timeZone }: CorrectionRequest,
  directory: string,
): Promise<{ file: string } | { fault: string }> {
  const text = note.trim();
  if (text === '' || /[\r\n]/.test(text))
    return { fault: 'اكتب التصحيح في سطر واحد: ما الخطأ، وما الصواب.' };
  const brief = await briefById(id, directory);
  if ('fault' in brief) return brief;
  const { file, text: before, data } = brief;
  if (data.status !== 'published') return { fault: `الموجز «${id}» لم يُنشر: عدّله من غير تصحيح.` };
  const moment = `${now.toISOString().slice(0, 19)}Z`;
  const correction = { at: dayIn(moment, timeZone), note: text };
  const list: unknown[] = Array.isArray(data.corrections) ? data.corrections : [];
  try {
    const after = setValue(
      appendRecord(before, 'corrections', correction),
      'updatedAt',
      moment,
      'publishedAt',
    );
    // What was written is read again: nothing but the two may have changed.
    const expected = { ...data, corrections: [...list, correction], updatedAt: moment };
    if (!isDeepStrictEqual(dataOf(after), expected))
      throw new RangeError('another key has changed');
    await writeAtomically(file, after);
    return { file };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      fault: `قائمة corrections في ${file} مكتوبة على غير المعتاد. اجعل كل تصحيح في سطر يبدأ بواصلة «- »، ثم أعد المحاولة.`,
    };
  }
}
