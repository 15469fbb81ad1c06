export default definePageConfig({ navigationBarTitleText: '我的投票', enablePullDownRefresh: true })
