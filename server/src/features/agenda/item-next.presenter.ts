import { FOUR_STEP_TEXT } from '@linyi/shared/domain/agenda/four-steps'
import { isFourStepsRunning, nextFourStep } from '@linyi/shared/domain/agenda/four-steps.machine'
import type { ItemStatus } from '@linyi/shared/domain/agenda/item'
import { isBarred } from '@linyi/shared/domain/agenda/item-repeat'
import { DECIDING_BODY_TEXT } from '@linyi/shared/domain/agenda/stakeholder'
import { dateTimeText, deadlineText } from '@linyi/shared/domain/text/date-text'
import { fourStepsState } from './four-steps.rules'
import type { ItemView } from './item.store'

/** Who is still waited for; a motion that was voted down waits for the council's members (T11b). */
function endorsingText(item: ItemView, by: string, now: Date): string {
  const { repeats, councilEndorsers, endorsers, endorsersNeeded } = item
  if (repeats !== null && isBarred(repeats, councilEndorsers, now)) {
    const missing = String(Math.max(0, repeats.membersNeeded - councilEndorsers))
    return `同一动议半年内表决没有通过，还差 ${missing} 位议事会成员附议，${by}达到才能再议。`
  }
  const left = String(Math.max(0, endorsersNeeded - endorsers))
  return `还差 ${left} 位邻居附议，${by}达到就提交党组织审议。`
}

function surveyText({ survey }: ItemView, by: string): string {
  const counted =
    survey === null || survey.asked < 2
      ? ''
      : `已有 ${String(survey.answered)} 人评价，共请 ${String(survey.asked)} 人。`
  return `请提出人和附议人${by}评价，到期自动归档。${counted}`
}

function scheduledText(item: ItemView, by: string): string {
  const { escalation, meeting } = item
  const state = fourStepsState(item)
  const step = isFourStepsRunning(state) ? nextFourStep(state) : null
  if (step !== null) return `正走四议两公开，下一步：${FOUR_STEP_TEXT[step]}，书记会${by}登记结果。`
  if (escalation !== null) {
    return `等${DECIDING_BODY_TEXT[escalation.body]}决定，书记会${by}登记结果。`
  }
  return meeting?.isNoticed === true
    ? `已列入${meeting.title}，${dateTimeText(meeting.startsAt)} 讨论。`
    : `议事长会${by}组织议事会讨论。`
}

function publicisingText({ waitsFor, dueAt }: ItemView, by: string): string {
  if (waitsFor === 'supervisor') return `居务监督签字后，社区书记会${by}公示办理结果。`
  if (waitsFor === 'publisher') return `社区书记会${by}公示办理结果。`
  const end = dueAt === null ? '期满' : deadlineText(dueAt)
  return `结果公示到 ${end}，期满后请提出人和附议人评价。`
}

/** What happens next, in words; null when the matter has ended. */
export function nextText(item: ItemView, now: Date): string | null {
  const by = item.dueAt === null ? '' : `在 ${deadlineText(item.dueAt)} 前`
  const lead = item.action?.lead ?? '负责人'
  const words: Record<ItemStatus, () => string | null> = {
    checking: () => `工作人员会${by}核对内容，通过后编号并提交。`,
    submitted: () => `网格员会${by}联系提出人并初审。`,
    screening: () =>
      item.appeal === null
        ? `网格员正在初审，会${by}答复。`
        : `由另一位工作人员复核，会${by}答复。`,
    quickHandling: () => `小事当场办，会${by}办完并答复。`,
    explaining: () => `会${by}向提出人作出解释。`,
    referred: () =>
      `已转${item.referral?.body ?? '承办单位'}，网格员会${by}再跟踪一次，有答复就告诉您。`,
    declined: () => `提出人可以${by}申请复核。`,
    merged: () => `和 ${item.merge?.number ?? '同类议题'} 一起办理，请看那件议题的进展。`,
    endorsing: () => endorsingText(item, by, now),
    deferred: () =>
      item.postponedTo === null
        ? `提出人可以${by}重新征集附议。`
        : `议事会定在 ${deadlineText(item.postponedTo)} 后继续讨论。`,
    partyReview: () =>
      item.escalation === null
        ? `网格党支部会${by}审议，决定是否提交议事会。`
        : `党组织会${by}审议，再提交${DECIDING_BODY_TEXT[item.escalation.body]}。`,
    scheduled: () => scheduledText(item, by),
    deliberating: () => `议事会正在讨论，会${by}形成意见。`,
    voting: () => `表决${by}截止，截止后公布结果。`,
    resolved: () => {
      if (item.outcome === null) return `社区书记会${by}公示结果。`
      const { publicityEndsAt } = item.outcome
      return now < publicityEndsAt
        ? `决定公示到 ${deadlineText(publicityEndsAt)}，期满后安排落实。`
        : `公示期满，社区书记会${by}安排落实。`
    },
    implementing: () => `${lead}会${by}办完。`,
    verifying: () => `议事长和居务监督会${by}验收。`,
    publicising: () => publicisingText(item, by),
    surveying: () => surveyText(item, by),
    closed: () => null,
    withdrawn: () => null,
  }
  return words[item.status]()
}
