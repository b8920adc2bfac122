/** «سموه», «معاليه»: who was introduced with such a rank. */
import { foldKey } from '../../../arabic/folding.ts';
import type { Token } from '../../../grammar/token.ts';
import type { Scene } from './scene.ts';
import type { Voice } from '../voices.ts';

/** Heads of the titles of those who are called so, by the honorific without its pronoun. */
const RANKS = new Map(
  [
    'سمو أمير أميرة شيخ شيخة ولي',
    'جلالت ملك ملكة سلطان',
    'فخامت رئيس رئيسة',
    'معالي وزير وزيرة محافظ أمين',
    'سعادت سفير سفيرة وكيل مدير رئيس أمين نائب',
    'سيادت رئيس وزير لواء عميد',
    'سماحت مفتي شيخ إمام سيد',
    'فضيلت شيخ مفتي إمام',
    'غبطت بطريرك كردينال',
    'نيافت مطران أنبا كردينال أسقف',
    'قداست بابا',
  ].map((list) => {
    const [head = '', ...roles] = list.split(' ').map(foldKey);
    return [head, [head.replace(/ت$/, 'ه'), ...roles]] as const;
  }),
);

/**
 * @returns undefined where the word is no honorific; its voice is undefined where nobody was introduced with such a
 * rank, or several were
 */
export function honored(
  { cast }: Scene,
  { kind, bare, text }: Token,
): { readonly voice: Voice | undefined } | undefined {
  if (kind !== 'word' || text.endsWith('ة')) return undefined;
  const [, head = '', pronoun = ''] = /^(\p{L}{3,})(ه|ها|هم|هما)$/u.exec(bare) ?? [];
  const roles = RANKS.get(head);
  if (roles === undefined) return undefined;
  if (pronoun.startsWith('هم')) return { voice: undefined };
  return { voice: cast.onlyOfRoles(roles, pronoun === 'ها' ? 'f' : 'm') };
}
