import type { FeatureRoutes } from '../../platform/http/handler'
import { agendaInfo, agendaList } from './agenda.queries'
import { admitItem } from './commands/admit-item'
import { agreeItem } from './commands/agree-item'
import { declineItem } from './commands/decline-item'
import { endorseItem } from './commands/endorse-item'
import { raiseItem } from './commands/raise-item'
import { refuseItem } from './commands/refuse-item'

export const agendaRoutes = {
  'agenda.list': (input, { actor, now }) => agendaList(input, actor, now),
  'agenda.info': ({ itemId }, { actor, now }) => agendaInfo(itemId, actor, now),
  'agenda.raise': raiseItem,
  'agenda.endorse': endorseItem,
  'agenda.admit': admitItem,
  'agenda.decline': declineItem,
  'agenda.agree': agreeItem,
  'agenda.refuse': refuseItem,
} satisfies FeatureRoutes
