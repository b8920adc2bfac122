/** Characters that no file of the content may hold (arabic/hidden-characters.ts), each with its place. */
import { type HiddenKind, hiddenCharacters } from '../arabic/hidden-characters.ts';
import type { ContentFile } from './content-files.ts';
import { linePlaces } from './line-places.ts';
import type { Problem } from './problem.ts';

const SAID: Readonly<Record<HiddenKind, { message: string; remedy: string }>> = {
  direction: {
    message: 'محرف خفي يقلب اتجاه الكتابة',
    remedy: 'احذفه؛ الموقع يعزل الكلمات الأجنبية بنفسه',
  },
  presentation: {
    message: 'حرف عربي بشكل قديم للطباعة، لا يجده البحث ولا يقرؤه قارئ الشاشة',
    remedy: 'أعد كتابة الكلمة من لوحة المفاتيح',
  },
  private: {
    message: 'رمز لا معنى له إلا في خط بعينه',
    remedy: 'احذفه أو اكتب الحرف المقصود',
  },
  stacked: {
    message: 'علامات متراكمة على حرف واحد، تغطي ما حوله',
    remedy: 'اترك منها ما يحتاج إليه الحرف',
  },
  invisible: { message: 'محرف خفي لا يُرى', remedy: 'احذفه، وأعد كتابة ما حوله إن لزم' },
};
/** More of them say nothing new about a file. */
const MOST = 20;

export function findHiddenCharacters({ file, text }: ContentFile): Problem[] {
  // A byte order mark at the very beginning is what some editors write: it is passed over.
  const body = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  const found = hiddenCharacters(body).slice(0, MOST);
  if (found.length === 0) return [];
  const placeOf = linePlaces(text);
  return found.map(({ index, kind, name }) => ({
    file,
    ...placeOf(index),
    severity: 'error',
    message: `${SAID[kind].message} (${name})`,
    remedy: SAID[kind].remedy,
  }));
}
