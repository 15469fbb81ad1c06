/** As it stands in package.json; a test holds the two together. */
export const BUILT_VERSION = '0.1.0'
