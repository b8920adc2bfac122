/** What the matcher knows of an entity: its written forms, and what decides where a form is ambiguous. */

export type EntityType = 'country' | 'actor' | 'outlet';

/** What decides whether an ambiguous form means the entity (see schemas/fields.ts); `*` is any one word. */
export interface Rule {
  readonly rare?: 'noun' | 'adjective';
  /** The preposition of the participle that the form is spelled like. */
  readonly participleWith?: string;
  readonly after?: readonly string[];
  readonly before?: readonly string[];
  readonly with?: readonly string[];
  readonly notAfter?: readonly string[];
  readonly notBefore?: readonly string[];
  readonly notWith?: readonly string[];
  readonly doubtAfter?: readonly string[];
  readonly doubtWith?: readonly string[];
}

/**
 * How a form names its entity: by name, by an adjective («الروسي»), by its capital, or by a short form that
 * needs the full one elsewhere in the text.
 */
export type FormKind = 'name' | 'demonym' | 'capital' | 'short';

export interface Form {
  readonly text: string;
  readonly kind: FormKind;
  /** Whether it may carry «ال» on top. */
  readonly takesArticle: boolean;
  /** The demonym of which it is an inflection. */
  readonly base?: string;
  /** Absent: the form always means the entity. */
  readonly rule?: Rule;
  /** The rule of the form where a text writes it with ى at its end: «اليمنى». */
  readonly maqsuraRule?: Rule;
  /** Its spelling with vowels, where others tell another word: «عُمان». */
  readonly vocalised?: string;
  /** Whether a demonym of the entity is spelled as this name: «مالي». */
  readonly isAlsoDemonym?: boolean;
}

export interface NamedEntity {
  readonly type: EntityType;
  readonly id: string;
  readonly name: string;
  /** Whether a country named inside one of its names is meant too: «القوات الجوية النيجيرية». */
  readonly holdsNames?: boolean;
  readonly forms: readonly Form[];
}
