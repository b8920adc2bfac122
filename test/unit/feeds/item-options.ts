import type { ItemOptions } from '../../../src/feeds/brief-item.ts';

export const itemOptions: ItemOptions = {
  addresses: {
    brief: (id) => `https://digest.example/briefs/${id}/`,
    edition: (key) => `https://digest.example/editions/${key}/`,
    countries: 'https://digest.example/countries/',
    actors: 'https://digest.example/actors/',
    topics: 'https://digest.example/topics/',
  },
  authority: 'digest.example,2025',
  content: 'full',
};
