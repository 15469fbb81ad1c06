export default definePageConfig({ navigationBarTitleText: '意见看护', enablePullDownRefresh: true })
