import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Facts } from '@/components/facts/Facts'
import { Heading } from '@/components/heading/Heading'
import { useSenior } from '@/platform/senior'
import { AGENDA_TEXT } from '../agenda.text'
import type { FactGroup } from '../item-facts'

/** What is known of an item beside its timeline. In senior mode the answer stands alone until the rest is asked for. */
export function FactCards({ groups }: { groups: readonly FactGroup[] }) {
  const isSenior = useSenior((senior) => senior.isSenior)
  const [isWhole, setWhole] = useState(false)
  const shown = isSenior && !isWhole ? groups.filter(({ key }) => key === 'answer') : groups
  return (
    <>
      {shown.map(({ key, title, rows }) => (
        <Card key={key} className="ly-stack">
          <Heading text={title} />
          <Facts facts={rows} />
        </Card>
      ))}
      {shown.length === groups.length ? null : (
        <BigButton
          kind="plain"
          icon="people"
          text={AGENDA_TEXT.moreFacts}
          onTap={() => {
            setWhole(true)
          }}
        />
      )}
    </>
  )
}
