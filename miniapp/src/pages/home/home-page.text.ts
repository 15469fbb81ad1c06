/** Words of the first page. */
export const HOME_TEXT = {
  title: '首页',
  raise: '我要提议题',
  raiseNote: '拍张照片、写一句话，网格员会联系您',
  join: '认证我的住址',
  newTitle: '还差一步：认证住址',
  newText:
    '说明您住哪栋楼、哪一户，楼栋长或网格员核实后答复您。认证以后就能提议题、附议和投票；现在可以先看看大家在议什么。',
  sentTitle: '住址申请已提交',
  sentText: (place: string, by: string) =>
    `${place}。楼栋长或网格员会在 ${by} 前答复您，结果发到「消息」。`,
  sentOverdue: '已经过了答复的日子，正在催办。急用可以到社区服务站当面办理。',
  sentLook: '看申请进度',
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
