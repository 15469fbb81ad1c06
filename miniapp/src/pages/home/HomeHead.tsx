import { PlaceHead } from '@/components/place-head/PlaceHead'
import { NoticeBell } from '@/features/inbox'
import { useMe } from '@/features/people'
import { greeting } from './home-page.text'

/** My community and grid, the bell, and the way into 长辈版. */
export function HomeHead() {
  const me = useMe().data
  const where = me ? [me.grid?.name, greeting(me.name)].filter(Boolean).join(' · ') : ''
  return (
    <PlaceHead place={me?.community.name ?? ''} note={where}>
      <NoticeBell />
    </PlaceHead>
  )
}
