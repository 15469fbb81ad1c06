/** The errors of what is followed live: status and the sentence a resident reads. */
export const LIVE_ERRORS = {
  'live.bad_frame': { status: 400, message: '实时连接收到了读不懂的内容，请更新小程序后再试。' },
  'live.hello_first': { status: 401, message: '实时连接要先登录，请重新打开页面。' },
  'live.not_found': { status: 404, message: '要实时查看的内容不在了，请返回后再进入。' },
  'live.too_many': { status: 429, message: '同时实时查看的内容太多，请先关掉几个页面。' },
} as const
