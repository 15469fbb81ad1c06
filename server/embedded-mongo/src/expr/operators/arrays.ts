import type { OperatorFamily } from '../operator'

export const ARRAYS: OperatorFamily = new Map()
