/** Everybody an article names: registered actors, and people and bodies that the registry does not know. */
import { foldKey } from '../../arabic/folding.ts';
import type { Findings, Matcher, Mention } from '../../entities/matcher.ts';
import type { Gender } from '../../lexicon/given-names.ts';
import { titleOf } from '../../names/words.ts';
import { bareSurnames } from './bare-surnames.ts';
import { coveredWords, type Place } from '../../names/covered-words.ts';
import { findNames, type FoundName } from '../../names/find-names.ts';
import { type Register, registerOf, shortMentions } from '../../names/register.ts';

export interface Named {
  readonly start: number;
  readonly end: number;
  /** As printed here. */
  readonly form: string;
  /** Of the registry; an actor's. */
  readonly id?: string;
  /** The fullest form of the article, by which an unregistered name is told. */
  readonly name: string;
  /** Where the title before it begins; bodies inside a title do not speak. */
  readonly from: number;
  /** The words of that title: «الرئيس الصيني». */
  readonly title: string;
  /** A person, not a body. */
  readonly isPerson: boolean;
  /** Undefined where nothing tells it. */
  readonly gender?: Gender;
  readonly number: 'one' | 'several';
}

/** Who and what an article names. */
export interface ArticleNames {
  /** In the order of the text, none overlapping another. */
  readonly named: readonly Named[];
  readonly found: Findings;
}

/**
 * @param text the whole text, so that a full name explains a surname
 * @returns in the order of the text, none overlapping another; and what the matcher found
 */
export function findNamed(text: string, matcher: Matcher): ArticleNames {
  const found = matcher.find(text);
  const actors = found.mentions.filter(({ type }) => type === 'actor');
  const places = found.mentions
    .filter(({ type }) => type === 'country')
    .map(({ start, end, kind }) => ({
      start,
      end,
      kind: kind === 'demonym' ? ('demonym' as const) : ('name' as const),
    }));
  const { names, words, titleBefore } = findNames(text, { names: actors, places });
  const titled = names.map((name) => ({
    ...name,
    title: text.slice(name.from, name.start).trim(),
  }));
  const register = registerOf(titled);
  const isName = bareSurnames(text, words, register, { names, mentions: found.mentions });
  const mentions = found.mentions.filter((mention) => !isName(mention));
  const isLeft = new Set(mentions.map(({ start }) => start));
  const taken = coveredWords<Place>(words, [
    ...actors,
    ...names,
    ...places.filter(({ start }) => isLeft.has(start)),
  ]);
  const shorts = shortMentions(words, register, (at) => taken.has(at));
  const fullNames = longestForms(actors);
  const named = [
    ...actors.map((actor) => ofRegistry(text, actor, titleBefore(actor.start), fullNames)),
    ...titled.map((name) => stranger(text, name, register)),
    ...shorts.map(({ at, clitic, length, of }): Named => {
      const start = (words[at]?.start ?? 0) + clitic;
      const end = words[at + length - 1]?.end ?? start;
      const from = Math.min(start, titleBefore(words[at]?.start ?? start) ?? start);
      return {
        ...placed(text, start, end, from),
        name: of.name,
        isPerson: true,
        number: 'one',
        ...(of.gender === undefined ? {} : { gender: of.gender }),
      };
    }),
  ].sort((x, y) => x.start - y.start);
  return { named, found: { ...found, mentions } };
}

function stranger(
  text: string,
  name: FoundName & { readonly title: string },
  register: Register,
): Named {
  const known = register.find(name.name, name.kind);
  return {
    ...placed(text, name.start, name.end, name.from),
    form: name.name,
    name: known?.name ?? name.name,
    isPerson: name.kind === 'person',
    number: known?.number ?? 'one',
    ...(known?.gender === undefined ? {} : { gender: known.gender }),
  };
}

function ofRegistry(
  text: string,
  { start, end, form, id, isBody }: Mention,
  titleAt: number | undefined,
  fullNames: ReadonlyMap<string, string>,
): Named {
  const place = placed(text, start, end, Math.min(start, titleAt ?? start));
  const gender = isBody ? genderOfHead(form) : titleOf(place.title.split(/\s+/u)[0] ?? '')?.gender;
  return {
    ...place,
    form,
    id,
    name: fullNames.get(id) ?? form,
    isPerson: !isBody,
    number: 'one',
    ...(gender === undefined ? {} : { gender }),
  };
}

function genderOfHead(form: string): Gender {
  return /(?:ة|ات|اء)$/u.test(form.split(' ')[0] ?? '') ? 'f' : 'm';
}

function placed(
  text: string,
  start: number,
  end: number,
  from: number,
): Pick<Named, 'start' | 'end' | 'from' | 'title' | 'form'> {
  return { start, end, from, title: text.slice(from, start).trim(), form: text.slice(start, end) };
}

/** The fullest printed form of each actor. */
function longestForms(
  mentions: readonly { readonly id: string; readonly form: string }[],
): Map<string, string> {
  const forms = new Map<string, string>();
  for (const { id, form } of mentions) {
    if (foldKey(form).length > foldKey(forms.get(id) ?? '').length) forms.set(id, form);
  }
  return forms;
}
