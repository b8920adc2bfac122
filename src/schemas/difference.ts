/** Where the sources of a brief contradict each other: which of them says what. */
import { z } from 'astro/zod';
import { id, line } from './fields.ts';

const value = z.strictObject({
  /** The id of an outlet among the brief's sources. */
  source: id,
  /** What it says, in our words: «13 قتيلًا». */
  value: line,
});

export const differenceSchema = z
  .strictObject({
    what: line,
    values: z
      .array(value)
      .min(2, { error: 'الخلاف بين مصدرين أو أكثر؛ أضف قيمة ثانية، أو احذف البند' })
      .refine((values) => new Set(values.map(({ source }) => source)).size === values.length, {
        error: 'لمصدر واحد قيمتان؛ من يصحح نفسه لا يخالف غيره، فأبقِ آخر ما قاله',
      })
      .refine((values) => values.length < 2 || new Set(values.map((one) => one.value)).size > 1, {
        error: 'القيم كلها واحدة، ولا خلاف في ما اتُّفق عليه؛ صححها أو احذف البند',
      }),
    /** Whose report is the later one, where that may be why. */
    later: id.exactOptional(),
  })
  .refine(
    ({ values, later }) => later === undefined || values.some(({ source }) => source === later),
    { error: 'الأحدث واحد من مصادر البند؛ اكتب معرّف أحدها', path: ['later'] },
  );
