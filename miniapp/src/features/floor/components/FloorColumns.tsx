import type { ReactNode } from 'react'
import { Column, Columns } from '@/components/columns/Columns'

/** What happens in the room, and what the reader does about it: below it, or beside it at a desk. */
export function FloorColumns({ room, own }: { room: ReactNode; own: ReactNode }) {
  return (
    <Columns>
      <Column>{room}</Column>
      <Column>{own}</Column>
    </Columns>
  )
}
