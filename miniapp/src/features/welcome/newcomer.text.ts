/** Words for somebody who has registered and whose home nobody has verified yet. */
export const NEWCOMER_TEXT = {
  join: '认证我的住址',
  answers: '前答复',
  newTitle: '还差一步：认证住址',
  newText:
    '说明您住哪栋楼、哪一户，楼栋长或网格员核实后答复您。认证以后就能提议题、附议和投票；现在可以先看看大家在议什么。',
  sentTitle: '住址申请已提交',
  sentText: (place: string, by: string) =>
    `${place}。楼栋长或网格员会在 ${by} 前答复您，结果发到“消息”。`,
  sentOverdue: '已经过了答复的日子，正在催办。急用可以到社区服务站当面办理。',
  sentLook: '看申请进度',
} as const
