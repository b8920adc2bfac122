/** How far the text of an input is read while its pages are handed on one by one. */
export interface ReadingPlace {
  /** UTF-16 units from the beginning. */
  offset: number;
}
