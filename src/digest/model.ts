/**
 * The domain: what a digest is made of. Plain data, its references resolved, without a word about Astro or HTML.
 * Pages make these from the collections (briefs/); components, feeds and graphics take them.
 */

export interface Country {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly nameFr: string;
  readonly region: Region;
  readonly capital?: string;
}

export type Region =
  | 'sahel'
  | 'west-africa'
  | 'north-africa'
  | 'central-africa'
  | 'east-africa'
  | 'southern-africa'
  | 'middle-east'
  | 'europe'
  | 'asia'
  | 'americas'
  | 'oceania';

export type ActorKind = 'person' | 'organisation' | 'alliance' | 'armed-group' | 'state-body';

export interface Actor {
  readonly id: string;
  readonly kind: ActorKind;
  readonly name: string;
  readonly nameEn: string;
  readonly aliases: readonly string[];
  readonly country?: Country;
  readonly roles: readonly Role[];
  /** Ids of the bodies that it belongs to. */
  readonly memberOf: readonly string[];
}

/** An office; `from` and `to` are a year, a month or a day, and absent where not known. */
export interface Role {
  readonly title: string;
  readonly from?: string;
  readonly to?: string;
}

export interface Topic {
  readonly id: string;
  readonly name: string;
}

export type Ownership = 'state' | 'public' | 'private' | 'independent' | 'unknown';

export interface Outlet {
  readonly id: string;
  readonly name: string;
  readonly ownership: Ownership;
  /** Whose it is, where that is registered. */
  readonly owner?: string;
  /** The same for all outlets of one owner (voices.ts); absent: it is nobody else's. */
  readonly voice?: string;
}

export interface Source {
  readonly outlet: Outlet;
  readonly url?: string;
  readonly title?: string;
  /** A day, or an instant with its offset. */
  readonly publishedAt?: string;
  /** BCP 47; absent: Arabic. */
  readonly language?: string;
  /** What it alone reports. */
  readonly alone?: readonly string[];
}

/** How exactly the time of publication is known; `assumed`: the source printed no zone, or no time. */
export type Precision = 'minute' | 'day' | 'month' | 'assumed';

export type Confidence = 'low' | 'medium' | 'high';

/** What somebody said, as the text of a brief tells it. */
export interface StatementInText {
  /** Without quotation marks of its own; of a paraphrase, without its particle. */
  readonly text: string;
  /** In the words of the speaker (`<Quote>`); else a paraphrase (`<Said>`), never shown between quotation marks. */
  readonly direct: boolean;
  /** As the brief prints it, or as registered. */
  readonly name?: string;
  /** The actor, where registered. */
  readonly by?: string;
  /** The office of a registered speaker on that day, where it is certain. */
  readonly role?: string;
  /** As printed: «أكد». */
  readonly verb?: string;
  /** What joins a paraphrase to the verb: «إن», «أن», «بأن», or a colon. */
  readonly particle?: string;
  /** When it was said, where that is not the day of the brief: a day, a month or a year. */
  readonly on?: string;
  /** Which block of the body it is in, from 1. */
  readonly paragraph: number;
  /** The fragment of the brief's page at which a quotation stands; a paraphrase leaves no mark there. */
  readonly anchor?: string;
  /** A quotation within a paraphrase of the same speaker: there it is told already. */
  readonly isPart?: true;
}

/** What somebody said, in a brief. */
export interface Statement extends StatementInText {
  /** Ids of the actors whom it names, the speaker left out. */
  readonly about: readonly string[];
}

export interface Brief {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** ISO 8601 with an offset, as the editor wrote it. */
  readonly publishedAt: string;
  readonly precision: Precision;
  /** The calendar day under which it stands, on the site's clock. */
  readonly day: string;
  readonly updatedAt?: string;
  readonly countries: readonly Country[];
  readonly actors: readonly Actor[];
  readonly topics: readonly Topic[];
  readonly sources: readonly Source[];
  /** The ids that it had before, the first one first. */
  readonly formerly: readonly string[];
  readonly follows?: string;
  readonly keyPoints: readonly string[];
  readonly changes: readonly Change[];
  readonly unknowns: readonly string[];
  readonly watch: readonly Watch[];
  readonly differs: readonly Difference[];
  /** «عن المصادر», plain text. */
  readonly sourcesNote?: string;
  readonly corrections: readonly Correction[];
  readonly confidence?: Confidence;
  /** An editor's word on where it stands in its edition: heavier ones first; absent: 0. */
  readonly weight?: number;
  readonly statements: readonly Statement[];
  readonly words: number;
  /** Whether the standfirst only says what the body begins with: then a page prints it once. */
  readonly opensWithSummary: boolean;
  /** The name of the body: another body has another name. */
  readonly body: string;
  /** The body, as HTML of our own making; read when it is asked for, and no part of what a copy copies. */
  readonly html: string;
  /** The same with absolute links, for files that are read elsewhere. */
  readonly standaloneHtml: string;
  /** The file, relative to the project, for the link that leads editors to it. */
  readonly file: string;
  /** What it waits for before it is published: only an editor's own server shows such briefs. */
  readonly awaits?: 'editing' | 'its-time';
}

/** A brief that was taken back. */
export interface Withdrawal {
  readonly id: string;
  readonly follows?: string;
  readonly formerly: readonly string[];
  /** A day, or an instant with its offset. */
  readonly at: string;
  readonly reason: string;
}

/** «كان … صار …» */
export interface Change {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** What to look for; `when` is a month, a day, or words. */
export interface Watch {
  readonly when: string;
  readonly what: string;
}

/** A point on which the sources contradict each other. */
export interface Difference {
  readonly what: string;
  /** One for each outlet that speaks of it; several may say the same. */
  readonly values: readonly { readonly outlet: Outlet; readonly value: string }[];
  /** The outlet whose report is the later one, where that may be why. */
  readonly later?: Outlet;
}

export interface Correction {
  /** A day, or an instant with its offset. */
  readonly at: string;
  readonly note: string;
}
