/** Words of the first page. */
export const HOME_TEXT = {
  title: '首页',
  raise: '我要提议题',
  raiseNote: '网格员会联系您',
  snap: '随手拍',
  snapNote: '先拍下来，再说什么事',
  itemsTitle: '邻居们在议的事',
  itemsMore: '全部议题',
  desk: '去工作台看全部',
  listening: '民情夜话',
  listeningNote: '领导来听大家说，件件有答复',
} as const

/** `王秀英，您好`. */
export function greeting(name: string): string {
  return `${name}，您好`
}
