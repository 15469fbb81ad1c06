import { ACTOR_KIND_TEXT, ACTOR_KINDS, type ActorKind } from '@linyi/shared/domain/actions/action'
import { chosenOf, optionsOf, type ActValues } from '@/components/act-form/act-form'

/** The five kinds that work together, and a body outside. */
export const KIND_OPTIONS = optionsOf(ACTOR_KINDS, ACTOR_KIND_TEXT)

export const kindOf = (values: ActValues): ActorKind => chosenOf(ACTOR_KINDS, values, 'kind')
