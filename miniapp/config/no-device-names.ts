/**
 * Stands for the package `platform`, with which Taro names device and system at every start of a browser
 * page: thirty regular expressions for words that we show nowhere. Taro says "unknown" instead.
 */
export default {}
