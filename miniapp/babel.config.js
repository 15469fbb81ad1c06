/**
 * A browser page is written for browsers of the last five years (ADR 0032); the mini-program for what
 * `browserslist` in package.json names, because WeChat runs on phones that are older.
 */
const BROWSERS = { chrome: '91', edge: '91', firefox: '90', safari: '14.1', ios: '14.5' }
const modern =
  process.env.TARO_ENV === 'h5' ? { targets: BROWSERS, ignoreBrowserslistConfig: true } : {}

module.exports = {
  presets: [
    ['taro', { framework: 'react', ts: true, compiler: 'webpack5', hot: false, ...modern }],
  ],
}
