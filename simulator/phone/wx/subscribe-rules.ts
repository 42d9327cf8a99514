/**
 * When wx.requestSubscribeMessage refuses before asking anybody, by WeChat's rules and codes
 * (developers.weixin.qq.com, wx.requestSubscribeMessage).
 */
export type TemplateKind = { id: string; type: 'once' | 'longterm' }
export type Refusal = { errCode: number; reason: string }

export function refusal(
  asked: unknown,
  phone: { templates: TemplateKind[]; switchedOn: boolean; inTap: boolean },
): Refusal | undefined {
  if (!Array.isArray(asked) || !asked.length || asked.some((id) => typeof id !== 'string' || !id))
    return { errCode: 10001, reason: 'TmplIds can not be empty' }
  if (asked.length > 5) return { errCode: 20003, reason: 'Templates count out of max bounds' }
  if (!phone.inTap) return { errCode: -1, reason: 'can only be invoked by user TAP gesture.' }
  if (!phone.switchedOn) return { errCode: 20004, reason: 'The main switch is switched off' }
  const known = asked.map((id) => phone.templates.find((template) => template.id === id))
  if (known.some((template) => !template))
    return { errCode: 20001, reason: 'No template data return, verify the template id exist' }
  if (new Set(known.map((template) => template?.type)).size > 1)
    return { errCode: 20002, reason: 'Templates type must be same' }
  return undefined
}
