/** Is there any network at all? A phone that does not say is taken to have one. */
export async function isConnected(): Promise<boolean> {
  try {
    return (await wx.getNetworkType({})).networkType !== 'none'
  } catch {
    return true
  }
}
