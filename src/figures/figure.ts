/** A number of a text with what it counts. */

/** What happened to people, apart from one another; `casualties` counts the dead and the wounded together. */
export type Outcome =
  'killed' | 'wounded' | 'missing' | 'arrested' | 'rescued' | 'displaced' | 'casualties';

/** What else was done with those who are counted: of one event each has one number. */
export type Act =
  'aboard' | 'kidnapped' | 'acquitted' | 'present' | 'votes' | 'bodies' | 'magnitude' | 'depth';

export type FigureKind = Outcome | Act | 'count' | 'money' | 'percent' | 'duration' | 'age';

/** `exact`: as printed; `least`: «على الأقل», «أكثر من»; `most`: «أقل من»; `about`: «نحو». */
export type Bound = 'exact' | 'least' | 'most' | 'about';

export interface Figure {
  /** The number and its noun: `text === source.slice(start, end)`, with «نحو» or «على الأقل» where they stand by it. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number;
  readonly bound: Bound;
  readonly kind: FigureKind;
  /** Stem of the noun counted, empty for people in general; of money the currency, of a time its unit. */
  readonly of: string;
  /** Stem of the word that goes on with the noun («ورقة بيضاء»), or empty. */
  readonly more: string;
  /** Stems of the words around in its sentence, figures and function words left out. */
  readonly around: ReadonlySet<string>;
  /** Of the nearest of them, two on either side. */
  readonly near: ReadonlySet<string>;
  /** Where its sentence stands, and its place among the sentences of the text. */
  readonly sentence: { readonly start: number; readonly end: number; readonly index: number };
  /** «بينهم 3 أطفال»: a part of another figure. */
  readonly isPart: boolean;
  /** «عدد المستوطنين»: of all there are. */
  readonly isTotal: boolean;
}
