import { agendaRows } from './agenda.rows'
import { ballotsRows } from './ballots.rows'
import { listeningRows } from './listening.rows'
import { peopleRows } from './people.rows'
import { placesRows } from './places.rows'
import { statementsRows } from './statements.rows'
import type { Row } from './table'

/** The whole table, in the order in which it is printed. */
export const ROWS: readonly Row[] = [
  ...peopleRows,
  ...placesRows,
  ...agendaRows,
  ...ballotsRows,
  ...statementsRows,
  ...listeningRows,
]
