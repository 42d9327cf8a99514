/** What differs between deployments; everything else is data or code. Read per call: a test or a key change shows at once. */
export const settings = {
  /** the community that a visitor sees before we know where they live */
  get community(): string {
    const area = process.env.COMMUNITY_AREA
    if (!area) throw new Error('COMMUNITY_AREA is not set: see docs/deployment.md')
    return area
  },
  /** WeChat's ids of our subscription templates, by our key: {"caseProgress":{"id":"...","kind":"longterm"}} */
  get templates(): Record<string, { id: string; kind: 'once' | 'longterm' }> {
    return JSON.parse(process.env.SUBSCRIBE_TEMPLATES ?? '{}')
  },
}
