import type { PrivacyPurpose } from '@/platform/privacy'

/** Words that any page may have to say: of the network, of a newer version. */
export const PAGE_TEXT = {
  offline: '网络断开了。打开过的内容还能看，连上后自动刷新。',
  unreached: '暂时连不上服务，正在重试。您填写的内容都在。',
  slow: '网络有点慢，请稍等',
  again: '再试',
  skip: '跳到正文',
  shortcuts: '快捷键',
  print: '打印',
  newVersion: '新版本已准备好，几秒钟就换好。',
  takeNewVersion: '现在换上',
} as const

/** Words for what a person looks at first. */
export const HELD_TEXT = {
  title: '已收到，先由工作人员看过',
  look: '看看进度',
  close: '知道了',
} as const

/** Words for an act without an answer, by what is known of it. */
export const UNSETTLED_TEXT = {
  unknown: {
    title: '不确定是否送达',
    sentence: '网络断了，还没有收到答复。您填写的内容都在，连上以后会自动核对，不会重复计算。',
    repeat: '马上再试',
    leave: '先放一放',
  },
  missing: {
    title: '还没有送到',
    sentence: '已经替您核对过：刚才没有送到。要再送一次吗？只会算一次。',
    repeat: '再送一次',
    leave: '不送了',
  },
} as const

interface PrivacyWords {
  /** What it is used for. */
  readonly use: string
  /** What works without agreeing. */
  readonly without: string
}

/** What the privacy guide is asked for, and that nobody has to agree. */
export const PRIVACY_SHEET_TEXT: Record<PrivacyPurpose, PrivacyWords> = {
  photo: {
    use: '照片只用来说明您要反映的事，拍摄地点等信息会自动去掉。',
    without: '不同意也没关系：只写文字，一样能提交。',
  },
  voice: {
    use: '录音只用来说明您要反映的事。',
    without: '不同意也没关系：直接打字，一样能提交。',
  },
  file: {
    use: '只读取您选中的这一个文件。',
    without: '不同意也没关系：可以在电脑上打开邻议再上传。',
  },
  phone: {
    use: '手机号只给办事的工作人员联系您，别的居民看不到。',
    without: '不同意也没关系：可以自己填写。',
  },
  profile: {
    use: '头像和昵称只用在公开讨论里，议事和表决用实名。',
    without: '不同意也没关系：不设头像和昵称也能使用。',
  },
  other: {
    use: '继续之前，请先看一看我们怎样保护您的信息。',
    without: '不同意也没关系：其他功能照常使用。',
  },
}

export const PRIVACY_ACTS = {
  title: '使用前请您确认',
  guide: '看《隐私保护指引》全文',
  agree: '同意并继续',
  disagree: '不同意',
} as const
