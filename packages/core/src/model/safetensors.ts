import { z } from "zod";
import { ZerosumError } from "../errors.ts";
import { sizeOf } from "../graph/index.ts";
import type { NamedTensor } from "../networks/index.ts";

/** Why weights cannot be read. */
type WeightsFault = "short" | "header" | { readonly tensor: string };

const HEADER_LIMIT = 16 * 1024 * 1024;
const length = z.int().min(0);
const headerSchema = z.record(z.string(), z.unknown());
const tensorSchema = z.object({
  dtype: z.literal("F32"),
  shape: z.array(length),
  data_offsets: z.tuple([length, length]),
});

const unreadable = (fault: WeightsFault): ZerosumError => new ZerosumError("model.weights", { fault });

/** The bytes of a safetensors file: the header's length as 8 bytes, a JSON header, and the numbers, little-endian. */
export function writeSafetensors(tensors: readonly NamedTensor[]): Uint8Array {
  let offset = 0;
  const entries = tensors.map(({ name, shape, data }) => {
    const data_offsets = [offset, offset + data.byteLength];
    offset += data.byteLength;
    return [name, { dtype: "F32", shape, data_offsets }] as const;
  });
  const json = JSON.stringify(Object.fromEntries(entries));
  const header = new TextEncoder().encode(json.padEnd(Math.ceil(json.length / 8) * 8, " "));
  const bytes = new Uint8Array(8 + header.length + offset);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(header.length), true);
  bytes.set(header, 8);
  let at = 8 + header.length;
  for (const { data } of tensors) {
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), at);
    at += data.byteLength;
  }
  return bytes;
}

/** Reads a safetensors file of float32 tensors; throws `model.weights` where it is not one. */
export function readSafetensors(bytes: Uint8Array): NamedTensor[] {
  if (bytes.length < 8) throw unreadable("short");
  const headerLength = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true));
  if (headerLength > HEADER_LIMIT || 8 + headerLength > bytes.length) throw unreadable("short");
  const body = bytes.subarray(8 + headerLength);
  return Object.entries(readHeader(bytes.subarray(8, 8 + headerLength)))
    .filter(([name]) => name !== "__metadata__")
    .map(([name, entry]) => {
      const { success, data: tensor } = tensorSchema.safeParse(entry);
      if (!success) throw unreadable({ tensor: name });
      const { shape, data_offsets } = tensor;
      const [from, to] = data_offsets;
      if (to > body.length || to - from !== 4 * sizeOf(shape)) throw unreadable({ tensor: name });
      // A copy of its own: numbers must begin at a multiple of 4 bytes.
      return { name, shape, data: new Float32Array(new Uint8Array(body.subarray(from, to)).buffer) };
    });
}

function readHeader(bytes: Uint8Array): z.output<typeof headerSchema> {
  try {
    return headerSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    throw new ZerosumError("model.weights", { fault: "header" }, { cause });
  }
}
