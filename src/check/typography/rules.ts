/**
 * How Arabic is typed: what an editor's eye passes over and a reader's, a search or a screen reader stumbles at.
 * The rules are those of the design bar (shared with src/output-checks/text-rules.ts, which sees built pages).
 *
 * Nothing is asked of editors that the site does itself: no-break spaces after particles of a headline are put in by
 * arabic/headlines.ts, and foreign words are isolated by arabic/latin-runs.ts.
 */

import { foreignQuotes } from './quotation-marks.ts';
import type { TypographyFault } from './typography-fault.ts';

interface Rule {
  /** Global, with the `u` flag. */
  readonly pattern: RegExp;
  readonly message: string;
  readonly remedy: string;
  readonly fix?: (match: string, text: string, index: number) => string | undefined;
}

/** Letters and marks; digits, punctuation and tatweel are not. */
const LETTER = '(?:(?![\\u0640٠-٩۰-۹])[\\p{L}\\p{M}](?<=[\\p{Script=Arabic}\\p{M}]))';
/** The end of an Arabic word, with the vowels on it and what closes after it. */
const WORD_END = `(?<=[\\p{Script=Arabic}\\p{M}][»)\\]]{0,3})`;
const DIGIT = '[0-9٠-٩۰-۹]';
const MARKS: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' };
const PERSIAN: Readonly<Record<string, string>> = { ک: 'ك', ی: 'ي' };
const SEPARATORS: Readonly<Record<string, string>> = { '٫': '.', '٬': ',' };
/** «الجزيرة.نت» is an address said in Arabic. */
const SAID_DOMAINS = 'كوم|نت|أورغ|اورغ|في إن';
/** Top-level domains in Arabic (IANA, «Root Zone Database»): after a point they may end an address, or begin a sentence. */
const DOMAINS =
  'شبكة|موقع|عرب|قطر|مصر|السعودية|امارات|عمان|فلسطين|تونس|الجزائر|المغرب|سورية|سوريا|اليمن|العراق|الاردن|الأردن|البحرين|موريتانيا|ليبيا|السودان|بيتك|همراه|كاثوليك|العليان|اتصالات|ابوظبي|ارامكو|بازار';
/** «لـ», «وبالـ»: a prefix on what is no Arabic word. */
const PREFIX = '(?<![\\p{L}\\p{M}])[وف]?(?:[بلك]?ال|لل|[بلكوف])';

const RULES: readonly Rule[] = [
  {
    pattern: new RegExp(`${WORD_END} ?[,;?](?=\\s|$|[»)\\]؟!]|${LETTER})`, 'gu'),
    message: 'علامة ترقيم لاتينية بعد كلمة عربية',
    remedy: 'اكتب العلامة العربية: ، أو ؛ أو ؟',
    fix: (found) => MARKS[found.trim()],
  },
  {
    pattern: /(?<=[\p{L}\p{M}\p{N}»)\]])[ \u00A0]+(?:[،؛؟!:](?=\s|$|\p{L})|\.(?=\s|$))/gu,
    message: 'مسافة قبل علامة الترقيم',
    remedy: 'ألصق العلامة بالكلمة التي قبلها',
    fix: (found) => found.trim(),
  },
  {
    pattern: new RegExp(`(?<=${LETTER})\\u0640+(?=${LETTER})`, 'gu'),
    message: 'تطويل «ـ» داخل الكلمة، يمنع البحث عنها',
    remedy: 'احذفه',
    fix: () => '',
  },
  {
    // «هـ» of the Hijri year, and «لـ» or «بالـ» before a quotation, a number or a foreign word, are right.
    pattern: new RegExp(
      `(?<!(?<![\\p{L}\\p{M}])ه)(?<!${PREFIX})(?<=${LETTER})\\u0640+(?!${LETTER}|\\u0640)`,
      'gu',
    ),
    message: 'تطويل «ـ» في آخر الكلمة',
    remedy: 'احذفه',
    fix: () => '',
  },
  {
    pattern: new RegExp(`[کی](?=${LETTER})|ک(?!${LETTER})`, 'gu'),
    message: 'كاف أو ياء فارسية في كلمة عربية',
    remedy: 'اكتب ك أو ي، وإن كان الكلام بلغة أخرى فضعه في <q lang="fa">…</q>',
    fix: (letter, text, index) => (isForeignWord(text, index) ? undefined : PERSIAN[letter]),
  },
  {
    // At the end of a word ی may stand for ي or for ى, and the others are of other languages: only a person knows.
    pattern: new RegExp(`ی(?!${LETTER})|[ەہھ]`, 'gu'),
    message: 'حرف فارسي أو أردي أو كردي في كلمة عربية',
    remedy: 'اكتب ي أو ى أو ه، وإن كان الكلام بلغة أخرى فضعه في <q lang="fa">…</q>',
  },
  {
    pattern: /(?<=\S)(?:[ \t\u00A0]{2,}|\t)(?=\S)/gu,
    message: 'مسافتان أو أكثر بين كلمتين',
    remedy: 'اترك مسافة واحدة',
    // A no-break space among them was meant.
    fix: (spaces) => (spaces.includes('\u00A0') ? '\u00A0' : ' '),
  },
  {
    pattern: new RegExp(
      `(?<!${DIGIT}|[./-])(?:${DIGIT}{1,2}([/.-])${DIGIT}{1,2}\\1${DIGIT}{2,4}|${DIGIT}{4}([/.-])${DIGIT}{1,2}\\2${DIGIT}{1,2})(?!${DIGIT}|[/-])`,
      'gu',
    ),
    message: 'تاريخ بالأرقام وحدها، ولا يُعرف منه الشهر من اليوم',
    remedy: 'اكتب الشهر باسمه، مثل: 24 سبتمبر/أيلول 2025',
  },
  {
    // A range, a score, a telephone's number or the name of an aircraft: only a person knows.
    pattern: new RegExp(
      `(?<!${DIGIT}|[/.-]|\\p{Script=Latin}[ -]?)${DIGIT}+(?:[.٫]${DIGIT}+)?(?: ?- ?)${DIGIT}+(?:[.٫]${DIGIT}+)?(?!${DIGIT}|[/-])`,
      'gu',
    ),
    message: 'واصلة بين رقمين، ينقلب ترتيبهما عند القراءة',
    remedy: 'للمدى اكتب «من … إلى …» أو الشرطة «–»، ولرقم الهاتف والطراز ضعه في <bdi>…</bdi>',
  },
  {
    pattern: new RegExp(
      `(?<=${LETTER}{2})(?:[!؟،؛](?=${LETTER})|\\.(?!(?:${SAID_DOMAINS})(?!${LETTER}))(?=${LETTER}{2})|[.!؟،؛](?=[«(]))`,
      'gu',
    ),
    message: 'كلمتان ملتصقتان بعد علامة ترقيم',
    remedy: 'اترك مسافة بعد العلامة',
    fix: (mark, text, index) =>
      mark === '.' && ADDRESS_END.test(text.slice(index + 1, index + 20)) ? undefined : `${mark} `,
  },
  {
    pattern: /[\u200E\u200F\u061C]/gu,
    message: 'علامة اتجاه خفية، والموقع يضبط الاتجاه بنفسه',
    remedy: 'احذفها',
    fix: () => '',
  },
  {
    pattern: /[٠-٩۰-۹]+(?:[٫٬][٠-٩۰-۹]+)*/gu,
    message: 'رقم هندي بين أرقام الموقع العربية (0–9)',
    remedy: 'اكتب الأرقام هكذا: 0123456789',
    fix: (number) =>
      number
        .replace(/[٠-٩۰-۹]/gu, (digit) => String(((digit.codePointAt(0) ?? 0) & 0xf) % 10))
        .replace(/[٫٬]/gu, (mark) => SEPARATORS[mark] ?? mark),
  },
];
const ADDRESS_END = new RegExp(`^(?:${DOMAINS})(?!${LETTER})`, 'u');

/** Letters that no Arabic word has, and small words that show Persian or Urdu. */
const FOREIGN_LETTER = /[پچژگٹڈڑںےۀۂۃەۆۇۈېێڕڵڤۋھہ]/u;
const FOREIGN_WORDS =
  /(?<![\p{L}\p{M}])(?:است|این|که|از|های|می|یک|برای|کرد|شد|ہے|کے|کی|کا|میں|اور|یہ|نے|سے)(?![\p{L}\p{M}])/u;

/** Whether the word at a place, or the words around it, are of another language: their letters are theirs. */
function isForeignWord(text: string, index: number): boolean {
  const [before, after] = [
    text.slice(Math.max(0, index - 60), index),
    text.slice(index, index + 60),
  ];
  const word = (/\S*$/.exec(before)?.[0] ?? '') + (/^\S*/.exec(after)?.[0] ?? '');
  return FOREIGN_LETTER.test(word) || FOREIGN_WORDS.test(before + after);
}

/** Addresses, names of accounts and of files: they are written as machines read them. */
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s«»،؛]+|[@#][\p{L}\p{M}\p{N}_.-]+|(?<![\p{L}\p{N}_.+-])[\p{L}\p{N}_.+-]+@[\p{L}\p{N}_.-]+|(?<![\w.-])[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}(?:\/[^\s«»،؛]*)?/gu;

/** Every fault of a line or a paragraph, in their order. Addresses in it are passed over. */
export function typographyFaults(source: string): TypographyFault[] {
  if (!/\p{Script=Arabic}/u.test(source)) return [];
  const text = source.replace(ADDRESS, (address) => 'x'.repeat(address.length));
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
  return [...found, ...foreignQuotes(text)].sort((a, b) => a.index - b.index);
}
