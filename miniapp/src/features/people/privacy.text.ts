import { REVEALED_FIELD_TEXT } from '@linyi/shared/domain/people/reveal'
import type { Reveal } from '@linyi/shared/contract/people.contract'

/** Words of the page where people look after their own data. */
export const PRIVACY_TEXT = {
  title: '隐私',
  seenTitle: '谁看过我的真实信息',
  seenNote: '工作人员每打开一次都会记在这里，谁也不能删。',
  noneTitle: '还没有人看过',
  noneText: '有工作人员打开您的姓名、手机号或门牌时，这里会写明是谁、什么时候、为什么。',
  mineTitle: '我的信息',
  exportText: '导出我的全部信息',
  exportNote: '一个文件，包含账号、住处、议题、附议、参加过的表决和查看记录',
  exportBusy: '正在整理…',
  exportFailed: '文件没有存下来，请再试一次。',
  notice: '隐私说明',
  eraseTitle: '注销账号',
  eraseNote: '姓名和手机号立即删除，不能恢复。已投的票和议题仍然计数，名字显示为“已注销”。',
  erase: '我要注销账号',
  eraseSheet: '确定注销吗？',
  eraseSentence: '注销后不能恢复：姓名、手机号和住址认证都会删除，所有设备退出登录。',
  eraseLast: '确认后马上生效，不能撤回。',
  erasePhrase: '请在下面写“注销账号”四个字',
  eraseConfirm: '确认注销账号',
  eraseMissing: '请写“注销账号”四个字',
  erased: '账号已注销',
} as const

/** “姓名、手机号、住处”. */
export function fieldsText(fields: Reveal['fields']): string {
  return fields.map((field) => REVEALED_FIELD_TEXT[field]).join('、')
}
