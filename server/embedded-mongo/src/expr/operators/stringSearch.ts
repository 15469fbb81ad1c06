import type { OperatorFamily } from '../operator'

export const STRING_SEARCH: OperatorFamily = new Map()
