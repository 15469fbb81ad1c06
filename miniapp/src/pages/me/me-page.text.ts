/** Words of 我的. */
export const ME_TEXT = {
  title: '我的',
  homes: '我的家',
  noHome: '还没有认证住址',
  roles: '我的身份',
  resident: '居民',
  mine: '我提的议题',
  wall: '公示栏',
  desk: '工作台',
  deskNote: '等我办理的议题',
  swap: '换一位演示人物',
  signOut: '退出登录',
  demo: '演示',
} as const
