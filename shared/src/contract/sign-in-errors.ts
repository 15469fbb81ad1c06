/** The errors of signing in by WeChat and at a desk: status and the sentence a resident reads. */
export const SIGN_IN_ERRORS = {
  'session.ended': {
    status: 401,
    message: '这台设备已被您从别处退出，请重新登录。',
  },
  'people.wechat_off': {
    status: 403,
    message: '这里是演示环境，请选一位演示人物进入。',
  },
  'people.wechat_code_used': {
    status: 409,
    message: '微信登录没有接上，请再点一次。',
  },
  'people.wechat_blocked': {
    status: 403,
    message: '微信提示这个账号有风险，暂时不能登录，请到社区服务站办理。',
  },
  'people.wechat_busy': {
    status: 503,
    message: '微信现在忙，请过一分钟再登录。',
  },
  'people.wechat_taken': {
    status: 409,
    message: '这个微信刚刚注册过了，请直接登录。',
  },
  'people.ticket_over': {
    status: 409,
    message: '停留的时间太久，请从登录页重新进来，再填一次。',
  },
  'people.phone_code_used': {
    status: 409,
    message: '手机号没有取到，请再点一次，或自己填写。',
  },
  'people.desk_over': {
    status: 409,
    message: '电脑上的登录码已过期，请在电脑上换一个新的。',
  },
  'people.desk_answered': {
    status: 409,
    message: '这台电脑的登录已经处理过了。',
  },
  'people.desk_unknown': {
    status: 404,
    message: '没有找到这台电脑的登录，请在电脑上换一个新的。',
  },
  'people.desk_too_many_tries': {
    status: 429,
    message: '数字输错太多次了，请一小时后再试，或改用扫码。',
  },
  'people.device_ended': {
    status: 403,
    message: '您已让这台设备退出登录，要用请再点一次微信登录。',
  },
  'people.device_unknown': {
    status: 404,
    message: '这台设备已经不在登录的设备里了。',
  },
  'people.nickname_office': {
    status: 422,
    message: '昵称里不能有职务或单位的名称，以免邻居误会。',
  },
  'people.nickname_number': {
    status: 422,
    message: '昵称里不能留电话或群号，请改一个。',
  },
  'people.nickname_official': {
    status: 422,
    message: '这个昵称和工作人员同名，请改一个。',
  },
} as const
