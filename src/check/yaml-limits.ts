/**
 * What the YAML of a file may hold at most, so that a hostile one cannot stop the machine that checks it: the parser
 * takes exponential time for maps within maps that never close, and its stack ends a few thousand lists deep. Read off
 * the words of the YAML (its lexer is linear) before anything is composed of them.
 */
import { CST, Lexer } from 'yaml';

export interface YamlExcess {
  /** In the YAML, in UTF-16 units. */
  readonly offset: number;
  readonly message: string;
  readonly remedy: string;
}

/** Words: a key, a value, each sign between them, and each end of a line. The longest registry has a few thousand. */
const MOST_WORDS = 30_000;
/** Lists and maps within each other: by brackets, by signs on one line, by columns that a line is pushed in. */
const MOST_OPEN = 16;
const MOST_SIGNS_OF_BLOCKS = 8;
const MOST_INDENT = 64;

/** The first place where YAML holds more than a file may; undefined where it does not. */
export function yamlExcess(text: string): YamlExcess | undefined {
  let [offset, words, open, signs, isLineStart] = [0, 0, 0, 0, true];
  for (const word of new Lexer().lex(text)) {
    const type = CST.tokenType(word);
    if (type === 'newline') [signs, isLineStart] = [0, true];
    else if (type === 'space') {
      if (isLineStart && word.length > MOST_INDENT) return { offset, ...TOO_DEEP };
    } else isLineStart = false;
    if (type === 'flow-map-start' || type === 'flow-seq-start') open += 1;
    else if (type === 'flow-map-end' || type === 'flow-seq-end') open = Math.max(0, open - 1);
    else if (type === 'seq-item-ind' || type === 'explicit-key-ind') signs += 1;
    if (open > MOST_OPEN || signs > MOST_SIGNS_OF_BLOCKS) return { offset, ...TOO_DEEP };
    if (type !== 'space') words += 1;
    if (words > MOST_WORDS) return { offset, ...TOO_MANY };
    // Marks of the lexer's own stand for nothing in the text.
    if (!MARKS.has(word)) offset += word.length;
  }
  return undefined;
}

const MARKS: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

export const TOO_DEEP = {
  message: 'في البيانات قوائم أو مفاتيح متداخلة أعمق مما يُقرأ',
  remedy: 'اكتب القائمة في أسطر، كل عنصر بواصلة «- »، ولا تُدخل قائمة في قائمة بلا حاجة',
};
const TOO_MANY = {
  message: `في البيانات أكثر من ${String(MOST_WORDS)} كلمة وعلامة`,
  remedy: 'احذف ما ليس منها، أو قسّم الملف',
};
