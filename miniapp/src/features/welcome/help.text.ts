/** Words of the help page. */
export const HELP_PAGE_TEXT = {
  title: '帮助',
  search: '找一个问题',
  searchHint: '写一个词，比如 公示、邀请码',
  noneTitle: '没有找到这个词',
  noneText: '换一个词再搜，或者问您的网格员：他的电话在本楼的党员服务公示牌上。',
  feedback: '没有找到答案？告诉我们',
  feedbackNote: '哪里不好用、缺什么，都可以写',
  clear: '看全部问题',
} as const
