/**
 * Folding: one spelling for all the spellings of an Arabic (or Latin) word.
 *
 * The press writes سيرغي with tashkeel, with tatweel, with a Persian ی, as presentation forms that a
 * PDF left behind; readers type ه for ة and ى for ي. Whatever compares words (entity names, search,
 * duplicates) compares their folded forms, and keeps the map back to the original letters.
 *
 * Sources: Unicode 17 (blocks Arabic, Arabic Presentation Forms-A and -B; NFKC, UAX #15); the folds of
 * alef, hamza, ya and ta marbuta are those of Lucene's ArabicNormalizer, widened by Persian letters.
 */

/** A folded text with the way back: `starts[i]` is the index in the source of what became `text[i]`. */
export interface Folded {
  readonly text: string;
  /** One entry per UTF-16 unit of `text`, and a last one: the length of the source. */
  readonly starts: Uint32Array;
}

/** Letters that stand for others in names and spellings. */
const LETTERS: Readonly<Record<string, string>> = {
  // Alef with madda, hamza or wasla; hamza on its seats.
  آ: 'ا', أ: 'ا', إ: 'ا', ٱ: 'ا', ٲ: 'ا', ٳ: 'ا', ؤ: 'و', ئ: 'ي',
  // Final forms that writers swap.
  ى: 'ي', ة: 'ه',
  // Persian and Urdu letters: their own shapes of Arabic letters, then sounds Arabic lacks.
  ی: 'ي', ې: 'ي', ے: 'ي', ک: 'ك', ڪ: 'ك', گ: 'ك', ہ: 'ه', ھ: 'ه', ۀ: 'ه', ە: 'ه', ۃ: 'ه',
  پ: 'ب', چ: 'ج', ژ: 'ز', ڤ: 'ف', ڨ: 'ق', ڭ: 'ك',
  // Joiners between the parts of one name: غينيا-بيساو, #بوركينا_فاسو.
  '-': ' ', '‐': ' ', '‑': ' ', _: ' ',
  // Quotation marks inside a name (N’Daw) are one mark.
  '’': "'", '‘': "'", ʼ: "'", '`': "'",
}; // prettier-ignore

/** Marks that carry no letter: tashkeel and Koranic marks, tatweel, zero-width and bidi controls, soft hyphen. */
const DROPPED =
  /[\u0300-\u036f\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

const DROP = 0;
/** In the table: look the unit up in `expansions`, it becomes several. */
const EXPAND = 0xffff;
const SPACE = 0x20;
/** The longest expansion that is taken apart: «ﷺ» (18 letters) and its like stay one sign. */
const MOST_UNITS = 4;

const expansions = new Map<number, string>();
const table = buildTable();

/**
 * Folds a text and keeps the map back to it.
 *
 * @param source any string; lone surrogates are kept
 * @returns the folded text (lower-case, single spaces, no marks) and, for each of its UTF-16 units,
 *   where in `source` it came from
 * @example fold('النَّيجر').text // 'النيجر'
 */
export function fold(source: string): Folded {
  // Room for a text that grows a little; one that grows more (many ligatures) is folded again with all the room.
  const usual = source.length + (source.length >> 4) + 2 * MOST_UNITS;
  return foldInto(source, usual) ?? foldInto(source, source.length * MOST_UNITS + 1) ?? NOTHING;
}

const NOTHING: Folded = { text: '', starts: new Uint32Array(1) };

/** @returns undefined where the folded text has more units than the room */
function foldInto(source: string, room: number): Folded | undefined {
  const units = new Uint16Array(room);
  const starts = new Uint32Array(room);
  let length = 0;
  const push = (unit: number, from: number): void => {
    // Runs of spaces become one, so that a doubled space inside a name does not hide it.
    if (unit === SPACE && length > 0 && units[length - 1] === SPACE) return;
    units[length] = unit;
    starts[length] = from;
    length += 1;
  };
  for (let i = 0; i < source.length; i += 1) {
    if (length + MOST_UNITS >= room && room < source.length * MOST_UNITS + 1) return undefined;
    const code = source.charCodeAt(i);
    const unit = table[code] ?? code;
    if (unit === DROP) continue;
    if (unit === EXPAND) {
      for (const letter of expansions.get(code) ?? '') push(letter.charCodeAt(0), i);
    } else push(unit, i);
  }
  starts[length] = source.length;
  return { text: decode(units, length), starts: starts.slice(0, length + 1) };
}

/**
 * Folds a text to a key for comparing: `fold` without the map, trimmed.
 *
 * @example foldKey('  إيكـواس ') === foldKey('ايكواس') // true
 */
export function foldKey(source: string): string {
  return source.length > SHORT ? fold(source).text.trim() : foldShort(source).trim();
}

/** UTF-16 units: words and names, of which a text has thousands; setting up a map back costs more than they do. */
const SHORT = 64;

function foldShort(source: string): string {
  let text = '';
  for (let i = 0; i < source.length; i += 1) {
    const code = source.charCodeAt(i);
    const unit = table[code] ?? code;
    if (unit === DROP) continue;
    const letters = unit === EXPAND ? (expansions.get(code) ?? '') : String.fromCharCode(unit);
    for (const letter of letters) if (letter !== ' ' || !text.endsWith(' ')) text += letter;
  }
  return text;
}

function buildTable(): Uint16Array {
  const units = new Uint16Array(0x10000);
  for (let code = 0; code < units.length; code += 1) {
    const isSurrogate = code >= 0xd800 && code <= 0xdfff;
    const folded = isSurrogate ? undefined : foldCharacter(String.fromCharCode(code));
    if (folded === undefined) units[code] = code;
    else if (folded.length === 0) units[code] = DROP;
    else if (folded.length === 1) units[code] = folded.charCodeAt(0);
    else if (folded.length > MOST_UNITS) units[code] = code;
    else {
      units[code] = EXPAND;
      expansions.set(code, folded);
    }
  }
  return units;
}

function foldCharacter(character: string): string {
  if (DROPPED.test(character)) return '';
  if (/\s/.test(character)) return ' ';
  // NFKD takes presentation forms and ligatures apart, and accents and hamza off their letters.
  const plain = Array.from(character.normalize('NFKD').toLowerCase());
  return plain.map((c) => (DROPPED.test(c) ? '' : (LETTERS[c] ?? foldDigit(c)))).join('');
}

/** Arabic-Indic (U+0660) and Persian (U+06F0) digits become ASCII ones. */
function foldDigit(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0x0660 && code <= 0x0669) return String(code - 0x0660);
  if (code >= 0x06f0 && code <= 0x06f9) return String(code - 0x06f0);
  return character;
}

const decoder = new TextDecoder('utf-16le', { fatal: true, ignoreBOM: true });

function decode(units: Uint16Array, length: number): string {
  try {
    return decoder.decode(units.subarray(0, length));
  } catch {
    return decodeIllFormed(units, length);
  }
}

/** Keeps lone surrogates, which no decoder does. */
function decodeIllFormed(units: Uint16Array, length: number): string {
  // In slices: the engine limits the number of arguments of one call.
  let text = '';
  for (let at = 0; at < length; at += 8192) {
    text += String.fromCharCode(...units.subarray(at, Math.min(at + 8192, length)));
  }
  return text;
}
