/** The words and marks of a sentence, each word with the conjunction that is written with it. */
import { foldKey } from '../arabic/folding.ts';
import { isGivenName } from '../lexicon/given-names.ts';
import { isNoun } from '../lexicon/nouns.ts';
import { isParticle } from '../lexicon/particles.ts';
import { partsOfSpeech } from '../lexicon/parts-of-speech.ts';
import { title } from '../lexicon/titles.ts';
import { nounClass } from './noun-classes.ts';
import { sayingForms } from './saying-verbs.ts';

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** `quotation`: words between marks, the marks included; `aside`: words in brackets. */
  readonly kind: 'word' | 'mark' | 'quotation' | 'aside';
  /** Folded; of a mark the mark itself. */
  readonly key: string;
  /** The same without «و» or «ف» before it; equal to `key` where none can be taken off. */
  readonly bare: string;
}

/** A span that is one token, whatever stands in it: a quotation with its marks. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const PIECE =
  /[\p{L}\p{N}\p{M}\u0640#@][\p{L}\p{N}\p{M}\u0640'’_]*(?:[-./@][\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640'’_]*)*|\.{2,}|…|[^\s]/gu;

/**
 * @param text a paragraph
 * @param quotations spans (with their marks) that are taken whole, in order
 */
export function tokenize(text: string, quotations: readonly Span[]): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const { start, end } of quotations) {
    addPieces(tokens, text, from, start);
    tokens.push({
      start,
      end,
      text: text.slice(start, end),
      kind: 'quotation',
      key: '«»',
      bare: '«»',
    });
    from = end;
  }
  addPieces(tokens, text, from, text.length);
  return joinAsides(partAnswers(joinConjunctions(tokens)), text);
}

function addPieces(tokens: Token[], text: string, from: number, to: number): void {
  for (const match of text.slice(from, to).matchAll(PIECE)) {
    const start = from + match.index;
    const printed = match[0];
    const isWord = /[\p{L}\p{N}]/u.test(printed);
    const key = isWord ? wordKey(printed.replace(/^[#@]/, '')) : markOf(printed);
    tokens.push({
      start,
      end: start + printed.length,
      text: printed,
      kind: isWord ? 'word' : 'mark',
      key,
      bare: isWord ? withoutConjunction(key, printed) : key,
    });
  }
}

/**
 * The word folded, but for a first «أل» that is no article: «ألاسداير» stays apart from «الـ…».
 *
 * @param printed a word without marks
 */
export function wordKey(printed: string): string {
  const key = foldKey(printed);
  if (!/^[أإآ]ل\p{L}{3,}/u.test(printed) || partsOfSpeech(printed).size > 0) return key;
  return `أ${key.slice(1)}`;
}

/** Marks that mean the same are one. */
function markOf(printed: string): string {
  if (printed === ',' || printed === '؛' || printed === ';') return '،';
  if (printed === '?') return '؟';
  if (/^[–—-]$/.test(printed)) return '-';
  if (/^(?:\.{2,}|…)$/.test(printed)) return '…';
  return printed;
}

function withoutConjunction(key: string, printed: string): string {
  if (!/^[وف]\p{L}{2,}/u.test(key)) return key;
  const rest = key.slice(1);
  // «وأثنى»: no word has an alef with hamza behind a first و of its own («فأرة», «وأد» are short).
  if (/^[وف]\p{M}*[أإآ]/u.test(printed) && rest.length >= 4) return rest;
  if (isPlainlySaid(rest, printed)) return rest;
  // «وزير», «وكالة», «فريق»: the letter is the word's own.
  return isNoun(key) !== undefined && !isParticle(rest) ? key : rest;
}

/** «ورأى», «وترى» look like nouns («وتري») when they are folded. */
function isPlainlySaid(rest: string, printed: string): boolean {
  const own = printed.replace(/^[وف]\p{M}*/u, '');
  return sayingForms(rest, own).some(
    ({ tense, isHomograph, hasObject }) =>
      tense !== 'participle' && !hasObject && (!isHomograph || /ى\p{M}*$/u.test(own)),
  );
}

/** «ورد الوزير» is «و» and «رد»; «ورد اسمه», «وردت تقارير» are «came». */
function partAnswers(tokens: readonly Token[]): Token[] {
  return tokens.map((token, i) => {
    if (!/^وردت?$/.test(token.key) || tokens[i - 1]?.kind === 'word') return token;
    const next = tokens[i + 1];
    const isAnswer = next !== undefined && (/^عليه?ا?$/.test(next.key) || answers(next));
    return isAnswer ? { ...token, bare: token.key.slice(1) } : token;
  });
}

function answers({ kind, text, bare }: Token): boolean {
  return (
    kind === 'word' &&
    (title(text) !== undefined ||
      isGivenName(text) ||
      partsOfSpeech(text).size === 0 ||
      /^(?:person|body)$/.test(nounClass(bare) ?? ''))
  );
}

/** «و أكد», «و قال»: some papers part the conjunction from its word. */
function joinConjunctions(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    if (before?.kind === 'word' && before.key === 'و' && token.kind === 'word') {
      joined.pop();
      joined.push({ ...token, key: `و${token.key}`, bare: token.key });
    } else joined.push(token);
  }
  return joined;
}

/** Brackets and what stands in them, in the same sentence. */
function joinAsides(tokens: readonly Token[], text: string): Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token === undefined) break;
    const close = /^[([]$/.test(token.key) ? closingOf(tokens, i) : -1;
    const last = tokens[close];
    if (last === undefined) {
      if (!/^[()[\]]$/.test(token.key)) joined.push(token);
      continue;
    }
    joined.push({
      start: token.start,
      end: last.end,
      text: text.slice(token.start, last.end),
      kind: 'aside',
      key: '()',
      bare: '()',
    });
    i = close;
  }
  return joined;
}

const LONGEST_ASIDE = 12;

function closingOf(tokens: readonly Token[], open: number): number {
  for (let i = open + 1; i < tokens.length && i - open <= LONGEST_ASIDE; i += 1) {
    const { key = '', kind } = tokens[i] ?? {};
    if (key === ')' || key === ']') return i;
    if (kind === 'quotation') return -1;
  }
  return -1;
}
