export default definePageConfig({ navigationBarTitleText: '安排民情夜话' })
