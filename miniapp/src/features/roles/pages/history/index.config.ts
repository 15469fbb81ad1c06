export default definePageConfig({ navigationBarTitleText: '任职经过', enablePullDownRefresh: true })
