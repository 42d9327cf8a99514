import { declareEffect } from '../../../kernel'

/** The subscription messages of a notice are to be sent. */
export const deliverNotice = declareEffect<{ noticeId: string }>('deliverNotice')
