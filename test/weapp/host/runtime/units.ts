/** Lengths that only WeChat knows: rpx (750 to the width of the window) and vh of the page, not of the screen. */
const LENGTH = /(^|[^\w.#-])(-?(?:\d+\.)?\d+|-?\.\d+)(rpx|vh)\b/g
const SAFE_AREA = /(?:env|constant)\(\s*safe-area-inset-(top|right|bottom|left)\s*(?:,[^()]*)?\)/g

const WINDOW_WIDTH = 375
const DESIGN_WIDTH = 750

const trimmed = (value: number): string => String(Number(value.toFixed(4)))

export const hasSpecialUnits = (css: string): boolean =>
  css.includes('rpx') || css.includes('vh') || css.includes('safe-area-inset')

export const resolveUnits = (css: string): string =>
  css
    .replace(LENGTH, (_match, before: string, number: string, unit: string) =>
      unit === 'rpx'
        ? `${before}${trimmed((Number(number) * WINDOW_WIDTH) / DESIGN_WIDTH)}px`
        : `${before}calc(var(--page-vh) * ${number})`,
    )
    .replace(SAFE_AREA, (_match, side: string) => `var(--safe-${side}, 0px)`)
