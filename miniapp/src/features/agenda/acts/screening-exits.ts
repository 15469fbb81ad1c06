/** The ways out of screening: three levels with an exit each, and three that end it here. */
export const EXITS = ['admit', 'handle', 'explain', 'refer', 'merge', 'decline'] as const
export type Exit = (typeof EXITS)[number]

/** The ways out as they are chosen. */
export const EXIT_OPTIONS = [
  {
    value: 'handle',
    text: '小事，当场办',
    note: '由您首接负责，几天内办完并答复',
    icon: 'wrench',
  },
  {
    value: 'admit',
    text: '大事，征集附议',
    note: '公开征集附议，人数够了提交党组织审议',
    icon: 'endorse',
  },
  {
    value: 'explain',
    text: '难事，做好解释',
    note: '法律或资金上暂时办不了，要当面说清楚',
    icon: 'talk',
  },
  { value: 'refer', text: '转办其他单位', note: '写转办函，并一直跟踪到有答复', icon: 'building' },
  { value: 'merge', text: '并入同类议题', note: '附议人一起转过去，并逐一询问', icon: 'agenda' },
  {
    value: 'decline',
    text: '不予受理',
    note: '要写明理由并答复，提出人可以申请复核',
    icon: 'cross',
  },
] as const

/** What the button says. */
export const EXIT_BUTTON: Record<Exit, string> = {
  handle: '定为小事，当场办',
  admit: '受理并征集附议',
  explain: '定为难事，写明原因',
  refer: '转办并跟踪',
  merge: '并入这件议题',
  decline: '不予受理并答复',
}

/** What is said when it is done. */
export const EXIT_DONE: Record<Exit, string> = {
  handle: '已定为小事，请按时办完',
  admit: '已受理，开始征集附议',
  explain: '已记下，请当面解释',
  refer: '已转办，到时会提醒您跟踪',
  merge: '已并入，附议人会收到询问',
  decline: '已答复提出人',
}
