/** How much of a set of open data stands on one page. */
export const OPEN_PAGE = { usual: 50, max: 200, wall: 20, feed: 30, months: 12 } as const

/** The words under which open data may be used again. */
export const OPEN_LICENCE = '可以自由查看、引用和再利用，请注明来源；不得用来识别个人。'
