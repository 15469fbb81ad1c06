import type { ItemInfo, ItemRecord } from '@linyi/shared/contract/agenda.contract'
import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { HelpButton } from '@/components/help/HelpButton'
import { PhotoGrid } from '@/components/photo-grid/PhotoGrid'
import { Timeline, type TimelineStep } from '@/components/timeline/Timeline'
import { photoUrl, viewPhotos } from '@/platform/photos'
import { useSenior } from '@/platform/senior'
import { AGENDA_TEXT } from '../agenda.text'
import { itemPhases } from '../item-phases'
import { itemTimeline, photosOfStep } from '../item-timeline'
import { PhaseBar } from './PhaseBar'

/** Fewer things per page in senior mode; the others are a tap away. */
const STEPS_SHOWN = { usual: 8, senior: 4 } as const

/** The heart of an item: how far it is, what comes next and by when, each step with its pictures. */
export function ItemTimelineCard({
  item,
  records,
  now,
}: {
  item: ItemInfo
  records: readonly ItemRecord[]
  now: Date
}) {
  const [isWhole, setWhole] = useState(false)
  const most = useSenior(({ isSenior }) => STEPS_SHOWN[isSenior ? 'senior' : 'usual'])
  const phases = itemPhases(item)
  const steps = itemTimeline(item, now).map((step): TimelineStep => {
    const photos = photosOfStep(step.id, item.timeline, records)
    return photos.length === 0 ? step : { ...step, extra: <StepPhotos photos={photos} /> }
  })
  const hidden = steps.length - most
  const shown = isWhole || hidden <= 1 ? steps : steps.slice(0, most)
  return (
    <Card className="ly-stack">
      <Heading text={AGENDA_TEXT.timeline} />
      {phases === null ? null : <PhaseBar {...phases} />}
      <Timeline steps={shown} />
      {item.dueAt === null || item.status === 'endorsing' ? null : (
        <HelpButton topic={item.status === 'partyReview' ? 'review' : 'noAnswer'} />
      )}
      {shown.length === steps.length ? null : (
        <BigButton
          kind="plain"
          icon="history"
          text={`看以前的 ${String(hidden)} 步`}
          onTap={() => {
            setWhole(true)
          }}
        />
      )}
    </Card>
  )
}

function StepPhotos({ photos }: { photos: ItemRecord['photos'] }) {
  return (
    <PhotoGrid
      photos={photos.map(({ id, url, thumbUrl }) => ({
        id,
        thumbUrl: photoUrl(photos.length === 1 ? url : thumbUrl),
      }))}
      onOpen={(index) => {
        viewPhotos(
          photos.map(({ url }) => url),
          index,
        )
      }}
    />
  )
}
