/**
 * How Arabic is typed: what an editor's eye passes over and a reader's, a search or a screen reader stumbles at.
 * The rules are those of the design bar (shared with src/output-checks/text-rules.ts, which sees built pages).
 *
 * Nothing is asked of editors that the site does itself: no-break spaces after particles of a headline are put in by
 * arabic/headlines.ts, and foreign words are isolated by arabic/latin-runs.ts.
 */

export interface TypographyFault {
  /** In UTF-16 units, within the text that was looked at. */
  readonly index: number;
  readonly length: number;
  readonly message: string;
  readonly remedy: string;
  /** What stands there instead, where no meaning can be lost; absent where a person must decide. */
  readonly fix?: string;
}

interface Rule {
  /** Global, with the `u` flag. */
  readonly pattern: RegExp;
  readonly message: string;
  readonly remedy: string;
  readonly fix?: (match: string, text: string, index: number) => string | undefined;
}

const ARABIC = '\\p{Script=Arabic}';
/** Letters and marks; digits, punctuation and tatweel are not. */
const LETTER = '(?:(?![\\u0640٠-٩۰-۹])[\\p{L}\\p{M}](?<=[\\p{Script=Arabic}\\p{M}]))';
const MARKS: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' };
const PERSIAN: Readonly<Record<string, string>> = { ک: 'ك', ی: 'ي', ە: 'ه', ہ: 'ه', ھ: 'ه' };

const RULES: readonly Rule[] = [
  {
    pattern: new RegExp(`(?<=${ARABIC})[,;?](?=\\s|$|[»)\\]])`, 'gu'),
    message: 'علامة ترقيم لاتينية بعد كلمة عربية',
    remedy: 'اكتب العلامة العربية: ، أو ؛ أو ؟',
    fix: (mark) => MARKS[mark],
  },
  {
    // «هـ» of the Hijri year, and «لـ» or «بـ» before a quotation, a number or a Latin word are right.
    pattern: /(?<!(?<!\p{L})ه)\u0640+(?![«"“(\d\p{Script=Latin}])/gu,
    message: 'تطويل «ـ» داخل الكلمة، يمنع البحث عنها',
    remedy: 'احذفه',
    fix: () => '',
  },
  {
    pattern: new RegExp(`[کیەہھ](?=${LETTER})`, 'gu'),
    message: 'حرف فارسي أو أردي في كلمة عربية',
    remedy: 'اكتب الحرف العربي: ك أو ي أو ه',
    fix: (letter) => PERSIAN[letter],
  },
  {
    pattern: new RegExp(`ک(?!${LETTER})`, 'gu'),
    message: 'كاف فارسية في آخر الكلمة',
    remedy: 'اكتب الكاف العربية ك',
    fix: () => 'ك',
  },
  {
    // At the end of a word it may stand for ي or for ى: only a person knows.
    pattern: new RegExp(`[یەہھ](?!${LETTER})`, 'gu'),
    message: 'حرف فارسي أو أردي في آخر الكلمة',
    remedy: 'اكتب ي أو ى أو ه بحسب الكلمة',
  },
  {
    pattern: /(?<=\S) {2,}(?=\S)/gu,
    message: 'مسافتان أو أكثر بين كلمتين',
    remedy: 'اترك مسافة واحدة',
    fix: () => ' ',
  },
  {
    pattern: /(?<![\d./-])(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2})(?![\d./-])/gu,
    message: 'تاريخ بالأرقام وحدها، ولا يُعرف منه الشهر من اليوم',
    remedy: 'اكتب الشهر باسمه، مثل: 24 سبتمبر/أيلول 2025',
  },
  {
    // «ISO 3166-1» and other names keep their hyphens.
    pattern: /(?<![\d/.-]|\p{Script=Latin}[ -]?)\d+-\d+(?![\d/.-])/gu,
    message: 'واصلة بين رقمين، ينقلب ترتيبهما عند القراءة',
    remedy: 'اكتب «من … إلى …»، أو الشرطة «–»',
    fix: (range) => range.replace('-', '–'),
  },
  {
    // «فرانس برس.كوم» is an address said in Arabic.
    pattern: new RegExp(
      `(?<=${LETTER}{2})[.!؟،؛](?!(?:كوم|نت|أورغ|في إن)(?!${LETTER}))(?=${LETTER}{2})`,
      'gu',
    ),
    message: 'كلمتان ملتصقتان بعد علامة ترقيم',
    remedy: 'اترك مسافة بعد العلامة',
    fix: (mark) => `${mark} `,
  },
  {
    pattern: /[\u200E\u200F\u061C]/gu,
    message: 'علامة اتجاه خفية، والموقع يضبط الاتجاه بنفسه',
    remedy: 'احذفها',
    fix: () => '',
  },
  {
    pattern: /[٠-٩۰-۹]/gu,
    message: 'رقم هندي بين أرقام الموقع العربية (0–9)',
    remedy: 'اكتب الأرقام هكذا: 0123456789',
    fix: (digit) => String(((digit.codePointAt(0) ?? 0) & 0xf) % 10),
  },
];

/** Every fault of a line or a paragraph, in their order. */
export function typographyFaults(text: string): TypographyFault[] {
  if (!/\p{Script=Arabic}/u.test(text)) return [];
  const found = RULES.flatMap(({ pattern, message, remedy, fix }) =>
    [...text.matchAll(pattern)].map(({ 0: match, index }): TypographyFault => {
      const instead = fix?.(match, text, index);
      return {
        index,
        length: match.length,
        message,
        remedy,
        ...(instead === undefined ? {} : { fix: instead }),
      };
    }),
  );
  return [...found, ...straightQuotes(text)].sort((a, b) => a.index - b.index);
}

/** Straight and English marks: pairs become «…» where it is plain which opens and which closes. */
function straightQuotes(text: string): TypographyFault[] {
  const marks = [...text.matchAll(/["“”]/gu)];
  const isPaired =
    marks.length % 2 === 0 &&
    marks.every(({ 0: mark, index }, i) => {
      const opens = i % 2 === 0;
      const outside = opens ? (text[index - 1] ?? ' ') : (text[index + 1] ?? ' ');
      const inside = opens ? (text[index + 1] ?? ' ') : (text[index - 1] ?? ' ');
      return (
        /[\s()[\]،؛:.!؟–-]/u.test(outside) && !/\s/u.test(inside) && mark !== (opens ? '”' : '“')
      );
    });
  // Within «…» the inner marks are “…”: those stay.
  const isInner = (index: number): boolean => {
    const before = text.slice(0, index);
    return before.lastIndexOf('«') > before.lastIndexOf('»');
  };
  return marks
    .filter(({ 0: mark, index }) => mark === '"' || !isInner(index))
    .map(({ index }, i) => ({
      index,
      length: 1,
      message: 'علامة اقتباس غير عربية',
      remedy: 'اكتب «…»، وفي داخلها عند الحاجة “…”',
      ...(isPaired && !isInner(index) ? { fix: i % 2 === 0 ? '«' : '»' } : {}),
    }));
}

/**
 * The first « or » of a paragraph that has no other half.
 *
 * @param text all of the paragraph
 * @returns undefined where they are balanced
 */
export function unbalancedQuote(text: string): TypographyFault | undefined {
  const open: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/[«»]/gu)) {
    if (mark === '«') open.push(index);
    else if (open.pop() === undefined) return unbalanced(index);
  }
  const [first] = open;
  return first === undefined ? undefined : unbalanced(first);
}

function unbalanced(index: number): TypographyFault {
  return {
    index,
    length: 1,
    message: 'علامة اقتباس « أو » لا قرينة لها في الفقرة',
    remedy: 'أضف العلامة الأخرى، أو احذف هذه',
  };
}
