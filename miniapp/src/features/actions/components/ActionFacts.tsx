import type { ActionInfo } from '@linyi/shared/contract/actions-view.contract'
import { ACTOR_KIND_TEXT } from '@linyi/shared/domain/actions/action'
import { dateText, deadlineText } from '@linyi/shared/domain/text/date-text'
import { Card } from '@/components/card/Card'
import { Facts } from '@/components/facts/Facts'
import { Heading } from '@/components/heading/Heading'
import { RowLink } from '@/components/row-link/RowLink'
import { go } from '@/platform/navigate'
import { ACTIONS_TEXT, moneyText } from '../actions.text'

/** Who answers for it, with how much, what was put off, and where it comes from. */
export function ActionFacts({ action }: { action: ActionInfo }) {
  const { itemId, itemTitle, itemNumber, resolutionId, extensions } = action
  return (
    <Card className="ly-stack">
      <Heading text={ACTIONS_TEXT.facts} />
      <Facts
        facts={[
          { name: '负责', text: `${action.lead}（${ACTOR_KIND_TEXT[action.kind]}）` },
          { name: '联系方式', text: action.contact },
          { name: '经费', text: moneyText(action.budget) },
          { name: '安排时间', text: dateText(new Date(action.assignedAt)) },
          ...extensions.map(({ from, to, reason }, index) => ({
            name: `第 ${String(index + 1)} 次延期`,
            text: `从 ${deadlineText(new Date(from))} 延到 ${deadlineText(new Date(to))}。${reason}`,
          })),
        ]}
      />
      <RowLink
        icon="agenda"
        text={itemTitle}
        note={itemNumber}
        onTap={() => {
          go.item(itemId)
        }}
      />
      {resolutionId === null ? null : (
        <RowLink
          icon="stamp"
          text={ACTIONS_TEXT.toResolution}
          onTap={() => {
            go.resolution(resolutionId)
          }}
        />
      )}
    </Card>
  )
}
