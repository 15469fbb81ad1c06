export default definePageConfig({ navigationBarTitleText: '民情夜话', enablePullDownRefresh: true })
