import type { Secrecy } from '@linyi/shared/domain/ballots/ballot'

/** Words of the page about the roll and the rules. */
export const RULES_TEXT = {
  title: '名单和规则',
  roll: '谁在名单上',
  fewHidden: '人数太少的楼不单独显示。',
  frozen: '名单在表决开始时确定，之后搬来、卖房、换户代表，都不改变这次的名单。',
  rollHash: '名单指纹',
  textHash: '表决内容指纹',
  hashNote:
    '表决开始时，系统给名单和表决内容各算了一个“指纹”。名单或内容被改动一个字，指纹就会不同。',
  counting: '怎么算',
  basis: '依据',
  window: '什么时候',
  method: '怎么投',
  secrecy: '记名还是无记名',
  does: '能做到',
  doesNot: '做不到',
  paper: '没有手机的人',
  paperText:
    '可以投纸质选票，由一人录入、另一人对照原件核对后计入，每张票都记着来源；也可以请楼栋长或网格员上门协助，旁边要有见证人。',
  after: '计票以后',
  afterText: (days: number): string =>
    `由两位不同职务的人分别确认结果，之后 ${String(days)} 天内名单上的人可以提出异议。有异议就从票箱里重新计票并答复。`,
  version: (version: number): string => `议事规则第 ${String(version)} 版，表决开始时已经固定。`,
} as const

/** What the secrecy of this kind of vote keeps, and what it cannot. */
export const SECRECY_POINTS: Record<
  Secrecy,
  { readonly does: readonly string[]; readonly doesNot: readonly string[] }
> = {
  secret: {
    does: [
      '名单只记谁投了票，不记投了什么；票上不写名字和时间。',
      '截止后选票打乱次序公布，连接名单和选票的钥匙当场销毁，之后谁也查不出来。',
      '人数太少的楼和来源不单独显示，免得看出是谁。',
    ],
    doesNot: [
      '投票期间，能直接读取服务器的管理员理论上可以查到。',
      '有人在旁边看您的屏幕，或您把手机借给别人。',
      '您自己把回执码和选择告诉了别人。',
    ],
  },
  open: {
    does: ['截止前谁也看不到票数，免得影响没投的人。', '每一张票都能在公布的票箱里核对。'],
    doesNot: [
      '这是记名表决，投了什么会被知道：议事会成员的票在票箱里写明姓名，业主的票由社区备查。',
    ],
  },
}
