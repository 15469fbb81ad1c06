/** Words of the first page. */
export const HOME_TEXT = {
  title: '首页',
  raise: '我要提议题',
  raiseNote: '拍张照片、写一句话，网格员会联系您',
  join: '认证我的住址',
  joinNote: '认证以后就能提议题、附议和投票。',
  itemsTitle: '邻居们在议的事',
  itemsMore: '全部议题',
  desk: '去工作台看全部',
  listening: '民情夜话',
  listeningNote: '领导来社区听大家说，件件成议题、有答复',
} as const

/** `王秀英，您好`. */
export function greeting(name: string): string {
  return `${name}，您好`
}
