import type { EventNotices } from '../notice'
import { until } from '../notice-words'
import { nobody, tellingOf, to, told } from './rows'

const check = tellingOf({ kind: 'words', importance: 2, template: 'review', page: 'myChecks' })

/** Words that wait for a person's eye. The words themselves are never part of a notice. */
export const CHECK_NOTICES = {
  'checks.held': told(
    '文字待人工核查',
    to(['author'], {
      ...check(
        '您写的内容在核查',
        '核查中',
        (facts) => `内容已保存${until(facts, (day) => `，${day} 前有结果`)}，不用再写一遍。`,
        {
          importance: 3,
          template: null,
        },
      ),
      evenActor: true,
    }),
  ),
  'checks.passed': told(
    '核查通过',
    to(
      ['author'],
      check('您写的内容核查通过', '已通过', () => '内容已按原来的操作发出。'),
    ),
  ),
  'checks.refused': told(
    '核查没有通过',
    to(
      ['author'],
      check(
        '您写的内容没有通过核查',
        '未通过',
        (facts) => `原因写在待核查页上${until(facts, (day) => `，${day} 前可以申诉一次`)}。`,
        {
          importance: 1,
        },
      ),
    ),
  ),
  'checks.lapsed': told(
    '通过时已过期',
    to(
      ['author'],
      check(
        '内容核查通过，但事情已有变化',
        '已过期',
        () => '内容没有发出，仍保存在待核查页，可以看看要不要再办。',
      ),
    ),
  ),
  'checks.upheld': told(
    '申诉不成立',
    to(
      ['author'],
      check(
        '申诉有了答复',
        '维持原样',
        () => '街道看过您的申诉，维持原来的结果，理由写在待核查页上。',
      ),
    ),
  ),
  'checks.reported': nobody('举报一件内容', '负责的人在待核查内容里看到'),
  'checks.reportAnswered': told(
    '举报有了答复',
    to(
      ['author'],
      check('您的举报有了答复', '已答复', () => '答复写在您举报的那一页上，可以打开看看。'),
    ),
  ),
  'checks.cleared': nobody('看过并放行', '随后按提交人的意思办，办成时告诉提交人'),
  'checks.overturned': nobody('复核后放行', '随后按提交人的意思办，办成时告诉提交人'),
  'checks.withdrawn': nobody('撤回待核查的内容', '提交人自己做的'),
  'checks.appealed': nobody('对核查提出申诉', '街道的人在待核查内容里看到'),
} satisfies Record<string, EventNotices>
