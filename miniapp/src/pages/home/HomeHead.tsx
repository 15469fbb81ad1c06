import { PlaceHead } from '@/components/place-head/PlaceHead'
import { NoticeBell } from '@/features/inbox'
import { useMe } from '@/features/people'
import { greeting } from './home-page.text'

/** My community and grid, the bell, and the way into 长辈版. */
export function HomeHead() {
  const me = useMe().data
  const notes = me ? [...(me.grid ? [me.grid.name] : []), greeting(me.name)] : []
  return (
    <PlaceHead place={me?.community.name ?? ''} notes={notes}>
      <NoticeBell />
    </PlaceHead>
  )
}
