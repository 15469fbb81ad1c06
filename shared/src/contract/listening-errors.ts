/** The sentences for listening sessions. */
export const LISTENING_ERRORS = {
  'listening.not_found': { status: 404, message: '没有找到这场民情夜话，可能不属于您的社区。' },
  'listening.not_planner': { status: 403, message: '民情夜话由街道、社区或网格党支部书记安排。' },
  'listening.not_keeper': { status: 403, message: '现场意见由安排的工作人员记录。' },
  'listening.wrong_status': { status: 409, message: '这场民情夜话已经不在这一步，请刷新看看。' },
  'listening.too_early': { status: 409, message: '还没到时间，开始前一小时起可以打开。' },
  'listening.in_the_past': { status: 422, message: '开始时间已经过去，请重新选择。' },
  'listening.not_open': { status: 409, message: '这场民情夜话没有在进行，不能记录。' },
  'listening.full': { status: 409, message: '这一场记满了，请另开一场或按平常的方式提交。' },
  'listening.grid_needed': { status: 422, message: '请选择这条意见属于哪个网格。' },
} as const
