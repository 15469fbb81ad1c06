import { Column, Columns } from '../columns/Columns'
import { Skeleton } from './Skeleton'

/** The shape of a page that has two columns at a desk. */
export function ColumnsSkeleton({ shares = [1, 1] }: { shares?: readonly [1 | 2, 1 | 2] }) {
  const [left, right] = shares
  return (
    <Columns>
      <Column share={left}>
        <Skeleton cards={1} isTall />
      </Column>
      <Column share={right}>
        <Skeleton cards={2} />
      </Column>
    </Columns>
  )
}
