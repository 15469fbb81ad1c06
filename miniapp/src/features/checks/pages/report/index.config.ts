export default definePageConfig({ navigationBarTitleText: '举报不当内容' })
