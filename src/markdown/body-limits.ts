/**
 * What a body may hold at most, so that a hostile one cannot stop the machine that checks or builds it.
 *
 * Markdown's parsers take quadratic time for much that a body may hold: containers, marks that stay open, rows of a
 * table, headings under headings. Twenty kilobytes can ask for minutes or gigabytes. But all that they do they do for a
 * line or a sign: nothing in CommonMark, GFM and MDX has a meaning but ASCII punctuation, the ends of lines and the
 * spaces at their beginning. So these are counted before any parser sees them, most of them through the whole body, where
 * nothing sets the count back. The limits lie far above what a brief needs, and far below what takes a second.
 */
export interface BodyExcess {
  /** Counted from 1, in the body. */
  readonly line: number;
  readonly message: string;
  readonly remedy: string;
}

/** What is counted. */
type Kind =
  | 'lines'
  | 'containers'
  | 'headings'
  | 'tables'
  | 'marks'
  | 'marksInAll'
  | 'words'
  | 'tags'
  | 'signs'
  | 'steps';

const MOST: Readonly<Record<Kind, number>> = {
  /** Lines that are not empty. */
  lines: 4000,
  /** Marks of lists and quotations at the beginning of a line. */
  containers: 1000,
  /** Headings, and lines that make one of the line above them, or a rule. */
  headings: 300,
  /** Lines of tables. */
  tables: 500,
  /** Characters that may open or close something, between two empty lines; and in the whole body. */
  marks: 1000,
  marksInAll: 4000,
  /** Latin words and numbers between two empty lines: each may be the beginning of an address. */
  words: 20_000,
  /** Elements and braces: each may stand within the one before. */
  tags: 1000,
  /** ASCII punctuation of every kind, escaped or not. */
  signs: 30_000,
  /** Letters that are looked at for marks of their block, over and over; and words, for an address among them. */
  steps: 20_000_000,
};
/** Containers on one line, each within the other, or columns that a line is pushed in by. */
const MOST_NESTED = 8;
const MOST_INDENT = 40;
/** Columns on one line of a table. */
const MOST_COLUMNS = 32;

const MARKER = /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y;
/** CommonMark 2.1, «blank line»: a no-break space is text. */
const BLANK = /^[ \t]*$/;
/** Behind the marks of containers: `#`, or nothing but the signs of an underline or a rule. */
const HEADING = /^[ \t>]*(?:#|[-=*_ \t]+$)/;
/** The line under the head of a table, which may do without `|`. */
const DELIMITERS = /^[ \t>]*[:|-][ \t:|-]*$/;
/** What is written with a backslash before it opens nothing; a backslash may be written so too. */
const ESCAPED = /\\[!-/:-@[-`{-~]/g;
const MARK = /[*_~`[\]]/g;
const LATIN_WORD = /[\w+.-]+/g;

/** The first place where a body holds more than a brief may; undefined where it does not. */
export function bodyExcess(body: string): BodyExcess | undefined {
  const counts = { ...NOTHING };
  let block = NO_BLOCK;
  for (const [index, text] of body.split(/\r\n?|\n/).entries()) {
    if (BLANK.test(text)) {
      block = NO_BLOCK;
      continue;
    }
    const line = index + 1;
    const bare = text.replace(ESCAPED, '');
    const nested = markersOf(text);
    const columns = countOf(bare, /\|/g);
    const marks = countOf(bare, MARK);
    const steps = stepsOf(block);
    block = {
      // A row of a table needs no `|`.
      isTable: block.isTable || columns > 0 || DELIMITERS.test(text),
      mayLink: block.mayLink || bare.includes('['),
      marks: block.marks + marks,
      letters: block.letters + text.length,
      words: block.words + countOf(text, LATIN_WORD),
    };
    counts.lines += 1;
    counts.containers += nested;
    counts.headings += HEADING.test(text) ? 1 : 0;
    counts.tables += block.isTable ? 1 : 0;
    counts.marks = block.marks;
    counts.words = block.words;
    counts.steps += stepsOf(block) - steps;
    counts.marksInAll += marks;
    counts.tags += countOf(text, /[<{]/g);
    counts.signs += countOf(text, /[!-/:-@[-`{-~]/g);
    if (nested > MOST_NESTED || indentOf(text) > MOST_INDENT) return { line, ...TOO_DEEP };
    if (columns > MOST_COLUMNS) return { line, ...TOO_MUCH.tables };
    const kind = KINDS.find((one) => counts[one] > MOST[one]);
    if (kind !== undefined) return { line: kind === 'tags' ? 1 : line, ...TOO_MUCH[kind] };
  }
  return undefined;
}

/** What stands between two empty lines, as far as it was read. */
interface Block {
  readonly isTable: boolean;
  readonly mayLink: boolean;
  readonly marks: number;
  readonly letters: number;
  readonly words: number;
}

const NO_BLOCK: Block = { isTable: false, mayLink: false, marks: 0, letters: 0, words: 0 };

/**
 * What the parser may do at most for a block: from each mark it may look for its other half to the end, and from each
 * word that may begin an address (GFM, «autolinks») back for a bracket that is still open.
 */
function stepsOf({ marks, letters, mayLink, words }: Block): number {
  return marks * letters + (mayLink ? words * words : 0);
}

/** How many containers a line opens or goes on with. */
function markersOf(line: string): number {
  let count = 0;
  MARKER.lastIndex = 0;
  while (MARKER.test(line)) count += 1;
  return count;
}

function indentOf(line: string): number {
  let columns = 0;
  for (const character of line) {
    if (character === ' ') columns += 1;
    else if (character === '\t') columns += 4;
    else break;
  }
  return columns;
}

function countOf(line: string, pattern: RegExp): number {
  return line.match(pattern)?.length ?? 0;
}

export const TOO_DEEP = {
  message: 'في النص اقتباسات أو قوائم أو وسوم متداخلة أعمق مما يُقرأ',
  remedy: 'بسّط النص: لا يحتاج موجز إلى أكثر من قائمة داخل قائمة',
};

const TOO_MUCH: Readonly<Record<Kind, { readonly message: string; readonly remedy: string }>> = {
  lines: {
    message: `في النص أكثر من ${String(MOST.lines)} سطر مكتوب`,
    remedy: 'قسّم الموجز، أو ضمّ الأسطر القصيرة في فقرات',
  },
  containers: {
    message: `في النص أكثر من ${String(MOST.containers)} سطر من القوائم والاقتباسات`,
    remedy: 'قسّم الموجز، أو اكتب القوائم فقرات',
  },
  headings: {
    message: `في النص أكثر من ${String(MOST.headings)} عنوان أو خط فاصل`,
    remedy: 'اترك من العناوين ما يحتاج إليه القارئ، وافصل الفقرات بسطر فارغ',
  },
  tables: {
    message: `في النص جدول أكبر من ${String(MOST_COLUMNS)} عمودًا أو ${String(MOST.tables)} سطر`,
    remedy: 'صغّر الجدول، أو اكتب \\| إن أردت الخط نفسه',
  },
  marks: {
    message: `في الفقرة أكثر من ${String(MOST.marks)} علامة تنسيق (* أو _ أو ~ أو [ أو \`)`,
    remedy: 'احذفها، أو اكتب \\* و\\_ و\\[ إن أردت العلامات نفسها',
  },
  marksInAll: {
    message: `في النص أكثر من ${String(MOST.marksInAll)} علامة تنسيق (* أو _ أو ~ أو [ أو \`)`,
    remedy: 'احذف ما لا يحتاج إليه القارئ منها، أو قسّم الموجز',
  },
  words: {
    message: `في الفقرة أكثر من ${String(MOST.words)} كلمة لاتينية أو عدد`,
    remedy: 'قسّمها فقرات، أو احذف ما ليس من الموجز',
  },
  tags: {
    message: `في النص أكثر من ${String(MOST.tags)} وسم أو قوس معقوف`,
    remedy: 'احذف ما زاد منها، أو قسّم الموجز',
  },
  signs: {
    message: `في النص أكثر من ${String(MOST.signs)} علامة ترقيم لاتينية`,
    remedy: 'قسّم الموجز، أو احذف ما ليس منه',
  },
  steps: {
    message: 'في النص فقرات طويلة كثيرة الروابط أو علامات التنسيق',
    remedy: 'قسّمها فقرات أقصر بينها سطر فارغ، أو احذف بعض علاماتها',
  },
};
const KINDS = Object.keys(MOST) as Kind[]; // The keys of a literal.
const NOTHING: Readonly<Record<Kind, number>> = {
  lines: 0,
  containers: 0,
  headings: 0,
  tables: 0,
  marks: 0,
  marksInAll: 0,
  words: 0,
  tags: 0,
  signs: 0,
  steps: 0,
};
