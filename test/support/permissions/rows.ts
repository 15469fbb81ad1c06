import { agendaRows } from './agenda.rows'
import { agendaLifeRows } from './agenda-life.rows'
import { ballotsRows } from './ballots.rows'
import { checksMediaRows } from './checks-media.rows'
import { checksRows } from './checks.rows'
import { floorRows } from './floor.rows'
import { householdsRows } from './households.rows'
import { listeningRows } from './listening.rows'
import { meetingsRows } from './meetings.rows'
import { messagesRows } from './messages.rows'
import { minutesRows } from './minutes.rows'
import { outcomesRows } from './outcomes.rows'
import { peopleRows } from './people.rows'
import { placesRows } from './places.rows'
import { ratingsRows } from './ratings.rows'
import { resolutionsRows } from './resolutions.rows'
import { rolesRows } from './roles.rows'
import { statementsRows } from './statements.rows'
import { feedbackRows } from './feedback.rows'
import type { Row } from './table'

/** The whole table, in the order in which it is printed. */
export const ROWS: readonly Row[] = [
  ...peopleRows,
  ...householdsRows,
  ...rolesRows,
  ...placesRows,
  ...agendaRows,
  ...agendaLifeRows,
  ...statementsRows,
  ...checksRows,
  ...checksMediaRows,
  ...ballotsRows,
  ...floorRows,
  ...minutesRows,
  ...listeningRows,
  ...resolutionsRows,
  ...outcomesRows,
  ...ratingsRows,
  ...meetingsRows,
  ...messagesRows,
  ...feedbackRows,
]
