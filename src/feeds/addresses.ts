/** The absolute addresses that feeds name; the site gives them (routes.ts). */
export interface Addresses {
  brief(id: string): string;
  edition(key: string): string;
  readonly countries: string;
  readonly actors: string;
  readonly topics: string;
}
