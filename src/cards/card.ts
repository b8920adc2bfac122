/** What stands on a card. */
export interface Card {
  /** The name of the site. */
  readonly brand: string;
  /** A few words above the title: the topic, or what the page is about; empty for none. */
  readonly kicker: string;
  readonly title: string;
  /** The line at the foot: date and countries. */
  readonly foot: string;
}
