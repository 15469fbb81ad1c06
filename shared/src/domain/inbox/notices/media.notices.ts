import type { EventNotices } from '../notice'
import { until } from '../notice-words'
import { nobody, tellingOf, to, told } from './rows'

const media = tellingOf({ kind: 'words', importance: 2, template: 'review', page: 'myChecks' })

/** Pictures and recordings that a person looks at. What they show is never part of a notice. */
export const MEDIA_NOTICES = {
  'checks.mediaHeld': told(
    '图片或录音待人工核查',
    to(
      ['author'],
      media(
        '您发的图片或录音在核查',
        '核查中',
        (facts) => `您自己看得到，别人暂时看不到${until(facts, (day) => `，${day} 前有结果`)}。`,
        { importance: 3, template: null },
      ),
    ),
  ),
  'checks.mediaPassed': told(
    '图片或录音核查通过',
    to(
      ['author'],
      media('图片或录音核查通过', '已通过', () => '现在大家都看得到了。', {
        importance: 3,
        template: null,
      }),
    ),
  ),
  'checks.mediaRefused': told(
    '图片或录音没有通过核查',
    to(
      ['author'],
      media(
        '图片或录音没有通过核查',
        '未通过',
        (facts) =>
          `别人看不到，原因写在待核查页上${until(facts, (day) => `，${day} 前可以申请复核一次`)}。`,
      ),
    ),
  ),
  'checks.mediaTakenDown': told(
    '撤下图片或录音',
    to(
      ['author'],
      media(
        '您发的图片或录音被撤下',
        '已撤下',
        (facts) =>
          `别人看不到了，原因写在待核查页上${until(facts, (day) => `，${day} 前可以向街道申诉一次`)}。`,
        { importance: 1 },
      ),
    ),
  ),
  'checks.mediaUpheld': told(
    '图片或录音的复核申请不成立',
    to(
      ['author'],
      media(
        '复核有了答复',
        '维持原样',
        () => '街道看过以后维持原来的结果，理由写在待核查页上。文件已经删除。',
      ),
    ),
  ),
  'checks.mediaAppealed': nobody('对图片或录音申请复核', '街道的人在待核查内容里看到'),
} satisfies Record<string, EventNotices>
