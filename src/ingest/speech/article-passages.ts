/** The paragraphs of an article as passages, each with the names and places that stand in it. */
import { foldKey } from '../../arabic/folding.ts';
import { nounClass } from '../../grammar/noun-classes.ts';
import { wordSet } from '../../grammar/particles.ts';
import { sayingForms } from '../../grammar/saying-verbs.ts';
import type { ArticleNames, Named } from './named.ts';
import { type Passage, passageOf, type Place } from './passage.ts';
import { KIN } from './phrase/apposition.ts';
import { isObject } from './phrase/phrase-end.ts';
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
      if (value.end >= from) continue;
      const one = withOwnTitle(withoutKin(withoutAddressee(value)));
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

/** «المدرب بقائد الفريق فهد»: the title of him who is praised begins behind «ب». */
function withOwnTitle(name: Named): Named {
  const parts = name.title.split(/\s+/u);
  const cut = parts.findLastIndex((text, i) => i > 0 && isObject({ key: foldKey(text), text }));
  if (cut < 1) return name;
  const title = parts.slice(cut).join(' ').slice(1);
  return { ...name, title, from: name.from + name.title.lastIndexOf(title) };
}

/** «ابنته ليلى»: whose daughter she is, then the name. */
function withoutKin(name: Named): Named {
  const [first = '', ...rest] = name.form.split(' ');
  if (name.id !== undefined || rest.length === 0 || first.endsWith('ة')) return name;
  const [, stem = '', feminine = ''] =
    /^(\p{L}{2,}?)(ت?)(?:ه|ها|هم|هما)$/u.exec(foldKey(first)) ?? [];
  if (!KIN.has(stem) && !(feminine !== '' && KIN.has(`${stem}ه`))) return name;
  const form = rest.join(' ');
  return {
    ...name,
    form,
    name: name.name === name.form ? form : name.name,
    start: name.end - form.length,
  };
}
