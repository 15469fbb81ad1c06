/** Words of the staff's pages. */
export const STAFF_TEXT = {
  actTitle: '议题办理',
  noActTitle: '这个链接不完整',
  noActText: '请回到议题详情，从下面的按钮进入。',
  toItem: '回议题详情',
  topic: '同类事项多，建议作为专题',
  showTopic: (count: number) => `看这 ${String(count)} 件`,
  hideTopic: '收起',
  makeTopic: '作为专题',
  makeTopicNote: '把还没初审的并到较早的一件，附议人一起转过去',
  topicNoMerge: '这几件都已经过了初审，可以请议事长排在同一次会上商量。',
  duplicates: '可能和这些重复',
  duplicatesNote: '先看一看。是同一件事的，选“并入同类议题”，附议人会一起转过去。',
  queueTitle: '工作队列',
  queues: '哪个队列',
  queueNote: '先到期的排在最前面。',
  noQueueTitle: '您的岗位没有工作队列',
  noQueueText: '有岗位的工作人员会在这里看到要办理的议题。',
  toHome: '回首页',
} as const

/** What an empty queue says. */
export function queueEmptyText(name: string): { title: string; text: string } {
  return { title: `没有${name}的议题`, text: '有新的会自动排到这里，并写明什么时候到期。' }
}

export const TARGET_TEXT = {
  field: '按编号或标题找议题',
  hint: '编号写最后几位就行，比如 42。',
  search: '找议题',
  needWord: '先在上面写编号或标题里的词，再找。',
  noneAlike: '没有看到同一网格、同一类别的相近议题，请在下面找。',
  noneEarlier: '没有看到同一网格、同一类别、已有结果的相近议题，请在下面找。',
  none: '没有找到这样的议题。',
} as const

export const PAPER_TEXT = {
  title: '纸质附议',
  note: '由一人登记、另一人对照照片核对，核对后才计入人数。同一位居民只计一次。',
  enter: '登记一张附议单',
  people: '签名的居民',
  peopleHint: '对照签名逐个找到，一张最多 50 人。',
  photos: '附议单照片',
  photosHint: '拍清楚每个签名。照片只给工作人员看。',
  send: '登记，等另一人核对',
  sent: '已登记，请另一位工作人员核对',
  needPeople: '请找到签名的居民。',
  needPhotos: '请拍附议单照片。',
  sheets: '已登记的附议单',
  none: '还没有登记过纸质附议。',
  right: '核对无误，计入附议',
  wrong: '有误，退回重登',
  counted: '已核对',
  rejected: '已退回',
} as const

/** `12 人签名，计入 9 人`. */
export function sheetText(signatures: number, counted: number | null): string {
  const signed = `${String(signatures)} 人签名`
  return counted === null ? `${signed}，等待核对` : `${signed}，计入 ${String(counted)} 人`
}

/** `近 90 天本网格已有 5 件“充电安全”的同类事项`: a topic rather than single matters. */
export function topicText(days: number, count: number, category: string): string {
  return `近 ${String(days)} 天，本网格已有 ${String(count)} 件“${category}”的同类事项，可以并到一起，作为专题商量。`
}
