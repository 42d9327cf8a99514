import { stampOf } from '../../kernel'
import { orders } from './document'
import { mayDispatch } from './policy'

/** Whether the lists of orders have moved. */
export const ORDERS_STAMP = stampOf({ documents: orders, listedIn: 'scopes', isFor: mayDispatch })
