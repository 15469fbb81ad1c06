import type { Reveal } from '@linyi/shared/contract/people.contract'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import { Text } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { fieldsText } from '../privacy.text'
import './reveal-card.scss'

/** One look at the person's data: who, in which office, when, what and why. */
export function RevealCard({ reveal }: { reveal: Reveal }) {
  const { viewer, at, purpose, fields } = reveal
  return (
    <Card className="ly-reveal">
      <Heading text={`${viewer.role ?? ''} ${viewer.name}`} />
      <Text className="ly-note">{dateTimeText(new Date(at))}</Text>
      <Text>{`原因：${purpose}`}</Text>
      <Text>{`看了：${fieldsText(fields)}`}</Text>
    </Card>
  )
}
