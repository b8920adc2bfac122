/** The paragraphs of an article as passages, each with the names and places that stand in it. */
import type { ArticleNames, Named } from './named.ts';
import { type Passage, passageOf, type Place } from './passage.ts';
import { trimmed } from './trimmed-name.ts';
import { keysOfName } from './voices.ts';

/** @returns a passage a paragraph; its names and places have their offsets in it */
export function passagesOf(
  paragraphs: readonly string[],
  { named, found }: ArticleNames,
): Passage[] {
  const places = found.mentions.filter(
    ({ type, kind }) => type === 'country' && kind !== 'demonym',
  );
  const withWaw = new Set(
    named.flatMap(({ name }) => keysOfName(name).filter((key) => /^[وف]\p{L}{2}/u.test(key))),
  );
  const [names, countries] = [named.values(), places.values()];
  let name = names.next();
  let place = countries.next();
  let from = 0;
  return paragraphs.map((text, i) => {
    const start = from;
    from += text.length + 1;
    const own: Named[] = [];
    for (; name.done !== true && name.value.start < from; name = names.next()) {
      const { value } = name;
      if (value.end >= from) continue;
      const one = trimmed(value);
      own.push({
        ...one,
        from: Math.max(0, one.from - start),
        start: one.start - start,
        end: one.end - start,
      });
    }
    const here: Place[] = [];
    for (; place.done !== true && place.value.start < from; place = countries.next())
      here.push({ ...place.value, start: place.value.start - start, end: place.value.end - start });
    return passageOf(text, i, own, here, withWaw);
  });
}
