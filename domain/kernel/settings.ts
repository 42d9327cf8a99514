/** What differs between deployments; everything else is data or code. Read per call: a test or a key change shows at once. */
export const settings = {
  /** the community that a visitor sees before we know where they live */
  get community(): string {
    return process.env.COMMUNITY_AREA ?? '510821/107/001'
  },
  /** WeChat's ids of our subscription templates, by our key: {"caseProgress":{"id":"...","kind":"longterm"}} */
  get templates(): Record<string, { id: string; kind: 'once' | 'longterm' }> {
    return JSON.parse(process.env.SUBSCRIBE_TEMPLATES ?? '{}')
  },
}
