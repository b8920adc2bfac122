/** Nobody was hurt: «من دون وقوع إصابات», «لم يسفر عن ضحايا», «لم يصب أحد». Plain letters. */
import type { Outcome } from './figure.ts';

const NOUNS: Readonly<Record<string, readonly Outcome[]>> = {
  اصابات: ['wounded'],
  جرحي: ['wounded'],
  قتلي: ['killed'],
  وفيات: ['killed'],
  ضحايا: ['killed', 'wounded'],
};
const NOUN = Object.keys(NOUNS).join('|');
const NONE = new RegExp(
  `(?<=(?<!\\p{L})[وف]?)(?:(?:من\\s+)?(?:دون|بدون|بلا|غير)\\s+(?:ان\\s+\\p{L}+\\s+)?(?:(?:وقوع|سقوط|تسجيل|حدوث|وجود)\\s+)?|لم\\s+(?:تقع|تسجل|تحدث|يسقط|تسقط|يسفر\\s+\\p{L}*\\s*عن|تسفر\\s+\\p{L}*\\s*عن|يخلف|يوقع)\\s+(?:وقوع\\s+|سقوط\\s+)?|لا\\s+)(?:(?:اي|ايه)\\s+)?(?<noun>${NOUN})(?!\\p{L})|(?<=(?<!\\p{L})[وف]?)لم\\s+(?<nobody>يصب|يقتل)\\s+(?:اي\\s+)?(?:احد|شخص)(?!\\p{L})`,
  'gu',
);

export interface Absence {
  readonly start: number;
  readonly end: number;
  readonly outcome: Outcome;
}

export function absences(plain: string): Absence[] {
  return [...plain.matchAll(NONE)].flatMap((match) => {
    const { noun, nobody } = match.groups ?? {};
    const outcomes: readonly Outcome[] =
      nobody === undefined ? (NOUNS[noun ?? ''] ?? []) : [nobody === 'يصب' ? 'wounded' : 'killed'];
    return outcomes.map((outcome) => ({
      start: match.index,
      end: match.index + match[0].length,
      outcome,
    }));
  });
}
