/** Words that were read into a name or its title and are another's. */
import { foldKey } from '../../arabic/folding.ts';
import { nounClass } from '../../grammar/noun-classes.ts';
import { wordSet } from '../../grammar/particles.ts';
import { sayingForms } from '../../grammar/saying-verbs.ts';
import { isGivenName } from '../../lexicon/given-names.ts';
import type { Named } from './named.ts';
import { KIN } from './phrase/apposition.ts';
import { isObject } from './phrase/phrase-end.ts';

/** @returns the name with its title, without what is not theirs; one of the registry keeps its words */
export function trimmed(name: Named): Named {
  if (name.id !== undefined) return withOwnTitle(name);
  const own = name.isPerson
    ? (withoutRegion(name) ?? withoutVerb(name) ?? withoutAddressee(name) ?? name)
    : name;
  return withOwnTitle(withoutKin(own) ?? own);
}

const REGIONS = wordSet('منطقة محافظة مدينة بلدية ولاية إقليم جهة قرية بلدة إمارة مديرية');

/** «بمنطقة حائل محمد الطيار»: the first word is what the title is of. */
function withoutRegion(name: Named): Named | undefined {
  const region = foldKey(name.title.split(/\s+/u).at(-1) ?? '').replace(/^[بلو](?:ال)?/, '');
  const [first = '', second = ''] = name.form.split(' ');
  return REGIONS.has(region) && !isGivenName(first) && isGivenName(second)
    ? withoutFirst(name)
    : undefined;
}

/** «وروى حسن»: a verb of saying before a given name. */
function withoutVerb(name: Named): Named | undefined {
  const [first = '', second = ''] = name.form.split(' ');
  const isVerb = sayingForms(foldKey(first), first).some(({ tense }) => tense === 'perfect');
  if (!isVerb || !isGivenName(second)) return undefined;
  const own = withoutFirst(name);
  return { ...own, from: own.start };
}

/** «جيفري لصحيفة»: to whom it is said is no part of the name. */
function withoutAddressee(name: Named): Named | undefined {
  const parts = name.form.split(' ');
  const cut = parts.map(foldKey).findIndex((key, i) => i > 0 && isToReader(key));
  if (cut < 1) return undefined;
  const form = parts.slice(0, cut).join(' ');
  return { ...called(name, form), end: name.start + form.length };
}

function isToReader(key: string): boolean {
  return key.startsWith('ل') && /^(?:medium|body)$/.test(nounClass(key.slice(1)) ?? '');
}

/** «ابنته ليلى»: whose daughter she is, then the name. */
function withoutKin(name: Named): Named | undefined {
  const [first = '', second] = name.form.split(' ');
  if (second === undefined || first.endsWith('ة')) return undefined;
  const [, stem = '', feminine = ''] =
    /^(\p{L}{2,}?)(ت?)(?:ه|ها|هم|هما)$/u.exec(foldKey(first)) ?? [];
  return KIN.has(stem) || (feminine !== '' && KIN.has(`${stem}ه`)) ? withoutFirst(name) : undefined;
}

function withoutFirst(name: Named): Named {
  const form = name.form.slice(name.form.indexOf(' ') + 1);
  return { ...called(name, form), start: name.end - form.length };
}

/** The name in another form, which is the fullest one where the former was. */
function called(name: Named, form: string): Named {
  return { ...name, form, name: name.name === name.form ? form : name.name };
}

/** «المدرب بقائد الفريق فهد»: the title of him who is praised begins behind «ب». */
function withOwnTitle(name: Named): Named {
  const parts = name.title.split(/\s+/u);
  const cut = parts.findLastIndex((text, i) => i > 0 && isObject({ key: foldKey(text), text }));
  if (cut < 1) return name;
  const title = parts.slice(cut).join(' ').slice(1);
  return { ...name, title, from: name.from + name.title.lastIndexOf(title) };
}
