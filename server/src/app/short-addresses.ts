import Router from '@koa/router'

/** The wall of a hall: the page that a computer at the projector shows. */
const WALL_PAGE = '/#/features/floor/pages/screen/index'
const IDENTIFIER = /^[0-9a-f]{24}$/

/** Addresses that people type at a computer that is not theirs; each leads to a page. */
export function shortAddresses(): Router {
  const router = new Router()
  router.get('/p', (ctx) => {
    const { id } = ctx.query
    const isNamed = typeof id === 'string' && IDENTIFIER.test(id)
    ctx.redirect(isNamed ? `${WALL_PAGE}?id=${id}` : WALL_PAGE)
  })
  return router
}
