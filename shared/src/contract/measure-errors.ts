/** The sentences for measures. */
export const MEASURE_ERRORS = {
  'measures.not_reader': {
    status: 403,
    message: '这里只能看本社区的数据，全街道的数据由街道干部查看。',
  },
  'measures.not_exporter': { status: 403, message: '导出表格由社区和街道的工作人员来做。' },
} as const
