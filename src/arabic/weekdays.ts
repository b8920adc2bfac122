/** The names of the days of the week as stamps print them (CLDR `ar`, `en`, `fr`), over `plainLetters`. */

/** Sunday first, as `Date.getUTCDay` counts. */
const NAMES: readonly (readonly string[])[] = [
  ['احد', 'sunday', 'sun', 'dimanche'],
  ['اثنين', 'اتنين', 'monday', 'mon', 'lundi'],
  ['ثلاثاء', 'ثلاثا', 'tuesday', 'tues', 'tue', 'mardi'],
  ['اربعاء', 'اربعا', 'wednesday', 'wed', 'mercredi'],
  ['خميس', 'thursday', 'thurs', 'thur', 'thu', 'jeudi'],
  ['جمعه', 'friday', 'fri', 'vendredi'],
  ['سبت', 'saturday', 'sat', 'samedi'],
];
const NUMBERS = new Map(NAMES.flatMap((names, day) => names.map((name) => [name, day])));
const ONE = [...NUMBERS.keys()].sort((a, b) => b.length - a.length).join('|');
/** «أحد» alone is «one»: an Arabic name needs its article, but right before a date. */
const NAMED = new RegExp(
  `(?<!\\p{L})(?:ال(?<ar>${ONE})|(?<la>[a-z]{3,9}))(?!\\p{L})|(?<!\\p{L})(?<bare>${ONE})\\s*[,،]?\\s*$`,
  'giu',
);

/** Source of a pattern for the name of a day, with its article or without. */
export const WEEKDAY = `(?:ال)?(?:${ONE})(?!\\p{L})`;

/** The last name of a day in a text; undefined where there is none. Sunday is 0. */
export function lastWeekday(plain: string): number | undefined {
  const days = [...plain.matchAll(NAMED)].map(({ groups }) =>
    NUMBERS.get((groups?.ar ?? groups?.la ?? groups?.bare ?? '').toLowerCase()),
  );
  return days.filter((day) => day !== undefined).at(-1);
}

/** @param day `YYYY-MM-DD` */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
