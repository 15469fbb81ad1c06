/** Words of the receipt and of the box it is found in. */
export const RECEIPT_TEXT = {
  title: '您的回执码',
  why: '它只属于您这张票，别人不知道。凭它可以在公布的票箱里找到您的票，确认没有被改动、没有漏数。',
  steps: [
    '现在抄下来，或拍一张照片，放好。截止后这里不再显示。',
    '截止计票后，再打开这一页，点“公布的票箱”。',
    '输入回执码，就能看到您的票。',
  ],
  keep: '不要把回执码和您投了什么一起告诉别人。',
  changed: '改票后回执码不变。',
  copy: '复制回执码',
  copied: '已复制，请粘贴到安全的地方',
} as const

export const BOX_TEXT = {
  title: '公布的票箱',
  find: '用回执码找我的票',
  findLabel: '回执码',
  findHint: '12 个字母和数字，分三组，例如 7K3M-P2QX-9DWA。大小写都可以。',
  findButton: '查一查',
  findShort: '回执码是 12 个字母和数字，请再对照一遍。',
  notFound: '票箱里没有这个回执码。请对照抄下的码再输一次；确实没有，请到“表决”页提出异议。',
  private: '只在您的手机上比对，不会告诉别人您查了哪张票。',
  recount: '自己重新数一遍',
  recountWhy:
    '票箱里有每一张票，票上没有名字。您的手机可以马上重新数一遍，和公布的结果对一对；也可以下载下来，用任何电脑再数。',
  recountButton: '在我的手机上重新计票',
  recountGood: '数出来的结果和公布的一样，票箱指纹也一致，没有一张票被改动。',
  recountBad: '数出来的和公布的不一致，请截图并提出异议：',
  recountSame: '全部一致',
  tool: '懂电脑的人还可以用本系统公开的计票工具，不连数据库重新数：',
  toolCommand: 'npm run ballot:recount -- 票箱文件.json',
  download: '下载票箱文件',
  downloadFailed: '没有存下来，请在电脑上打开这一页再下载。',
  root: '票箱指纹',
  rootNote:
    '由全部选票算出的一串字符，计票时已经封存在社区的记录链里。改动、增加或拿走任何一张票，指纹就会不同。',
  papers: '全部选票',
  papersNote: '按回执码排列，和投票的先后无关。',
  origin: '来源',
  mark: '选择',
  voter: '投票人',
  more: '再看 50 张',
  hiddenOrigin: '不显示',
  empty: '票箱是空的，没有人投票。',
} as const

/** `共 128 张`. */
export function papersText(count: number): string {
  return `共 ${String(count)} 张选票`
}
