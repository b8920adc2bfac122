/** Forms of verbs of everyday Arabic, by stems of the perfect and the imperfect (data/, from Ayaspell). */
import { lazily, readEntries } from './data-file.ts';

const stems = (file: string): (() => ReadonlySet<string>) =>
  lazily(() => new Set(readEntries(file).map(([stem = '']) => stem)));
const perfects = stems('perfects.txt');
const imperfects = stems('imperfects.txt');

const OBJECTS = ['', 'ه', 'ها', 'هم', 'هما', 'هن', 'ني', 'نا', 'كم'];
/** Without «ن» of women and «وا» before an object: rarer in the press than the names that end so. */
const PERFECT_ENDINGS = ['', 'ت', 'تا', 'ا', 'وا', 'نا', 'تم'];
const IMPERFECT_ENDINGS = ['', 'ان', 'ا', 'ون', 'وا', 'ين', 'ي'];

/**
 * Whether a form may be one of a verb: of any person, with a future س and an object.
 *
 * @param form folded, without conjunction
 */
export function isVerb(form: string): boolean {
  return tenses(form).length > 0;
}

/** @param form folded, without conjunction */
export function tenses(form: string): ('perfect' | 'imperfect')[] {
  if (form.length < 2) return [];
  const found: ('perfect' | 'imperfect')[] = [];
  if (ends(form, PERFECT_ENDINGS, perfects())) found.push('perfect');
  const present = /^[سل]?[اتني](.+)$/.exec(form)?.[1];
  const later = /^[سل][اتني](.+)$/.exec(form)?.[1];
  if (
    [present, later].some(
      (rest) => rest !== undefined && ends(rest, IMPERFECT_ENDINGS, imperfects()),
    )
  )
    found.push('imperfect');
  return found;
}

/**
 * Whether a form may be a verb whose subject is one person, a third: «قالت», «سيقول»; not «قالوا», «نقول», «يقولا».
 *
 * @param form folded, without conjunction
 */
export function isVerbOfOne(form: string): boolean {
  if (ends(form, ['', 'ت'], perfects())) return true;
  const rest = /^[سل]?[تي](.+)$/.exec(form)?.[1];
  return rest !== undefined && ends(rest, [''], imperfects());
}

function ends(form: string, endings: readonly string[], of: ReadonlySet<string>): boolean {
  return OBJECTS.some((object) => {
    if (!form.endsWith(object)) return false;
    const bare = form.slice(0, form.length - object.length);
    return endings.some((ending) => {
      if (!bare.endsWith(ending) || bare.length <= ending.length) return false;
      const stem = bare.slice(0, bare.length - ending.length);
      // «دعاه» is of «دعا», «رآه» of «راي».
      return (
        of.has(stem) || (object !== '' && stem.endsWith('ا') && of.has(`${stem.slice(0, -1)}ي`))
      );
    });
  });
}
