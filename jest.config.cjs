const common = {
  rootDir: __dirname,
  transform: { '\\.(ts|mjs|tsv|ttf)$': '<rootDir>/scripts/jest-transform.cjs', 'node_modules/(parse5|entities|marked|pdfjs-dist)/.*\\.js$': '<rootDir>/scripts/jest-transform.cjs' },
  transformIgnorePatterns: ['/node_modules/(?!(?:parse5|entities|marked|pdfjs-dist|@expo-google-fonts)/)'],
  moduleFileExtensions: ['ts', 'mjs', 'cjs', 'js', 'json', 'ttf'],
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
}
module.exports = {
  maxWorkers: '100%',
  testSequencer: '<rootDir>/scripts/jest-order.cjs',
  projects: [
    { ...common, displayName: 'unit', testMatch: ['<rootDir>/test/{shared,electron,renderer,samples}/**/*.test.ts'] },
    { ...common, displayName: 'window', testEnvironment: '<rootDir>/scripts/jest-window.cjs', testMatch: ['<rootDir>/test/window/**/*.test.ts'] },
  ],
}
