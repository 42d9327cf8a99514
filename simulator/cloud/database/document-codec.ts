import { Binary, Decimal128, Long, ObjectId } from 'bson'
import { addExtension, Packr } from 'msgpackr'
import type { Document } from './document'

// BSON values that msgpack does not know. The numbers are part of the file format: never reuse one.
addExtension({
  Class: ObjectId as unknown as new () => ObjectId,
  type: 0x21,
  pack: (value: ObjectId) => Buffer.from(value.toHexString(), 'hex'),
  unpack: (bytes: Uint8Array) => ObjectId.createFromHexString(Buffer.from(bytes).toString('hex')),
})
addExtension({
  Class: Decimal128 as unknown as new () => Decimal128,
  type: 0x22,
  pack: (value: Decimal128) => Buffer.from(value.toString()),
  unpack: (bytes: Uint8Array) => Decimal128.fromString(Buffer.from(bytes).toString()),
})
addExtension({
  Class: Long as unknown as new () => Long,
  type: 0x23,
  pack: (value: Long) => Buffer.from(value.toString()),
  unpack: (bytes: Uint8Array) => Long.fromString(Buffer.from(bytes).toString()),
})
addExtension({
  Class: Binary as unknown as new () => Binary,
  type: 0x24,
  pack: (value: Binary) => Buffer.concat([Buffer.of(value.sub_type), Buffer.from(value.buffer)]),
  unpack: (bytes: Uint8Array) => new Binary(Buffer.from(bytes.subarray(1)), bytes[0]),
})
addExtension({
  Class: RegExp,
  type: 0x25,
  pack: (value: RegExp) => Buffer.from(JSON.stringify([value.source, value.flags])),
  unpack: (bytes: Uint8Array) => {
    const [source, flags] = JSON.parse(Buffer.from(bytes).toString()) as [string, string]
    return new RegExp(source, flags)
  },
})

/**
 * Every document carries its own field names. A table of names shared by many documents saves 15 % of the file and no
 * time, and whatever goes wrong with the table makes documents unreadable that were acknowledged long before.
 */
const packr = new Packr({ useRecords: false })

export const unpackDocument = (bytes: Uint8Array): Document => packr.unpack(bytes) as Document

/** The bytes are the caller's own. */
export const packDocument = (document: Document): Buffer => Buffer.from(packr.pack(document))
