/** Datelines: «دبي، الإمارات العربية المتحدة (CNN)-- …». */
import { AGENCY } from './bylines.ts';

/** A town, perhaps a country and a day, and the outlet in parentheses or after a slash. */
const DATELINE = new RegExp(
  `^(?:[\\p{L}]+[\\s،,/]+){1,5}(?:\\d{1,2}[^()]{0,25})?\\s*[(/]\\s*(?:[A-Z]{2,8}|${AGENCY})\\s*[)/]?\\s*[-–:/]*`,
  'iu',
);
const PLACE_DASH =
  /^(?:\p{L}+\s?){1,3}(?:\d{1,2}\s\p{L}+(?:\s\p{L}+)?(?:\s\d{4})?\s*)?(?:[-–—]{1,2}|\/)\s/u;

/** «باماكو أ ش أ: …», «نيامي ـ رويترز: …»: town and agency, and a stroke. */
const TOWN_AGENCY = new RegExp(
  `^(?:\\p{L}+[\\s،,ـ–-]+){1,3}?(?:${AGENCY}|\\p{L}(?:[\\s.]\\s?\\p{L}){1,3})\\.?\\s*[:–—ـ-]+\\s*`,
  'iu',
);

/** The paragraph without the newsroom's town: it is no subject of the story. */
export function withoutDateline(paragraph: string): string {
  return paragraph.slice(datelineLength(paragraph));
}

/** How many letters of a paragraph its dateline takes; 0 without one. */
export function datelineLength(paragraph: string): number {
  // One letter for one, so that lengths agree: tashkeel is not folded away here.
  const plain = paragraph.replace(/[أإآ]/g, 'ا').replace(/ة/g, 'ه').replace(/ى/g, 'ي');
  return (
    DATELINE.exec(plain)?.[0].length ??
    TOWN_AGENCY.exec(plain)?.[0].length ??
    PLACE_DASH.exec(plain)?.[0].length ??
    0
  );
}
