/** Words of the sign-in page and of 我的. */
export const PEOPLE_TEXT = {
  signInTitle: '登录',
  welcome: '居民的事，居民一起议',
  welcomeNote: '从提出、附议、表决到公示，每一步都看得见。',
  onTheWay: '登录以后，接着打开您刚才要看的那一页。',
  look: '先不登录，看看公示',
  lookNote: '公示、议题进展和会议日程，不登录也能看',
  demoNote: '这是演示环境。请选一位人物进入，里面的人和事都是虚构的。',
  clockTitle: '演示时间',
  clockNote: '拨快以后，表决会按时截止，办理期限也会往前走。只能往前，不能拨回。',
  clockButton: '把演示时间拨快一天',
  joinTitle: '我是居民，加入社区',
  joinNote: '注册后认证住址，就能提议题、附议和表决',
  demoTitle: '以演示人物进入',
  seniorTitle: '长辈版',
  seniorNote: '字更大，按钮更大',
} as const
