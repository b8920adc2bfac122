// Lint: type-checked TypeScript, Astro, and the direction of imports between the rooms of src/.
import astro from 'eslint-plugin-astro';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { importZones } from './import-zones.js';

export default defineConfig(
  globalIgnores(['dist/', '.astro/', 'node_modules/', 'test-results/', 'playwright-report/']),
  {
    files: ['**/*.{ts,js,mjs}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: `${import.meta.dirname}/..`,
      },
    },
    rules: {
      // A number or a URL in a message needs no ceremony.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  astro.configs['flat/recommended'],
  {
    files: ['**/*.{ts,js,mjs,astro}'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/parsers': {
        '@typescript-eslint/parser': ['.ts'],
        'astro-eslint-parser': ['.astro'],
      },
      'import-x/extensions': ['.ts', '.astro', '.js', '.mjs'],
      'import-x/resolver-next': [
        createNodeResolver({ extensions: ['.ts', '.js', '.mjs', '.astro'] }),
      ],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: importZones }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'max-lines': ['error', { max: 250, skipComments: true }],
      eqeqeq: 'error',
      'no-console': 'off',
    },
  },
  {
    // What a page reads by itself is not in its key (src/pages/_keyed.ts): it would go stale unseen.
    files: ['src/{pages,layouts,components}/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: ['node:fs', 'node:fs/*', 'fs'] }] },
  },
  {
    // Tables of cases may be long.
    files: ['test/**'],
    rules: { 'max-lines': 'off' },
  },
  {
    // ESLint's TypeScript does not see into .astro files; `astro check` types these calls.
    files: ['test/component/**'],
    rules: { '@typescript-eslint/no-unsafe-argument': 'off' },
  },
);
