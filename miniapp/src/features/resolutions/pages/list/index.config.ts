export default definePageConfig({ navigationBarTitleText: '决议', enablePullDownRefresh: true })
