import type { OperatorFamily } from '../operator'

export const ACCUMULATOR_EXPRESSIONS: OperatorFamily = new Map()
