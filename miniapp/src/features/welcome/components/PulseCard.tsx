import type { Pulse } from '@linyi/shared/contract/guest.contract'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Icon } from '@/components/icon/Icon'
import type { IconName } from '@/components/icon/icon-names'
import { Section } from '@/components/section/Section'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { useRead } from '@/platform/use-api'
import { figureText, PULSE_TEXT } from '../guest.text'
import './pulse-card.scss'

/** How a place does, as three small pictures with their figures. */
export function PulseCard({
  communityId,
  gridId,
  place,
  onMore,
}: {
  communityId: string
  gridId?: string
  /** The grid's name, or the community's. */
  place: string
  /** The way to all figures, for those who may read them. */
  onMore?: () => void
}) {
  const asked = gridId === undefined ? { communityId } : { communityId, gridId }
  const { data: pulse, error } = useRead('open.pulse', asked, { isPublic: true })
  // figures are an extra on this page: without them nothing is missing
  if (error && pulse === undefined) return null
  return (
    <Section
      title={PULSE_TEXT.title(place)}
      {...(onMore === undefined ? {} : { more: PULSE_TEXT.more, onMore })}
    >
      {pulse === undefined ? (
        <Skeleton cards={1} />
      ) : (
        <Card className="pulse">
          {pulse.received + pulse.ended + pulse.inWork === 0 ? (
            <Text className="ly-note">{PULSE_TEXT.none}</Text>
          ) : (
            <Tiles pulse={pulse} />
          )}
        </Card>
      )}
    </Section>
  )
}

function Tiles({ pulse: { received, ended, inWork, overdue, reply } }: { pulse: Pulse }) {
  return (
    <>
      <View className="pulse__tiles">
        <Tile
          look="agree"
          icon="talk"
          name={PULSE_TEXT.reply}
          figure={reply.percent === null ? '—' : `${String(Math.round(reply.percent))}%`}
          note={
            reply.whole === 0
              ? PULSE_TEXT.replyNote
              : `${PULSE_TEXT.replyNote} ${figureText(reply.part, reply.whole)}`
          }
          share={reply.whole === 0 ? 0 : reply.part / reply.whole}
        />
        <Tile
          look="info"
          icon="check"
          name={PULSE_TEXT.ended}
          figure={`${String(ended)} 件`}
          note={PULSE_TEXT.endedNote(received)}
          share={ended + inWork === 0 ? 0 : ended / (ended + inWork)}
        />
        <Tile
          look={overdue === 0 ? 'agree' : 'oppose'}
          icon={overdue === 0 ? 'clock' : 'warn'}
          name={PULSE_TEXT.overdue}
          figure={`${String(overdue)} 件`}
          note={overdue === 0 ? PULSE_TEXT.overdueNone : PULSE_TEXT.overdueNote(inWork)}
          share={inWork === 0 ? 0 : overdue / inWork}
        />
      </View>
      <Text className="ly-note">{PULSE_TEXT.period}</Text>
    </>
  )
}

interface TileProps {
  look: 'agree' | 'info' | 'oppose'
  icon: IconName
  name: string
  figure: string
  note: string
  /** How much of the bar is filled, 0 to 1. */
  share: number
}

function Tile({ look, icon, name, figure, note, share }: TileProps) {
  const width = `${String(Math.round(Math.min(1, Math.max(0, share)) * 100))}%`
  return (
    <View className="pulse__tile">
      <View className={`pulse__name pulse__name--${look}`}>
        <Icon name={icon} />
        <Text>{name}</Text>
      </View>
      <Text className="pulse__figure">{figure}</Text>
      <View className="pulse__track" aria-hidden="true">
        <View className={`pulse__fill pulse__fill--${look}`} style={{ width }} />
      </View>
      <Text className="ly-note">{note}</Text>
    </View>
  )
}
