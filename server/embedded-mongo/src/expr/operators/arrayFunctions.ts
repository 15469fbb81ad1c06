import type { OperatorFamily } from '../operator'

export const ARRAY_FUNCTIONS: OperatorFamily = new Map()
