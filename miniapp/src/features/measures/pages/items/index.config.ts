export default definePageConfig({ navigationBarTitleText: '议题清单', enablePullDownRefresh: true })
