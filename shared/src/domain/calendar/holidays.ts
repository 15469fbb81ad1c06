import type { Day } from './shanghai-day'

/**
 * Public holidays as the State Council publishes them each autumn for the next year. Data, not
 * code: a deployment adds the coming year without a release.
 */
export interface HolidayCalendar {
  /** Weekdays that are off. */
  readonly offDays: readonly Day[]
  /** Weekend days that are worked to make up for them (调休). */
  readonly workDays: readonly Day[]
}

/**
 * 2026 by 国务院办公厅关于2026年部分节假日安排的通知. 2027 has the days that the law itself frees
 * (全国年节及纪念日放假办法); the notice of its made-up working days replaces them when it is out.
 */
export const HOLIDAYS: HolidayCalendar = {
  offDays: [
    ...['2026-01-01', '2026-01-02'],
    ...['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-02-23'],
    ...['2026-04-06'],
    ...['2026-05-01', '2026-05-04', '2026-05-05'],
    ...['2026-06-19'],
    ...['2026-09-25'],
    ...['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
    ...['2027-01-01', '2027-02-05', '2027-02-08', '2027-04-05', '2027-06-09', '2027-09-15'],
    ...['2027-10-01'],
  ],
  workDays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
}
