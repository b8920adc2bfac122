/** The paragraphs of an article as passages, each with the names and places that stand in it. */
import { foldKey } from '../../arabic/folding.ts';
import { nounClass } from '../../grammar/noun-classes.ts';
import { wordSet } from '../../grammar/particles.ts';
import { sayingForms } from '../../grammar/saying-verbs.ts';
import type { ArticleNames, Named } from './named.ts';
import { type Passage, passageOf, type Place } from './passage.ts';
import { keysOfName } from './voices.ts';
import { isGivenName } from '../../lexicon/given-names.ts';

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
      if (value.end < from)
        own.push({
          ...withoutAddressee(value),
          from: Math.max(0, value.from - start),
          start: withoutAddressee(value).start - start,
          end: withoutAddressee(value).end - start,
        });
    }
    const here: Place[] = [];
    for (; place.done !== true && place.value.start < from; place = countries.next())
      here.push({ ...place.value, start: place.value.start - start, end: place.value.end - start });
    return passageOf(text, i, own, here, withWaw);
  });
}

const REGIONS = wordSet('منطقة محافظة مدينة بلدية ولاية إقليم جهة قرية بلدة إمارة مديرية');

/** «جيفري لصحيفة»: to whom it is said is no part of the name. */
function withoutAddressee(name: Named): Named {
  if (name.id !== undefined || !name.isPerson) return name;
  const parts = name.form.split(' ');
  const cut = parts.findIndex(
    (part, i) =>
      i > 0 &&
      foldKey(part).startsWith('ل') &&
      /^(?:medium|body)$/.test(nounClass(foldKey(part).slice(1)) ?? ''),
  );
  const [first = '', second = ''] = parts;
  // «بمنطقة حائل محمد الطيار»: the first word is what the title is of.
  const region = foldKey(name.title.split(/\s+/u).at(-1) ?? '').replace(/^[بلو](?:ال)?/, '');
  if (REGIONS.has(region) && parts.length > 1 && !isGivenName(first) && isGivenName(second)) {
    const form = parts.slice(1).join(' ');
    return {
      ...name,
      form,
      name: name.name === name.form ? form : name.name,
      start: name.end - form.length,
    };
  }
  // «وروى حسن»: a verb of saying before a given name.
  const isVerb = sayingForms(foldKey(first), first).some(({ tense }) => tense === 'perfect');
  if (isVerb && parts.length > 1 && isGivenName(second)) {
    const form = parts.slice(1).join(' ');
    return {
      ...name,
      form,
      name: name.name === name.form ? form : name.name,
      start: name.end - form.length,
      from: name.end - form.length,
    };
  }
  if (cut < 1) return name;
  const form = parts.slice(0, cut).join(' ');
  return {
    ...name,
    form,
    name: name.name === name.form ? form : name.name,
    end: name.start + form.length,
  };
}
