/** So many characters stand in the narrowest line there is: a notice in senior mode, with its stop. */
const CLAUSE_MAX = 12
const STOPS = /[\s，。；：、！？《》（）]/u
/** Letters and digits are half as wide as the characters of Chinese. */
const LATIN_MAX = 0x2e80
const LATIN_WIDTH = 0.6

const widthOf = (clause: string): number =>
  [...clause].reduce(
    (sum, one) => sum + ((one.codePointAt(0) ?? 0) < LATIN_MAX ? LATIN_WIDTH : 1),
    0,
  )

/**
 * Whether every part between two stops is short enough to be kept whole. One that is longer breaks anywhere,
 * also in front of its own stop: such a text is broken as text is.
 */
export const hasShortClauses = (text: string): boolean =>
  text.split(STOPS).every((clause) => widthOf(clause) <= CLAUSE_MAX)

const FIGURE = /(\S) (\d+) (?=[人票件户])/g

/** The same text, where no line ends inside a figure: `实际参加 7 人` with what it is of and what it counts. */
export const wholeFigures = (text: string): string => text.replace(FIGURE, '$1\u00a0$2\u00a0')

/** The class of a text that breaks at its stops alone, where it can: `11月24日` stays in one line. */
export const unbroken = (text: string): string => (hasShortClauses(text) ? 'ly-unbroken' : '')
