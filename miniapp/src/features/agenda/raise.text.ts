import { ITEM_TEXT_LIMITS } from '@linyi/shared/domain/agenda/item'

/** Words of the raise wizard. */
export const RAISE_TEXT = {
  title: '我要提议题',
  steps: ['什么事', '怎么办', '看一遍'],
  category: '是哪一类事？',
  subject: '用一句话说是什么事',
  subjectHint: '比如：3 号楼楼道里有人飞线充电',
  photos: '拍张照片',
  photosHint: `最多 ${String(ITEM_TEXT_LIMITS.photos)} 张。照片里的时间、地点信息会自动去掉。`,
  body: '多说几句（可以不写）',
  bodyHint: '多久了、影响到谁、以前找过谁。',
  proposal: '希望怎么办？',
  proposalHint: '写一句做得到的话，邻居附议和表决的就是这句话。',
  proposalGood: '好的写法：请在 5 号楼南侧空地装 20 个充电桩。',
  proposalBad: '不好办的写法：请领导重视安全问题。',
  place: '在哪里？',
  placeHint: '写到楼号就够了，不用写门牌号。',
  placePick: '点一下就能填上：',
  grid: '在哪个网格？',
  next: '下一步',
  back: '上一步',
  send: '提交议题',
  sendNote: '提交后网格员会联系您，说明是否受理。',
  draftKept: '您写的内容会留在手机里，下次接着写。',
  drop: '清空重写',
  dropTitle: '清空草稿',
  dropSentence: '已经写的文字和选的照片都会清掉，清空后找不回来。',
  dropConfirm: '确认清空',
  dropCancel: '继续写',
  doneTitle: '已提交',
  seeItem: '看这件议题',
  goHome: '回首页',
  noHomeTitle: '提议题要先有认证的住址',
  noHomeText: '您在本社区还没有认证的住址。住在这里的居民可以提议题；工作人员请在工作台办理。',
  needCategory: '请选一类。',
  needSubject: '请用一句话说是什么事。',
  needProposal: '请写一句希望怎么办。',
  needPlace: '请写在哪里。',
} as const

/** What happens after sending, and by when. */
export function sentSentence(number: string, contactBy: string): string {
  return `编号 ${number}。网格员会在 ${contactBy} 前联系您，进展会显示在“我提的议题”里。`
}
