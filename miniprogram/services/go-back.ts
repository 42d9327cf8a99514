/** Back to where the person came from; opened from a message there is no page behind this one. */
export function goBack(otherwise: string): void {
  if (getCurrentPages().length > 1) wx.navigateBack()
  else if (otherwise.startsWith('/pages/')) wx.switchTab({ url: otherwise })
  else wx.redirectTo({ url: otherwise })
}
