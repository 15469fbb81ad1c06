/** Words around taking down what everybody saw. */
export const DOWN_TEXT = {
  title: '撤下照片和录音',
  lead: '撤下后，大家马上看不到，原处换成说明。发的人看得到理由，可以向街道申诉一次。',
  noneTitle: '这件议题没有照片和录音',
  noneText: '提议题和记录办理情况时发的照片、录音，会列在这里。',
  ofItem: '议题里的',
  ofRecord: '办理记录里的',
  sentBy: (name: string, day: string) => `${name} · ${day}`,
  shown: '公开',
  takenDown: '已撤下',
  why: (reason: string) => `理由：${reason}`,
  act: '撤下',
  actTitle: (kind: string) => `撤下这${kind}`,
  sentence:
    '确认后马上撤下。办理进展里会写明撤下的时间、经办人和哪里不合适；街道改判的，恢复原样。',
  ground: '哪里不合适',
  needGround: '请选择哪里不合适。',
  reason: '理由',
  reasonHint: '发的人会看到，请写清楚为什么要撤下。',
  needReason: '请写理由，发的人要知道为什么。',
  confirm: '确认撤下',
  done: (day: string) => `已撤下，发的人可以在 ${day} 前申诉`,
} as const

/** How one picture or recording is counted in a sentence. */
export const ONE_OF: Record<'picture' | 'voice', string> = { picture: '张照片', voice: '段录音' }
