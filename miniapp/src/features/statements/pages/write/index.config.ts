export default definePageConfig({ navigationBarTitleText: '说一条意见' })
