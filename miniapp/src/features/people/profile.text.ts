/** Words of the page for nickname and picture. */
export const PROFILE_TEXT = {
  title: '昵称和头像',
  intro: '您在议题下说话时，邻居看到的是昵称和头像。不填昵称就只显示姓。',
  official: '表决、会议和履行职务时，仍然按规定使用真实姓名。',
  seen: '邻居看到的您',
  avatar: '换头像',
  take: '选一张图片做头像',
  drop: '不用头像',
  avatarFailed: '头像没有传上去，请再试一次。',
  avatarBusy: '正在上传…',
  checked: '新头像要先核查，核查后邻居才看得到。',
  nickname: '昵称',
  nicknameHint: '最多 12 个字，不能用职务或单位的名称',
  refused: '微信没有通过这个昵称，请换一个。',
  save: '保存昵称和头像',
  saving: '正在保存…',
  saved: '已保存',
} as const
