/**
 * @typedef {object} FeatureName
 * @property {string} feature The folder in all four roots and the first word of its operations: `pledges`.
 * @property {string} thing One of what it is about: `pledge`. The same word where there is no plural.
 * @property {string} title What people call it: `认领`.
 */

import { Stop } from '../lib/say.mjs'

const WORD = /^[a-z]{3,20}$/
const HAN = /^\p{Script=Han}{2,8}$/u

/**
 * @param {readonly string[]} words The words after `npm run scaffold --`.
 * @returns {FeatureName}
 */
export function featureName([feature = '', thing = '', title = '']) {
  if (WORD.test(feature) && WORD.test(thing) && HAN.test(title)) return { feature, thing, title }
  throw new Stop(
    'Usage: npm run scaffold -- <feature> <thing> <中文名>, as in: pledges pledge 认领',
  )
}

const capital = (/** @type {string} */ word) => word.charAt(0).toUpperCase() + word.slice(1)

/**
 * The templates tell of pebbles (石子), which nothing else in this repository does, so that they read as
 * the code that they become.
 *
 * @param {string} text
 * @param {FeatureName} name
 */
export function named(text, { feature, thing, title }) {
  return text
    .replaceAll('pebbles', feature)
    .replaceAll('Pebbles', capital(feature))
    .replaceAll('PEBBLES', feature.toUpperCase())
    .replaceAll('pebble', thing)
    .replaceAll('Pebble', capital(thing))
    .replaceAll('PEBBLE', thing.toUpperCase())
    .replaceAll('石子', title)
}
