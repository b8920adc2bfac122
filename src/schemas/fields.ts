/** Fields that several collections share. Messages are in Arabic: editors read them. */
import { z } from 'astro/zod';
import { hasHiddenCharacters } from '../arabic/hidden-characters.ts';
import { isLanguageTag } from '../arabic/language-names.ts';

/**
 * ISO 8601 with a time and an offset (RFC 3339 without fractions of a second): `2025-09-24T22:36:00Z`. Hour 24, which
 * JavaScript takes for the next day, is none (RFC 3339, 5.6), nor is an offset beyond 14 hours (XML Schema, dateTime).
 */
const INSTANT =
  /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d|[+-]14:00)$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const PARTIAL_DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/**
 * The years that dates may name: those of news, and of its archives. All are within the tables of the Umm al-Qura
 * calendar (1882 to 2174 in CLDR), and feeds print them with four digits (RFC 822, RFC 3339).
 */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** The longest line that somebody reads; more of them belong into the body. */
const LONGEST_LINE = 2000;

/**
 * An id is the name of a file and of folders, and part of others («.<id>.mdx.<36 letters>.tmp», `<id>--<id>`): file
 * systems take 255 bytes.
 */
export const LONGEST_ID = 100;

/** One line of plain text. */
export const line = z
  .string()
  .trim()
  .min(1, { error: 'النص فارغ' })
  .max(LONGEST_LINE, {
    error: `النص أطول من ${String(LONGEST_LINE)} حرف؛ اختصره، أو انقله إلى نص الموجز`,
  })
  .refine((text) => !/[\r\n\u2028\u2029]/.test(text), {
    error: 'النص على أكثر من سطر؛ اكتبه في سطر واحد',
  })
  .refine((text) => !hasHiddenCharacters(text), {
    error: 'في النص محرف خفي أو حرف بشكل قديم؛ أعد كتابته من لوحة المفاتيح',
  });

/** An ASCII id as file names carry it: `sergey-lavrov`. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: 'المعرّف بحروف لاتينية صغيرة وأرقام وواصلات فقط، مثل sergey-lavrov',
  })
  .max(LONGEST_ID, { error: `المعرّف أطول من ${String(LONGEST_ID)} حرف؛ اختصره` });

/** A country's id: ISO 3166-1 alpha-2, lower-case. */
export const countryId = z.string().regex(/^[a-z]{2}$/, {
  error: 'معرّف الدولة حرفان لاتينيان صغيران بحسب ISO 3166-1، مثل ml',
});

/** An instant with its offset, kept as written (the offset tells the clock that the source printed). */
export const instant = z.string().refine((text) => INSTANT.test(text) && isRealDate(text), {
  error: 'تاريخ غير صالح؛ اكتب اليوم والساعة والفارق عن غرينتش، مثل 2025-09-24T22:36:00Z',
});

/** A calendar day, or an instant. */
export const dayOrInstant = z
  .string()
  .refine((text) => (DAY.test(text) || INSTANT.test(text)) && isRealDate(text), {
    error: 'تاريخ غير صالح؛ اكتبه هكذا: 2025-09-24 أو 2025-09-24T22:36:00Z',
  });

/** A year, a month or a day: what is known of when an office began or ended. */
export const partialDay = z
  .union([z.string(), z.number().int().transform(String)])
  .refine((text) => PARTIAL_DAY.test(text) && isRealDate(text), {
    error: 'تاريخ غير صالح؛ اكتب السنة أو الشهر أو اليوم: 2025 أو 2025-09 أو 2025-09-24',
  });

/** A language by its ISO 639 code, with a script or a region where need be (BCP 47). */
export const language = z.string().refine(isLanguageTag, {
  error: 'رمز لغة غير معروف؛ اكتبه بحرفين بحسب ISO 639، مثل fr للفرنسية وen للإنجليزية',
});

/** An absolute http(s) address. */
export const url = z.string().refine(isWebAddress, {
  error: 'عنوان غير صالح؛ يبدأ العنوان بـ https:// أو http://، ولا مسافات فيه ولا اسم مستخدم',
});

/** A list in which nothing stands twice. */
export const unique = <T extends z.ZodType>(item: T): z.ZodArray<T> =>
  z
    .array(item)
    .refine((items) => new Set(items.map((x) => JSON.stringify(x))).size === items.length, {
      error: 'في القائمة عنصر مكرّر',
    });

/**
 * A written form that stands for more than one thing, with what decides that it means this entity:
 * words right before or after it, or anywhere in the text (`with`); the `not…` lists decide against it, and beside the
 * words of the `doubt…` lists it needs other evidence. Without any list it counts only where the entity was already
 * recognised by another form. A `rare` form is mostly another word in the press: it counts by what stands around it alone
 * (a noun of a people or a state, a country joined to it), a demonym in all its inflections; `participleWith` is the
 * preposition of a participle of the same letters («مصر على»). A form that ends in ى speaks
 * of texts that write it so, and vowels on a form tell it from words with others.
 */
export const ambiguousForm = z.strictObject({
  form: line,
  rare: z.enum(['noun', 'adjective']).exactOptional(),
  participleWith: line.exactOptional(),
  after: z.array(line).exactOptional(),
  before: z.array(line).exactOptional(),
  with: z.array(line).exactOptional(),
  notAfter: z.array(line).exactOptional(),
  notBefore: z.array(line).exactOptional(),
  notWith: z.array(line).exactOptional(),
  doubtAfter: z.array(line).exactOptional(),
  doubtWith: z.array(line).exactOptional(),
  note: line.exactOptional(),
});

/** An address with a user name before its host only looks like the address of another host. */
function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s<>"\\]+$/i.test(text) || hasHiddenCharacters(text)) return false;
  const parsed = URL.parse(text);
  return parsed !== null && parsed.username === '' && parsed.password === '';
}

/**
 * Whether a day exists in the years that dates may name, and the clock reads a real time; 31 February and minute 61 do
 * not roll over.
 *
 * @param text a year, a month, a day or an instant (ISO 8601)
 */
export function isRealDate(text: string): boolean {
  const [year = 0, month = 1, day = 1] = text.slice(0, 10).split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  const isRealDay =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  const isSane = year >= FIRST_YEAR && year <= LAST_YEAR;
  return isSane && isRealDay && (text.length <= 10 || !Number.isNaN(Date.parse(text)));
}
