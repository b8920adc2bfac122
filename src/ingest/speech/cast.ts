/** Who may speak in an article: the people and bodies that it names, under all the forms by which it calls them. */
import { foldKey } from '../../arabic/folding.ts';
import { withoutArticle } from '../../grammar/noun-classes.ts';
import type { Gender } from '../../lexicon/given-names.ts';
import { keysOfName, type Voice } from './voices.ts';

interface Member {
  voice: Voice;
  readonly words: readonly string[];
  /** Heads of titles, without article and ending of the feminine: «رئيس», «مدرب». */
  readonly roles: Set<string>;
  /** The words of these titles, to tell two ministers apart. */
  readonly traits: Set<string>;
  hasSpoken: boolean;
  /** The article has named it in full by now. */
  isIntroduced: boolean;
}

export class Cast {
  readonly #speakers = new Set<string>();
  readonly #untitled = new Set<Member>();
  readonly #members = new Map<string, Member>();
  readonly #byWord = new Map<string, Member[]>();
  readonly #byRole = new Map<string, Member[]>();

  #memberOf(voice: Voice): Member | undefined {
    return this.#members.get(keyOf(voice));
  }

  /** Makes a voice known, or finds the one that bears the name in full. */
  add(voice: Voice): Voice {
    const key = keyOf(voice);
    const known = this.#members.get(key);
    if (known !== undefined) {
      if (known.voice.gender === undefined && voice.gender !== undefined)
        known.voice = { ...known.voice, gender: voice.gender };
      return known.voice;
    }
    const words = keysOfName(voice.name);
    const member: Member = {
      voice,
      words,
      roles: new Set(),
      traits: new Set(),
      hasSpoken: false,
      isIntroduced: false,
    };
    this.#members.set(key, member);
    for (const word of new Set(words)) push(this.#byWord, word, member);
    return voice;
  }

  /** @param title words before or after a name: «وزير النقل», «المدرب الهولندي» */
  entitle(voice: Voice, title: readonly string[]): void {
    const member = this.#memberOf(voice);
    const head = title[0];
    if (member === undefined || head === undefined) return;
    const role = roleOf(head);
    if (!member.roles.has(role)) push(this.#byRole, role, member);
    member.roles.add(role);
    this.#untitled.delete(member);
    for (const word of title.slice(1)) member.traits.add(withoutArticle(word));
  }

  introduce(voice: Voice): void {
    const member = this.#memberOf(voice);
    if (member === undefined || member.isIntroduced) return;
    member.isIntroduced = true;
    if (voice.kind === 'person' && member.roles.size === 0) this.#untitled.add(member);
  }

  /**
   * Whether a short form may be another's who was named before, and not this one's, who comes later.
   *
   * @param words folded
   */
  isRatherAnother(words: readonly string[], voice: Voice): boolean {
    const own = this.#memberOf(voice);
    const [first] = words;
    if (own === undefined || own.isIntroduced || first === undefined) return false;
    return (this.#byWord.get(first) ?? []).some(
      (one) => one !== own && one.isIntroduced && holds(one.words, words),
    );
  }

  /** Of several whom a title may mean it is the one who speaks in the article. */
  speak(voice: Voice): void {
    const member = this.#memberOf(voice);
    if (member !== undefined) member.hasSpoken = true;
    if (voice.kind === 'person') this.#speakers.add(voice.name);
  }

  /**
   * Whose name the words are, or are a part of; the surname before others. Undefined where nobody's, or several's.
   *
   * @param words folded
   */
  byName(words: readonly string[]): Voice | undefined {
    const [first] = words;
    if (first === undefined) return undefined;
    const all = (this.#byWord.get(first) ?? []).filter((m) => holds(m.words, words));
    const exact = all.filter((m) => m.words.length === words.length);
    const longer = all.filter((m) => m.words.length > words.length);
    // «ترامب» alone is «دونالد ترامب», where the article prints both.
    const candidates =
      longer.length > 0 && words.length === 1 ? longer : exact.length > 0 ? exact : longer;
    const atEnd = candidates.filter((m) => endsWith(m.words, words));
    if (candidates.length === 1) return candidates[0]?.voice;
    if (atEnd.length === 1) return atEnd[0]?.voice;
    return undefined;
  }

  /**
   * Who was introduced by such a title or is such a body: «الوزير», «المدرب الهولندي», «الحركة».
   *
   * @param words folded, with their article
   */
  byRole(words: readonly string[], gender: Gender | undefined): Voice | 'several' | undefined {
    const [head, ...rest] = words;
    if (head === undefined) return undefined;
    const traits = rest.map(withoutArticle);
    const all = (this.#byRole.get(roleOf(head)) ?? []).filter(
      (member) => agrees(member.voice, gender) && !isOfElsewhere(member, traits),
    );
    if (all.length === 0) return undefined;
    if (all.length === 1) return all[0]?.voice;
    const scores = all.map((m) => ({ m, n: traits.filter((t) => m.traits.has(t)).length }));
    const best = Math.max(...scores.map(({ n }) => n));
    const top = scores.filter(({ n }) => n === best);
    if (best > 0 && top.length === 1) return top[0]?.m.voice;
    // Of several the one that the article lets speak.
    const speakers = top.filter(({ m }) => m.hasSpoken);
    return speakers.length === 1 ? speakers[0]?.m.voice : 'several';
  }

  /** Who alone was introduced by one of these heads of titles. */
  onlyOfRoles(heads: readonly string[], gender: Gender): Voice | undefined {
    let only: Member | undefined;
    for (const head of heads)
      for (const member of this.#byRole.get(roleOf(head)) ?? []) {
        const { voice } = member;
        if (voice.kind !== 'person' || (voice.gender ?? gender) !== gender) continue;
        if (only !== undefined && only !== member) return undefined;
        only = member;
      }
    return only?.voice;
  }

  /** Whether the article has named somebody of whom it tells no title: any role may be this one's. */
  hasUntitled(gender: Gender | undefined): boolean {
    if (gender === undefined) return this.#untitled.size > 0;
    for (const { voice } of this.#untitled) if (voice.gender === gender) return true;
    return false;
  }

  /** Whether nobody else has spoken, bodies and unnamed sources aside. */
  isOnlySpeaker(voice: Voice): boolean {
    return [...this.#speakers].every((name) => name === voice.name);
  }

  /** Whether the voice was introduced with such a head. */
  hasRole(voice: Voice, head: string): boolean {
    return this.#memberOf(voice)?.roles.has(roleOf(head)) === true;
  }

  /** Whether one of the words stands in the titles of the voice. */
  hasTrait(voice: Voice, words: readonly string[]): boolean {
    const traits = this.#memberOf(voice)?.traits;
    return words.some((word) => traits?.has(withoutArticle(word)) === true);
  }
}

function agrees({ kind, gender }: Voice, wanted: Gender | undefined): boolean {
  return kind === 'body' || gender === undefined || wanted === undefined || gender === wanted;
}

/** «الوزير الأوزبكي» is not he who was introduced as «وزير الخارجية الباكستاني». */
function isOfElsewhere({ voice, traits }: Member, told: readonly string[]): boolean {
  const relatives = told.filter((trait) => RELATIVE.test(trait));
  if (voice.kind !== 'person' || relatives.length === 0) return false;
  const isFeminine = relatives.some((trait) => trait.endsWith('ه'));
  return (
    !relatives.some((trait) => traits.has(trait)) &&
    [...traits].some((trait) => RELATIVE.test(trait) && trait.endsWith('ه') === isFeminine)
  );
}

/** «باكستاني», «باكستانية». */
const RELATIVE = /^\p{L}{2,}يه?$/u;

function keyOf({ id, name }: Voice): string {
  return id ?? foldKey(name);
}

/** The head of a title without article and gender; what means the same is one. */
function roleOf(head: string): string {
  const bare = withoutArticle(head);
  return SAME_ROLES.get(bare) ?? bare.replace(/ه$/, '');
}

const SAME_ROLES = new Map([
  ['والده', 'ام'],
  ['والد', 'اب'],
  ['نجل', 'ابن'],
  ['مسيول', 'مسوول'],
]);

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function holds(words: readonly string[], part: readonly string[]): boolean {
  for (let i = 0; i + part.length <= words.length; i += 1)
    if (part.every((word, k) => word === words[i + k])) return true;
  return false;
}

function endsWith(words: readonly string[], part: readonly string[]): boolean {
  const from = words.length - part.length;
  return part.every((word, k) => word === words[from + k]);
}
