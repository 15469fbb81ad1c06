import type { OperatorFamily } from '../operator'

export const SETS: OperatorFamily = new Map()
