/** People and bodies that may speak, and the words of their names and titles as the text is searched for them. */
import { foldKey } from '../../arabic/folding.ts';
import { wordKey } from '../../grammar/token.ts';
import type { Gender } from '../../lexicon/given-names.ts';
import type { Named } from './named.ts';

export interface Voice {
  /** As printed, in the fullest form of the article. */
  readonly name: string;
  readonly id?: string;
  /** `source`: named by a common noun alone («مصدر أمني»). */
  readonly kind: 'person' | 'body' | 'source';
  /** How verbs and pronouns agree with it; undefined where nothing tells. */
  readonly gender?: Gender | undefined;
  readonly isPlural: boolean;
}

/** @param gender of the verb, which tells that of a person where nothing else does */
export function voiceOf(named: Named, gender: Gender | undefined): Voice {
  return {
    name: named.name,
    ...(named.id === undefined ? {} : { id: named.id }),
    kind: named.isPerson ? 'person' : 'body',
    gender: named.gender ?? (named.isPerson ? gender : undefined),
    isPlural: false,
  };
}

/** The keys of a name's words, as those of the tokens of a text. */
export function keysOfName(name: string): string[] {
  return name.split(/\s+/u).map((word) => wordKey(word.replace(/^[#@«"]|[»"]$/gu, '')));
}

/** The words of a title before a name, folded. «والأمير كمال»: the conjunction is no part of it. */
export function keysOfTitle(title: string): string[] {
  return foldKey(title.replace(/^[وف](?=ال)/u, '')).split(' ');
}
