/** Results of matches: «فاز … 3-1», «تعادل … 2/2». Plain letters. */
export interface Score {
  readonly start: number;
  readonly end: number;
  /** The higher count and the lower: reading from the right or the left makes no other result. */
  readonly value: number;
}

const RESULT =
  /(?<![\p{L}\d.,:/–-])(?<one>\d{1,2})\s?[-–:/]\s?(?<other>\d{1,2})(?![\p{L}\d.,:/–-]|\s?(?:صباحا|مساء|بتوقيت))/gu;
const PLAYED =
  /(?<!\p{L})[وف]?(?:[يت])?(?:فاز|فازت|فوز|بفوز|تعادل|تعادلت|خسر|خسرت|تغلب|تغلبت|هزم|هزمت|فوزا|سحق|سحقت|اكتسح)(?:ه|ها)?(?!\p{L})/u;
/** Of a half, of penalties, of two matches together. */
const PARTIAL = /(?<!\p{L})(?:ال)?(?:شوط|ترجيح|ركلات|بركلات|مجموع|اجمالي|مباراتين|اشواط)(?!\p{L})/u;

/** @returns none where the sentence tells no whole match, or several results */
export function scoresIn(plain: string): Score[] {
  if (!PLAYED.test(plain) || PARTIAL.test(plain)) return [];
  const found = [...plain.matchAll(RESULT)].map((match): Score => {
    const [one, other] = [Number(match.groups?.one), Number(match.groups?.other)];
    return {
      start: match.index,
      end: match.index + match[0].length,
      value: Math.max(one, other) * 100 + Math.min(one, other),
    };
  });
  return found.length === 1 ? found : [];
}
