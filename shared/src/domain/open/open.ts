/** How much of a set of open data stands on one page. */
export const OPEN_PAGE = { usual: 50, max: 200, wall: 20, feed: 30, months: 12 } as const

/** What the first page shows to somebody without an account: so much of each. */
export const OPEN_FRONT = { outcomes: 3, ballots: 5, meetings: 3 } as const
/** Over so many days the first page tells how a grid does: a month has too few matters. */
export const PULSE_DAYS = 90
/** How much of the calendar somebody without an account sees at once. */
export const OPEN_MEETINGS = 20

/** The words under which open data may be used again. */
export const OPEN_LICENCE = '可以自由查看、引用和再利用，请注明来源；不得用来识别个人。'
