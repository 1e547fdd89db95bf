import js from '@eslint/js';

import * as replaceable from './replaceable.js';

const strictRules = {
  ...js.configs.recommended.rules,
  'array-callback-return': 'error',
  'consistent-return': 'error',
  'curly': ['error', 'multi-line'],
  'default-case-last': 'error',
  'eqeqeq': 'error',
  'no-console': 'error',
  'no-else-return': 'error',
  'no-eval': 'error',
  'no-extend-native': 'error',
  'no-implied-eval': 'error',
  'no-new-func': 'error',
  'no-new-wrappers': 'error',
  'no-param-reassign': 'error',
  'no-return-assign': 'error',
  'no-self-compare': 'error',
  'no-sequences': 'error',
  'no-throw-literal': 'error',
  'no-unneeded-ternary': 'error',
  'no-unused-expressions': 'error',
  'no-useless-call': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
  'prefer-promise-reject-errors': 'error',
  'radix': 'error',
};

export default [
  { ignores: ['**/node_modules/', '**/target/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['src/main/js/**/*.js'],
    languageOptions: { ecmaVersion: 2022, sourceType: 'script' },
    rules: {
      ...strictRules,
      // The files are concatenated into one function: what one declares, another uses.
      'no-implicit-globals': 'off',
      'no-unused-vars': ['error', { vars: 'local' }],
      // tsc knows every name, across files too.
      'no-undef': 'off',
    },
  },
  {
    // The code that runs beside a program.
    files: ['src/main/js/**/*.js', 'bridge-engine/**/prelude.js'],
    plugins: replaceable.plugins,
    rules: replaceable.rules,
  },
  {
    // JavaScript of other modules, which `npm run lint` checks from the root.
    files: ['bridge-engine/**/src/main/**/*.js'],
    languageOptions: {
      ecmaVersion: 2022,
      sourceType: 'script',
      globals: { document: 'readonly', wx: 'readonly' },
    },
    rules: { ...strictRules, 'no-use-before-define': ['error', 'nofunc'] },
  },
  {
    files: ['*.js', 'src/test/js/**/*.js'],
    languageOptions: { ecmaVersion: 2022, sourceType: 'module' },
    rules: { ...strictRules, 'no-console': 'off', 'no-undef': 'off' },
  },
];
