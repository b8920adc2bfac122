/** What a new registry entry is asked for: one list for the flags of the command line and for its questions. */

export type RegistryName = 'actors' | 'countries' | 'outlets' | 'topics';

/** What `npm run new` calls an entry of each registry. */
export const ENTRY_NAMES: Readonly<Record<RegistryName, string>> = {
  actors: 'actor',
  countries: 'country',
  outlets: 'outlet',
  topics: 'topic',
};

export interface EntryField {
  /** The key in the file. */
  readonly key: string;
  /** `--name-en` on the command line. */
  readonly flag: string;
  /** The question, for an editor at a terminal. */
  readonly question: string;
  readonly isRequired: boolean;
  /** Values parted by a comma, «,» or «،», make a list. */
  readonly isList?: boolean;
}

const ALIASES: EntryField = {
  key: 'aliases',
  flag: 'aliases',
  question: 'أسماء أخرى تكتبها الصحافة، بينها فاصلة',
  isRequired: false,
  isList: true,
};
const NAME_EN: EntryField = {
  key: 'nameEn',
  flag: 'name-en',
  question: 'الاسم بالإنجليزية',
  isRequired: true,
};
const COUNTRY: EntryField = {
  key: 'country',
  flag: 'country',
  question: 'معرّف الدولة، مثل ml',
  isRequired: false,
};

/** The fields besides the Arabic name and the id. */
export const ENTRY_FIELDS: Readonly<Record<RegistryName, readonly EntryField[]>> = {
  actors: [
    NAME_EN,
    {
      key: 'kind',
      flag: 'kind',
      question: 'النوع: person أو organisation أو alliance أو armed-group أو state-body',
      isRequired: true,
    },
    { key: 'nameFr', flag: 'name-fr', question: 'الاسم بالفرنسية', isRequired: false },
    ALIASES,
    COUNTRY,
    {
      key: 'memberOf',
      flag: 'member-of',
      question: 'معرّفات الهيئات التي ينتمي إليها، بينها فاصلة',
      isRequired: false,
      isList: true,
    },
  ],
  countries: [
    NAME_EN,
    { key: 'nameFr', flag: 'name-fr', question: 'الاسم بالفرنسية', isRequired: true },
    {
      key: 'region',
      flag: 'region',
      question: 'الإقليم، مثل sahel أو west-africa أو europe',
      isRequired: true,
    },
    ALIASES,
    {
      key: 'demonyms',
      flag: 'demonyms',
      question: 'النسبة بصيغة المذكر المفرد، مثل: روسي',
      isRequired: false,
      isList: true,
    },
    { key: 'capital', flag: 'capital', question: 'العاصمة', isRequired: false },
  ],
  outlets: [
    { key: 'url', flag: 'url', question: 'عنوان الموقع', isRequired: false },
    {
      key: 'ownership',
      flag: 'ownership',
      question: 'الملكية: state أو public أو private أو independent أو unknown',
      isRequired: true,
    },
    {
      key: 'timeZone',
      flag: 'time-zone',
      question: 'المنطقة الزمنية، مثل Africa/Bamako',
      isRequired: true,
    },
    {
      key: 'rights',
      flag: 'rights',
      question: 'ما يجوز عرضه من نصوصها: full أو excerpt',
      isRequired: true,
    },
    ALIASES,
    COUNTRY,
  ],
  topics: [
    {
      key: 'triggers',
      flag: 'triggers',
      question: 'الكلمات الدالة على الموضوع، بينها فاصلة',
      isRequired: true,
      isList: true,
    },
  ],
};
