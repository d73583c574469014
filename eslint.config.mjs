import tseslint from 'typescript-eslint'

/** The layer rule: each folder may import what stands before it in the data's way, never what comes after. */
const layer = (files, forbidden, message) => ({
  files,
  rules: {
    'no-restricted-imports': ['error', {
      paths: forbidden.filter(name => !name.includes('*')).map(name => ({ name, message })),
      patterns: [{ group: forbidden.filter(name => name.includes('*')), message }],
    }],
  },
})

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'coverage/**', 'test-output/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,mjs}'],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'prefer-const': 'error',
    },
  },
  { files: ['scripts/**', 'test/**', 'electron/cli/**', 'electron/*.mjs', 'electron/cli.ts'], rules: { 'no-console': 'off' } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  layer(['shared/**/*.ts'], ['**/electron/**', '**/renderer/**', 'electron', 'node:*', 'fs', 'path'], 'shared is pure: no DOM, no Node, no Electron.'),
  layer(['renderer/**/*.ts'], ['**/electron/**', 'electron', 'node:*', 'fs', 'path'], 'the window reaches the program through shared/channels only.'),
  layer(['electron/**/*.ts'], ['**/renderer/**'], 'the program reaches the window through shared/channels only.'),
  {
    files: ['shared/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', 'document', 'window', 'process', 'Buffer', 'require', 'localStorage', 'navigator'] },
  },
)
