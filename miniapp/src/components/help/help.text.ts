/** Words around the help; the help itself stands in `domain/help`. */
export const HELP_UI_TEXT = {
  whole: '看全部帮助',
  close: '知道了',
  general: '一般的规则',
  note: '这里说的是通用规则。本社区另有规定的，以议题和表决页面写的为准。',
} as const
