import type { OperatorFamily } from '../operator'

export const CONVERSION: OperatorFamily = new Map()
