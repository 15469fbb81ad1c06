export default definePageConfig({ navigationBarTitleText: '网格资料', enablePullDownRefresh: true })
